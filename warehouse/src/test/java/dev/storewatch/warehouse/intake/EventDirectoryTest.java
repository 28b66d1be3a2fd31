package dev.storewatch.warehouse.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
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

    /** As a source that writes aside and renames: many enough that the directory is read in the middle of it. */
    @Test
    void whatIsRenamedWhileTheDirectoryIsReadIsPassedBy() throws Exception {
        Path stores = Files.writeString(directory.resolve("stores.json"), "{}");
        AtomicBoolean over = new AtomicBoolean();
        CompletableFuture<Void> source = CompletableFuture.runAsync(() -> {
            try {
                while (!over.get()) {
                    List<Path> aside = new ArrayList<>();
                    for (int number = 1; number <= 200; number++) {
                        aside.add(Files.createFile(directory.resolve("orders-" + number + ".ndjson")));
                    }
                    for (Path one : aside) {
                        Files.delete(one);
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        try {
            EventDirectory events = new EventDirectory(directory);
            for (int look = 0; look < 500; look++) {
                assertThat(events.storesFiles()).containsExactly(stores);
                assertThat(events.files()).hasSizeLessThanOrEqualTo(200);
            }
        } finally {
            over.set(true);
        }
        source.get();
    }
}
