package dev.storewatch.ingest.intake;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.storewatch.ingest.intake.journal.SegmentFolder;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** What {@code status} tells of the intake: a file in the home, written again every second while it runs. Not thread-safe. */
final class IntakeReport {
    private final Path file;
    private final InetSocketAddress address;
    private final String startedAt;
    private final Tally tally;
    private final InstantSource clock;

    IntakeReport(Path run, InetSocketAddress address, Tally tally, InstantSource clock) {
        file = run.resolve("http.json");
        this.address = address;
        this.tally = tally;
        this.clock = clock;
        startedAt = clock.instant().toString();
    }

    /** @param trouble what keeps events from being taken or files from being removed; null: nothing */
    void write(SegmentFolder.Backlog backlog, @Nullable String trouble) throws IOException {
        ObjectNode json = Answer.json()
                .put("pid", ProcessHandle.current().pid())
                .put("address", address.getAddress().getHostAddress())
                .put("port", address.getPort())
                .put("started_at", startedAt)
                .put("written_at", clock.instant().toString())
                .put("backlog_segments", backlog.segments())
                .put("backlog_bytes", backlog.bytes());
        if (trouble != null) {
            json.put("trouble", trouble);
        }
        tally.write(json.putArray("clients"));
        Path aside = file.resolveSibling(file.getFileName() + ".tmp");
        Files.writeString(aside, json.toPrettyString());
        Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
