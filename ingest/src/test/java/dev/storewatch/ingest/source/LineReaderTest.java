package dev.storewatch.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LineReaderTest {
    @TempDir
    Path folder;

    @Test
    void readsLinesWithAndWithoutALastLineFeed() throws IOException {
        assertThat(lines(write("one\ntwo\n"), 0)).containsExactly("one", "two");
        assertThat(lines(write("one\n\ntwo"), 0)).containsExactly("one", "", "two");
        assertThat(lines(write(""), 0)).isEmpty();
    }

    @Test
    void readsLinesLongerThanItsChunk() throws IOException {
        String longLine = "x".repeat(200_000);
        assertThat(lines(write(longLine + "\nshort\n" + longLine), 0)).containsExactly(longLine, "short", longLine);
    }

    @Test
    void cutsALineWithoutEnd() throws IOException {
        String endless = "y".repeat(LineReader.LONGEST_LINE + 10);
        assertThat(lines(write(endless), 0)).extracting(String::length).containsExactly(LineReader.LONGEST_LINE, 10);
    }

    @Test
    void goesOnFromTheOffsetOfAnyLineOfAPlainOrPackedFile() throws IOException {
        String text = "first\nzweite ü\n第三\nlast";
        for (Path file : List.of(write(text), pack(text))) {
            List<String> all = lines(file, 0);
            List<Long> offsets = new ArrayList<>();
            try (LineReader reader = new LineReader(file, 0)) {
                while (reader.next() != null) {
                    offsets.add(reader.offset());
                }
            }
            for (int i = 0; i < offsets.size(); i++) {
                assertThat(lines(file, offsets.get(i))).isEqualTo(all.subList(i + 1, all.size()));
            }
        }
    }

    private Path write(String text) throws IOException {
        return Files.writeString(folder.resolve("orders.ndjson"), text);
    }

    private Path pack(String text) throws IOException {
        Path file = folder.resolve("orders.ndjson.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return file;
    }

    private static List<String> lines(Path file, long offset) throws IOException {
        List<String> lines = new ArrayList<>();
        try (LineReader reader = new LineReader(file, offset)) {
            for (byte[] line = reader.next(); line != null; line = reader.next()) {
                lines.add(new String(line, StandardCharsets.UTF_8));
            }
        }
        return lines;
    }
}
