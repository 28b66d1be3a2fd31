package dev.storewatch.ui.load;

import dev.storewatch.warehouse.query.Directory;
import dev.storewatch.warehouse.query.Freshness;
import dev.storewatch.warehouse.query.MetricReader;
import dev.storewatch.warehouse.query.Overview;
import dev.storewatch.warehouse.query.Period;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads what somebody looks at, once for everybody: each watched period and the freshness of the streams, again and again while they are
 * watched and not at all when nobody looks. Safe for many threads.
 */
public final class LiveOverviews implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LiveOverviews.class);
    private static final Duration PAUSE = Duration.ofMillis(1500);
    private static final Duration DIRECTORY_AGE = Duration.ofSeconds(10);

    private record ReadDirectory(Directory directory, Instant at) {}

    private final MetricReader reader;
    private final InstantSource clock;
    private final Map<Period, SharedReading<Overview>> overviews = new ConcurrentHashMap<>();
    private final SharedReading<Freshness> freshness;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("live-overviews").daemon().factory());
    private volatile @Nullable ReadDirectory directory;

    public LiveOverviews(MetricReader reader, InstantSource clock) {
        this.reader = reader;
        this.clock = clock;
        this.freshness = new SharedReading<>(reader::freshness);
        var polling = thread.scheduleWithFixedDelay(
                this::readWatched, PAUSE.toMillis(), PAUSE.toMillis(), TimeUnit.MILLISECONDS);
        LOG.debug("Reading what is watched every {} ms: {}", PAUSE.toMillis(), polling);
    }

    /** Stops what a {@code watch} began. */
    public interface Watch extends AutoCloseable {
        @Override
        void close();
    }

    /** Tells the viewer what is known at once and what is new as it comes, on this object's thread. */
    public Watch watch(Period period, Consumer<AsyncState<Overview>> viewer) {
        SharedReading<Overview> reading = overviews.compute(period, (_, known) -> {
            SharedReading<Overview> found = known == null ? new SharedReading<>(() -> overview(period)) : known;
            found.add(viewer);
            return found;
        });
        thread.execute(() -> read(reading));
        return () -> overviews.computeIfPresent(period, (_, found) -> {
            found.remove(viewer);
            return found.isWatched() ? found : null;
        });
    }

    /** As {@link #watch}, for how new the newest events are. */
    public Watch watchFreshness(Consumer<AsyncState<Freshness>> viewer) {
        freshness.add(viewer);
        thread.execute(() -> read(freshness));
        return () -> freshness.remove(viewer);
    }

    private Overview overview(Period period) {
        ReadDirectory known = directory;
        if (known == null || known.at().plus(DIRECTORY_AGE).isBefore(clock.instant())) {
            known = new ReadDirectory(reader.directory(), clock.instant());
            directory = known;
        }
        return reader.overview(known.directory(), period);
    }

    private void readWatched() {
        overviews.values().forEach(this::read);
        read(freshness);
    }

    private void read(SharedReading<?> reading) {
        try {
            if (reading.isWatched()) {
                reading.read();
            }
        } catch (RuntimeException unexpected) {
            // The executor would silently stop asking for ever; the next round may well succeed.
            LOG.error("A reading for the pages failed in a way not foreseen", unexpected);
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
