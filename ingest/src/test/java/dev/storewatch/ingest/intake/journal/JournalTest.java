package dev.storewatch.ingest.intake.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.storewatch.ingest.event.Stream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {
    @TempDir
    private Path directory;

    private Path root = Path.of("");
    private SegmentFolder folder;

    @BeforeEach
    void open() throws IOException {
        root = directory.resolve("http");
        folder = new SegmentFolder(root);
    }

    private Journal journal() {
        return new Journal(folder, InstantSource.system(), failure -> {
            throw new IllegalStateException(failure);
        });
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private List<String> linesOf(String client) throws IOException {
        StringBuilder all = new StringBuilder();
        for (Path file : folder.published()) {
            if (file.startsWith(root.resolve(client))) {
                all.append(Files.readString(file));
            }
        }
        return all.toString().lines().toList();
    }

    @Test
    void whatIsAppendedIsInAFileWhenTheCallReturns() throws IOException {
        try (Journal journal = journal()) {
            journal.append("acme", Stream.CHATS, bytes("one\ntwo\n"));
            try (var files = Files.list(root.resolve("acme"))) {
                Path file = files.findFirst().orElseThrow();
                assertThat(file.getFileName().toString()).startsWith("chats-");
                assertThat(Files.readString(file)).isEqualTo("one\ntwo\n");
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                        .isEqualTo("rw-------");
            }
        }
    }

    @Test
    void closedItHasHandedEverythingOver() throws IOException {
        try (Journal journal = journal()) {
            journal.append("acme", Stream.ORDERS, bytes("one\n"));
            journal.append("other", Stream.ORDERS, bytes("two\n"));
            journal.append("acme", Stream.ORDERS, bytes("three\n"));
        }
        assertThat(linesOf("acme")).containsExactly("one", "three");
        assertThat(linesOf("other")).containsExactly("two");
    }

    @Test
    void manyAtOnceAreAllThere() throws IOException {
        List<String> sent = IntStream.range(0, 500).mapToObj(Integer::toString).toList();
        try (Journal journal = journal()) {
            CompletableFuture.allOf(sent.stream()
                            .map(line -> CompletableFuture.runAsync(
                                    () -> journal.append("acme", Stream.ORDERS, bytes(line + "\n")),
                                    task -> Thread.ofVirtual().start(task)))
                            .toArray(CompletableFuture[]::new))
                    .join();
        }
        assertThat(linesOf("acme")).containsExactlyInAnyOrderElementsOf(sent);
    }

    @Test
    void afterItsEndNothingIsTaken() {
        Journal journal = journal();
        journal.close();
        assertThatExceptionOfType(JournalException.class)
                .isThrownBy(() -> journal.append("acme", Stream.ORDERS, bytes("late\n")));
    }

    @Test
    void aFolderThatCannotBeWrittenFailsTheBatchAndNotTheJournal() throws IOException {
        // A file stands where the client's folder should be made.
        Files.writeString(root.resolve("broken"), "");
        try (Journal journal = journal()) {
            assertThatExceptionOfType(JournalException.class)
                    .isThrownBy(() -> journal.append("broken", Stream.ORDERS, bytes("lost\n")));
            assertThat(journal.trouble()).contains("broken");
            journal.append("acme", Stream.ORDERS, bytes("kept\n"));
            assertThat(journal.trouble()).isNull();
        }
        assertThat(linesOf("acme")).containsExactly("kept");
    }

    @Test
    void whatAKilledWriterLeftIsHandedOverButForTheLineItDidNotFinish() throws IOException {
        Path client = Files.createDirectory(root.resolve("acme"));
        Files.writeString(client.resolve("orders-1.ndjson.open"), "one\ntwo\nthr");
        Files.writeString(client.resolve("orders-2.ndjson.open"), "unfinished");
        Files.writeString(client.resolve("orders-3.ndjson.open"), "x".repeat(100_000) + "\n" + "y".repeat(100_000));
        folder.recover();
        assertThat(linesOf("acme")).containsExactly("one", "two", "x".repeat(100_000));
        try (var left = Files.list(client)) {
            assertThat(left.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("orders-1.ndjson", "orders-3.ndjson");
        }
    }

    @Test
    void theJobHandsOverWhatAKilledIntakeLeft() throws Exception {
        Path client = Files.createDirectory(root.resolve("acme"));
        Files.writeString(client.resolve("orders-1.ndjson.open"), "one\n");
        IntakeLock.recover(directory);
        assertThat(linesOf("acme")).containsExactly("one");
    }

    @Test
    void filesAreWrittenToLongerTheMoreOfThemWait() {
        assertThat(Journal.publishAfter(0)).isEqualTo(Duration.ofMillis(100));
        assertThat(Journal.publishAfter(999)).isEqualTo(Duration.ofMillis(100));
        assertThat(Journal.publishAfter(5_000)).isEqualTo(Duration.ofSeconds(1));
        assertThat(Journal.publishAfter(1_000_000)).isEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void theBacklogIsWhatWasHandedOver() throws IOException {
        try (Journal journal = journal()) {
            journal.append("acme", Stream.ORDERS, bytes("12345\n"));
        }
        assertThat(folder.backlog()).isEqualTo(new SegmentFolder.Backlog(1, 6));
    }
}
