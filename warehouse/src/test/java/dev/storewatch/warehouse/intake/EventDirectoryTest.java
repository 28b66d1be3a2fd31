package dev.storewatch.warehouse.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EventDirectoryTest {

    @TempDir
    private Path directory;

    @Test
    void theNameOfAFileSaysItsStream() {
        assertThat(EventDirectory.stream("orders.ndjson")).contains("orders");
        assertThat(EventDirectory.stream("orders-2026-01.ndjson.gz")).contains("orders");
        assertThat(EventDirectory.stream("chats_7.ndjson")).contains("chats");
        assertThat(EventDirectory.stream("reviews.ndjson.gz")).contains("reviews");
    }

    @Test
    void otherNamesAreNoneOfOurs() {
        assertThat(EventDirectory.stream("my-orders.ndjson")).isEmpty();
        assertThat(EventDirectory.stream("orders.json")).isEmpty();
        assertThat(EventDirectory.stream("orders.ndjson.tmp")).isEmpty();
        assertThat(EventDirectory.stream("order.ndjson")).isEmpty();
        assertThat(EventDirectory.stream("stores.json")).isEmpty();
    }

    @Test
    void filesAreFoundAtAnyDepthInTheOrderOfTheirPaths() throws IOException {
        Path deep = Files.createDirectories(directory.resolve("a/b"));
        Files.writeString(deep.resolve("orders-1.ndjson"), "{}\n");
        Files.writeString(directory.resolve("chats.ndjson"), "");
        Files.writeString(directory.resolve("notes.txt"), "x");
        Files.writeString(deep.resolve("stores.json"), "{}");
        EventDirectory events = new EventDirectory(directory);
        assertThat(events.files())
                .extracting(EventFile::path, EventFile::size, EventFile::stream)
                .containsExactly(
                        tuple(deep.resolve("orders-1.ndjson").toString(), 3L, "orders"),
                        tuple(directory.resolve("chats.ndjson").toString(), 0L, "chats"));
        assertThat(events.storesFiles()).containsExactly(deep.resolve("stores.json"));
    }
}
