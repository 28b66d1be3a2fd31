package dev.storewatch.ui.launch;

import dev.storewatch.warehouse.Role;
import dev.storewatch.warehouse.WarehouseException;
import dev.storewatch.warehouse.intake.IntakeProgress;
import dev.storewatch.warehouse.intake.IntakeReader;
import dev.storewatch.warehouse.intake.IntakeRequest;
import dev.storewatch.warehouse.intake.RejectedLines;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Waits for a request: hands it to the ingest process that runs, or to one of its own that it stops at the end. */
final class LoadWait implements AutoCloseable {

    private static final long LEAST_PAUSE_MILLIS = 100;
    private static final long MOST_PAUSE_MILLIS = 1_000;
    /** Asking costs the engine what it would need for what is loaded: the longer it takes, the rarer. */
    private static final long SHARE_OF_THE_WAIT = 20;

    private static final IntakeProgress NOTHING_YET = new IntakeProgress(0, 0, Map.of());

    private final Session session;
    private final IntakeRequest request;
    private final IngestAtHand ingest;
    private final RebuildNews rebuilds;
    private final long begun = System.nanoTime();
    private @Nullable IntakeReader reader;

    LoadWait(Session session, IntakeRequest request) {
        this.session = session;
        this.request = request;
        this.ingest = new IngestAtHand(session, "load");
        this.rebuilds = new RebuildNews(session, System.err::println);
    }

    IntakeProgress untilComplete(Consumer<IntakeProgress> shown) {
        IntakeProgress progress = NOTHING_YET;
        while (!progress.isComplete(request.files().size())) {
            ingest.have();
            pause();
            rebuilds.tell();
            IntakeProgress last = progress;
            progress = askPatiently(reader -> reader.progress(request.intakeId()), last);
            shown.accept(progress);
        }
        rebuilds.tell();
        return progress;
    }

    List<RejectedLines> rejected() {
        return askPatiently(reader -> reader.rejected(request.intakeId()), List.of());
    }

    /** The engine may be away for a moment, being started again; what it said last stands until it is back. */
    private <T> T askPatiently(Function<IntakeReader, T> question, T otherwise) {
        IntakeReader asked = reader;
        if (asked == null) {
            asked = new IntakeReader(session.engine().access(Role.APP));
            reader = asked;
        }
        try {
            return question.apply(asked);
        } catch (WarehouseException failure) {
            if (!failure.isUnreachable()) {
                throw failure;
            }
            asked.close();
            reader = null;
            return otherwise;
        }
    }

    @Override
    public void close() {
        ingest.close();
        rebuilds.close();
        if (reader != null) {
            reader.close();
        }
    }

    private void pause() {
        long waited = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
        try {
            TimeUnit.MILLISECONDS.sleep(Math.clamp(waited / SHARE_OF_THE_WAIT, LEAST_PAUSE_MILLIS, MOST_PAUSE_MILLIS));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new LaunchException("Interrupted; run load again to go on", interrupted);
        }
    }
}
