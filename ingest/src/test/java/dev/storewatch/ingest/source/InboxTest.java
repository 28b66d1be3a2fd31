package dev.storewatch.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storewatch.ingest.event.Stream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InboxTest {
    @TempDir
    Path folder;

    @Test
    void knowsEventFilesByTheirNames() {
        assertThat(Inbox.streamOf("orders.ndjson")).contains(Stream.ORDERS);
        assertThat(Inbox.streamOf("chats-2026-01-01.ndjson.gz")).contains(Stream.CHATS);
        assertThat(Inbox.streamOf("reviews_a.ndjson")).contains(Stream.REVIEWS);
        assertThat(Inbox.streamOf("orders.json")).isEmpty();
        assertThat(Inbox.streamOf("orders.ndjson.tmp")).isEmpty();
        assertThat(Inbox.streamOf("my-orders.ndjson")).isEmpty();
        assertThat(Inbox.streamOf("stores.json")).isEmpty();
    }

    @Test
    void findsFilesOfWatchedFoldersAtAnyDepth() throws IOException {
        Path deep = Files.createDirectories(folder.resolve("watched/a/b"));
        Path file = Files.writeString(deep.resolve("chats-1.ndjson"), "{}\n");
        Files.writeString(deep.resolve("notes.txt"), "no");
        Path watched = folder.resolve("watched");
        Inbox.Scan scan = new Inbox(requests(), List.of(watched)).scan();
        assertThat(scan.trouble()).isEmpty();
        assertThat(scan.files())
                .containsExactly(FileSplit.unread(
                        "watch:" + watched,
                        file.toString(),
                        Stream.CHATS,
                        3,
                        Files.getLastModifiedTime(file).toMillis()));
    }

    @Test
    void readsRequestsAndReportsThoseItCannotRead() throws IOException {
        Path requests = requests();
        Files.writeString(requests.resolve("a.json"), """
                {"intake_id": "load-1", "directory": "/d", "files": [
                  {"path": "/d/orders.ndjson", "size": 12, "modified": 34, "stream": "orders"}]}
                """);
        Files.writeString(requests.resolve("b.json"), "{\"intake_id\": \"load-2\"");
        Files.writeString(requests.resolve("c.json.tmp"), "not looked at");
        Inbox.Scan scan = new Inbox(requests, List.of()).scan();
        assertThat(scan.files()).containsExactly(FileSplit.unread("load-1", "/d/orders.ndjson", Stream.ORDERS, 12, 34));
        assertThat(scan.trouble()).singleElement().asString().contains("b.json");
    }

    @Test
    void aFolderThatCannotBeReadHidesNoOther() throws IOException {
        Path watched = Files.createDirectories(folder.resolve("there"));
        Files.writeString(watched.resolve("orders.ndjson"), "{}");
        Inbox.Scan scan = new Inbox(requests(), List.of(folder.resolve("missing"), watched)).scan();
        assertThat(scan.files()).hasSize(1);
        assertThat(scan.trouble()).singleElement().asString().contains("missing");
    }

    private Path requests() throws IOException {
        return Files.createDirectories(folder.resolve("inbox"));
    }
}
