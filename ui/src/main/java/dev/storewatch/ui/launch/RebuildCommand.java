package dev.storewatch.ui.launch;

import dev.storewatch.warehouse.Role;
import dev.storewatch.warehouse.WarehouseException;
import dev.storewatch.warehouse.generation.GenerationReader;
import dev.storewatch.warehouse.generation.OldGenerations;
import dev.storewatch.warehouse.generation.Rebuild;
import dev.storewatch.warehouse.generation.RebuildRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Counts all raw events anew. */
@Command(
        name = "rebuild",
        mixinStandardHelpOptions = true,
        description = {
            "Count all facts, measures and the job's state anew from the raw events, beside what is shown, and take over the result at once.",
            "Always all days: what is known of an order or a conversation crosses days, and the state is rebuilt with it.",
            "Meanwhile the figures stand still and new events wait. May run while up runs. Ended in the middle, it is gone on with by the next up, load or"
                    + " rebuild."
        })
final class RebuildCommand implements Callable<Integer> {
    private static final long ASK_MILLIS = 300;

    @Mixin
    private HomeOption home = new HomeOption();

    private @Nullable GenerationReader reader;

    @Override
    public Integer call() {
        Orphans.end(home.settings().home());
        Instant begun = Instant.now();
        try (Session session = Session.open(home);
                IngestAtHand ingest = new IngestAtHand(session, "rebuild")) {
            session.engine().watch();
            OldGenerations.drop(session.engine().access(Role.APP));
            String request = askPatiently(session, GenerationReader::underWay, Optional.<Rebuild>empty())
                    .map(Rebuild::request)
                    .filter(id -> !id.isEmpty())
                    .orElseGet(() -> RebuildRequest.leave(session.home()));
            Rebuild done = untilDone(session, ingest, request);
            long millis = Math.max(1, Duration.between(begun, Instant.now()).toMillis());
            System.out.println("RESULT rebuild generation=" + done.generation() + " events=" + done.replayed()
                    + " events_per_s=" + done.replayed() * 1000 / millis);
            return 0;
        } finally {
            closeReader();
        }
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
            line.show(() -> rebuild.map(known -> RebuildText.progress(known, Duration.between(begun, Instant.now())))
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
