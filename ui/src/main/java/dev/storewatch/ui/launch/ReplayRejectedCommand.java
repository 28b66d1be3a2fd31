package dev.storewatch.ui.launch;

import dev.storewatch.warehouse.Role;
import dev.storewatch.warehouse.intake.Inbox;
import dev.storewatch.warehouse.intake.IntakeProgress;
import dev.storewatch.warehouse.intake.IntakeReader;
import dev.storewatch.warehouse.intake.IntakeRequest;
import dev.storewatch.warehouse.intake.RejectedLine;
import dev.storewatch.warehouse.intake.StreamCounts;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Takes rejected lines in again after what was wrong has been put right. */
@Command(
        name = "replay-rejected",
        mixinStandardHelpOptions = true,
        description = {
            "Take rejected lines in again, after a fix: from their files as these stand now,",
            "else from what was kept, where nothing in it was masked.",
            "What was accepted since is repeated, what is still wrong stays rejected; conflicts are left alone."
        })
final class ReplayRejectedCommand implements Callable<Integer> {

    @Option(
            names = "--reason",
            paramLabel = "CODE",
            defaultValue = "",
            description = "Only lines rejected for this reason, such as bad_time.")
    private String reason = "";

    @Option(
            names = "--since",
            paramLabel = "TIME",
            description = "Only lines read since, such as 2026-11-22T08:00:00+08:00.")
    private @Nullable String since;

    @Mixin
    private HomeOption home = new HomeOption();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        Instant from = since();
        Orphans.end(home.settings().home());
        try (Session session = Session.open(home)) {
            session.engine().watch();
            List<RejectedLine> lines;
            try (IntakeReader reader = new IntakeReader(session.engine().access(Role.APP))) {
                lines = reader.toReplay(reason, from);
            }
            try (Replay replay = Replay.of(session.home(), lines)) {
                replay.impossible()
                        .forEach((source, count) -> System.err.println("WARNING: " + count + " lines of " + source
                                + " can't be taken in again: they are not there any more, and what was kept of them is"
                                + " masked. Send them again from where they came."));
                report(replay, replay.laidOut() == 0 ? null : takeIn(session, replay));
            }
        }
        return 0;
    }

    private static IntakeProgress takeIn(Session session, Replay replay) throws IOException {
        Inbox inbox = new Inbox(session.home());
        IntakeRequest request = inbox.request(replay.folder().toString(), replay.eventFiles());
        try (LoadWait wait = new LoadWait(session, request)) {
            IntakeProgress done = wait.untilComplete(progress -> {});
            inbox.remove(request);
            return done;
        }
    }

    private static void report(Replay replay, @Nullable IntakeProgress done) {
        int impossible = replay.impossible().values().stream()
                .mapToInt(Integer::intValue)
                .sum();
        System.out.println("RESULT replay-rejected accepted=" + sum(done, StreamCounts::accepted) + " repeated="
                + sum(done, StreamCounts::repeated) + " rejected=" + sum(done, StreamCounts::rejected) + " impossible="
                + impossible);
    }

    private static long sum(@Nullable IntakeProgress done, ToLongFunction<StreamCounts> count) {
        return done == null
                ? 0
                : List.of("orders", "chats", "reviews").stream()
                        .mapToLong(stream -> count.applyAsLong(done.of(stream)))
                        .sum();
    }

    private Instant since() {
        if (since == null) {
            return Instant.EPOCH;
        }
        try {
            return OffsetDateTime.parse(since).toInstant();
        } catch (DateTimeException notATime) {
            throw new ParameterException(
                    spec.commandLine(),
                    "Not a time such as 2026-11-22T08:00:00+08:00: " + since,
                    notATime,
                    null,
                    since);
        }
    }
}
