package dev.storewatch.ui.launch;

import dev.storewatch.warehouse.Role;
import dev.storewatch.warehouse.generation.OldGenerations;
import dev.storewatch.warehouse.intake.EventDirectory;
import dev.storewatch.warehouse.intake.EventFile;
import dev.storewatch.warehouse.intake.Inbox;
import dev.storewatch.warehouse.intake.IntakeProgress;
import dev.storewatch.warehouse.intake.IntakeRequest;
import dev.storewatch.warehouse.intake.RejectedLines;
import dev.storewatch.warehouse.store.Stores;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Takes in a directory once, to the end. */
@Command(
        name = "load",
        mixinStandardHelpOptions = true,
        description = {
            "Take in a directory of event files once, to the end.",
            "Files orders*, chats*, reviews* ending in .ndjson or .ndjson.gz count, at any depth, and stores.json.",
            "Running it again changes no number."
        })
final class LoadCommand implements Callable<Integer> {

    @Parameters(paramLabel = "DIR", description = "The directory.")
    private Path directory = Path.of("");

    @Mixin
    private HomeOption home = new HomeOption();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        if (!Files.isDirectory(directory)) {
            throw new ParameterException(spec.commandLine(), "Not a directory: " + directory);
        }
        EventDirectory events = new EventDirectory(directory);
        List<EventFile> files = events.files();
        if (files.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "No event files (orders*, chats* or reviews*, .ndjson or .ndjson.gz) in " + directory);
        }
        Orphans.end(home.settings().home());
        try (Session session = Session.open(home)) {
            session.engine().watch();
            OldGenerations.drop(session.engine().access(Role.APP));
            applyStores(session, events);
            load(session, new Inbox(session.home()), events, files);
        }
        return 0;
    }

    private static void applyStores(Session session, EventDirectory events) {
        Stores stores = new Stores(session.engine().access(Role.APP), InstantSource.system());
        for (Path file : events.storesFiles()) {
            int changed = stores.apply(file, System.err::println);
            if (changed > 0) {
                System.err.println(file + ": " + changed + " stores configured");
            }
        }
    }

    private static void load(Session session, Inbox inbox, EventDirectory events, List<EventFile> files) {
        IntakeRequest request = inbox.request(events.root().toString(), files);
        Instant begun = Instant.now();
        ProgressLine line = new ProgressLine();
        IntakeProgress done;
        try (LoadWait wait = new LoadWait(session, request)) {
            done = wait.untilComplete(progress ->
                    line.show(() -> ProgressLine.text(progress, files.size(), Duration.between(begun, Instant.now()))));
            line.end();
            warnOfRejected(wait.rejected(), done);
        }
        inbox.remove(request);
        long millis = Math.max(1, Instant.now().toEpochMilli() - begun.toEpochMilli());
        System.out.println("RESULT load "
                + Stream.of("orders", "chats", "reviews")
                        .map(stream -> stream + "=" + done.of(stream).accepted() + "/"
                                + done.of(stream).repeated() + "/"
                                + done.of(stream).rejected())
                        .collect(Collectors.joining(" "))
                + " events_per_s=" + done.settled() * 1000 / millis);
    }

    private static void warnOfRejected(List<RejectedLines> rejected, IntakeProgress done) {
        if (done.rejected() == 0) {
            return;
        }
        System.err.println("WARNING: " + done.rejected() + " lines were rejected:");
        rejected.forEach(
                lines -> System.err.println("  " + lines.lines() + " " + lines.stream() + " lines: " + lines.reason()));
        System.err.println(
                "Look at them with: ./storewatch sql 'SELECT source, position, reason, detail FROM rejected_event"
                        + " ORDER BY source, position LIMIT 20'");
    }
}
