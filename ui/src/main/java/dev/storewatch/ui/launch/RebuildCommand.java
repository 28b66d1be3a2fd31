package dev.storewatch.ui.launch;

import dev.storewatch.warehouse.Role;
import dev.storewatch.warehouse.WarehouseException;
import dev.storewatch.warehouse.generation.GenerationReader;
import dev.storewatch.warehouse.generation.MovedStore;
import dev.storewatch.warehouse.generation.OldGenerations;
import dev.storewatch.warehouse.generation.Rebuild;
import dev.storewatch.warehouse.generation.RebuildDays;
import dev.storewatch.warehouse.generation.RebuildRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Counts all raw events anew, and replaces the figures of all days or of some. */
@Command(
        name = "rebuild",
        mixinStandardHelpOptions = true,
        description = {
            "Count all facts, measures and the job's state anew from the raw events, beside what is shown, and take over the result at once.",
            "With --from or --to the measures and facts of those local days alone are replaced; the other days read as before, though all events are"
                    + " counted, so that what comes later adds rightly to both. Days that were not over are always replaced, and breaches of all days.",
            "Meanwhile the figures stand still and new events wait. May run while up runs. Ended in the middle, it is gone on with by the next up, load or"
                    + " rebuild."
        })
final class RebuildCommand implements Callable<Integer> {
    private static final long ASK_MILLIS = 300;

    @Option(names = "--from", paramLabel = "DAY", description = "First day to replace (default: the first there is).")
    private @Nullable String from;

    @Option(names = "--to", paramLabel = "DAY", description = "Last day to replace (default: the last there is).")
    private @Nullable String to;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private HomeOption home = new HomeOption();

    private @Nullable GenerationReader reader;

    @Override
    public Integer call() {
        RebuildDays days = days();
        Orphans.end(home.settings().home());
        Instant begun = Instant.now();
        try (Session session = Session.open(home);
                IngestAtHand ingest = new IngestAtHand(session, "rebuild")) {
            session.engine().watch();
            OldGenerations.drop(session.engine().access(Role.APP));
            List<MovedStore> moved = askPatiently(session, GenerationReader::moved, List.<MovedStore>of());
            Rebuild done = untilDone(session, ingest, request(session, ingest, days));
            if (!days.areAll()) {
                RebuildText.done(done, moved).forEach(System.out::println);
            }
            long millis = Math.max(1, Duration.between(begun, Instant.now()).toMillis());
            System.out.println("RESULT rebuild generation=" + done.generation() + " events=" + done.replayed()
                    + " events_per_s=" + done.replayed() * 1000 / millis
                    + done.difference().map(RebuildText::result).orElse(""));
            return 0;
        } finally {
            closeReader();
        }
    }

    private RebuildDays days() {
        try {
            return RebuildRange.of(from, to, Instant.now());
        } catch (IllegalArgumentException wrong) {
            throw new ParameterException(spec.commandLine(), String.valueOf(wrong.getMessage()), wrong);
        }
    }

    /** The id of the request for these days: somebody's who asks for the same, or one of our own. */
    private String request(Session session, IngestAtHand ingest, RebuildDays days) {
        Optional<Rebuild> underWay = askPatiently(session, GenerationReader::underWay, Optional.<Rebuild>empty());
        if (underWay.filter(rebuild ->
                        rebuild.days().equals(days) && !rebuild.request().isEmpty())
                .isPresent()) {
            return underWay.get().request();
        }
        Optional<RebuildRequest> open = RebuildRequest.open(session.home());
        if (open.filter(asked -> asked.days().equals(days)).isPresent()) {
            return open.get().id();
        }
        open.ifPresent(asked -> {
            System.err.println("A rebuild of " + asked.days() + " has been asked for; it comes first");
            untilDone(session, ingest, asked.id());
        });
        return RebuildRequest.leave(session.home(), days).id();
    }

    private Rebuild untilDone(Session session, IngestAtHand ingest, String request) {
        ProgressLine line = new ProgressLine();
        Instant begun = Instant.now();
        while (true) {
            ingest.have();
            pause();
            Optional<Rebuild> rebuild =
                    askPatiently(session, reading -> reading.of(request), Optional.<Rebuild>empty());
            if (rebuild.filter(Rebuild::current).isPresent()) {
                line.end();
                return rebuild.get();
            }
            line.show(() -> rebuild.or(
                            () -> askPatiently(session, GenerationReader::underWay, Optional.<Rebuild>empty()))
                    .map(known -> RebuildText.progress(known, Duration.between(begun, Instant.now())))
                    .orElse("Waiting for the ingest process"));
        }
    }

    private interface Question<T> {
        T of(GenerationReader reader);
    }

    /** The engine may be away for a moment, being started again. */
    private <T> T askPatiently(Session session, Question<T> question, T otherwise) {
        GenerationReader asked = reader;
        if (asked == null) {
            asked = new GenerationReader(session.engine().access(Role.APP));
            reader = asked;
        }
        try {
            return question.of(asked);
        } catch (WarehouseException failure) {
            if (!failure.isUnreachable()) {
                throw failure;
            }
            closeReader();
            return otherwise;
        }
    }

    private void closeReader() {
        if (reader != null) {
            reader.close();
        }
        reader = null;
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(ASK_MILLIS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new LaunchException("Interrupted; run rebuild again to go on", interrupted);
        }
    }
}
