package dev.storewatch.ui.launch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storewatch.warehouse.Home;
import dev.storewatch.warehouse.intake.RejectedLine;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplayTest {
    @TempDir
    private Path folder;

    @Test
    void aLineComesFromItsFileAsItStandsThereNow() throws IOException {
        Path plain = folder.resolve("orders-1.ndjson");
        Files.writeString(plain, "one\nmended\n\nfour");
        Path packed = folder.resolve("orders-2.ndjson.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            out.write("uno\ndos\n".getBytes(StandardCharsets.UTF_8));
        }
        try (Replay replay = replay(
                line("orders", plain.toString(), 2, "broken [phone]"),
                line("orders", plain.toString(), 4, "x"),
                line("orders", packed.toString(), 1, "y"))) {
            assertThat(Files.readString(replay.folder().resolve("orders.replay")))
                    .isEqualTo(plain + "\t2\tmended\n" + plain + "\t4\tfour\n" + packed + "\t1\tuno\n");
            assertThat(replay.impossible()).isEmpty();
            assertThat(replay.eventFiles()).singleElement().extracting("stream").isEqualTo("orders");
        }
    }

    @Test
    void whatIsNoFileComesFromTheKeptBytesUnlessTheyAreMaskedOrCut() throws IOException {
        try (Replay replay = replay(
                line("chats", "chats-0", 7, "{\"half\": "),
                line("chats", "chats-0", 8, "{\"buyer_id\": \"[buyer]\"}"),
                line("chats", "chats-0", 9, "{\"text\": \"call [phone]\"}"),
                line("chats", "chats-1", 1, "{ [cut: the first 65536 of 70000 bytes]"),
                line("reviews", "/gone/reviews.ndjson", 3, "[]"))) {
            assertThat(Files.readString(replay.folder().resolve("chats.replay")))
                    .isEqualTo("chats-0\t7\t{\"half\": \n");
            assertThat(Files.readString(replay.folder().resolve("reviews.replay")))
                    .isEqualTo("/gone/reviews.ndjson\t3\t[]\n");
            assertThat(replay.impossible()).isEqualTo(Map.of("chats-0", 2, "chats-1", 1));
            assertThat(replay.laidOut()).isEqualTo(2);
        }
    }

    @Test
    void whatWasLaidOutIsForItsOwnerAloneAndGoneAfterwards() throws IOException {
        Path laidOut;
        try (Replay replay = replay(line("chats", "chats-0", 7, "{"))) {
            laidOut = replay.folder();
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(laidOut)))
                    .isEqualTo("rwx------");
        }
        assertThat(laidOut).doesNotExist();
    }

    private Replay replay(RejectedLine... lines) {
        return Replay.of(new Home(folder), List.of(lines));
    }

    private static RejectedLine line(String stream, String source, long position, String kept) {
        return new RejectedLine(stream, source, position, kept.getBytes(StandardCharsets.UTF_8));
    }
}
