package dev.storewatch.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storewatch.ingest.event.Stream;
import dev.storewatch.ingest.trouble.Troubles;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.connector.source.ReaderOutput;
import org.apache.flink.api.connector.source.SourceReaderContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileReaderTest {
    private static final int TASK = 3;

    @TempDir
    private Path folder;

    private final List<Line> read = new ArrayList<>();

    @Test
    void aFileThatCannotBeReadIsToldAndHoldsUpNoOther() throws Exception {
        Troubles troubles = new Troubles(folder.resolve("trouble"));
        troubles.clear();
        Path told = folder.resolve("trouble/reader-" + TASK);
        Path broken = folder.resolve("orders-1.ndjson");
        // What a link to itself leads to can't be read, not even by root.
        Files.createSymbolicLink(broken, broken);
        Path good = Files.writeString(folder.resolve("orders-2.ndjson"), "good\n");
        FileReader reader = new FileReader(context(), InstantSource.system(), false, Duration.ZERO, troubles);
        reader.addSplits(List.of(file(broken), file(good)));
        poll(reader);
        assertThat(told).content().contains("1 found files can't be read now", broken.toString());
        poll(reader);
        poll(reader);
        assertThat(lines()).containsExactly("good");

        Files.delete(broken);
        Files.writeString(broken, "mended\n");
        for (int step = 0; step < 4; step++) {
            poll(reader);
        }
        assertThat(lines()).containsExactly("good", "mended");
        assertThat(told).doesNotExist();
    }

    private List<String> lines() {
        return read.stream()
                .filter(line -> !line.endOfFile)
                .map(line -> new String(line.origin.bytes, StandardCharsets.UTF_8))
                .toList();
    }

    private static FileSplit file(Path path) {
        return FileSplit.unread("intake", path.toString(), Stream.ORDERS, 5, 0);
    }

    @SuppressWarnings("unchecked")
    private void poll(FileReader reader) throws Exception {
        reader.pollNext((ReaderOutput<Line>) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {ReaderOutput.class}, (self, call, given) -> {
                    if (call.getName().equals("collect")) {
                        read.add((Line) given[0]);
                    }
                    return null;
                }));
    }

    private SourceReaderContext context() {
        return (SourceReaderContext) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {SourceReaderContext.class},
                (self, call, given) -> call.getName().equals("getIndexOfSubtask") ? TASK : null);
    }
}
