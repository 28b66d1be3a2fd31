package dev.storewatch.ui.load;

import dev.storewatch.warehouse.query.Directory;
import dev.storewatch.warehouse.query.Freshness;
import dev.storewatch.warehouse.query.MetricReader;
import dev.storewatch.warehouse.query.MetricReaders;
import dev.storewatch.warehouse.query.Overview;
import dev.storewatch.warehouse.query.Period;
import dev.storewatch.warehouse.query.VisibleStores;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads what somebody looks at, once for all who see the same stores: each watched period and the freshness of the streams, again and again while
 * they are watched and not at all when nobody looks. Safe for many threads.
 */
public final class LiveOverviews implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LiveOverviews.class);
    private static final Duration PAUSE = Duration.ofMillis(1500);
    private static final Duration DIRECTORY_AGE = Duration.ofSeconds(10);
    /** How often a page asks again, because of news, for what takes longer to read than the numbers themselves. */
    private static final Duration ROUND = Duration.ofSeconds(15);

    private record ReadDirectory(Directory directory, Instant at) {}

    private record Watched(VisibleStores visible, Period period) {}

    private final MetricReaders readers;
    private final InstantSource clock;
    private final Map<Watched, SharedReading<Overview>> overviews = new ConcurrentHashMap<>();
    private final Map<VisibleStores, SharedReading<Freshness>> freshness = new ConcurrentHashMap<>();
    private final Map<VisibleStores, ReadDirectory> directories = new ConcurrentHashMap<>();
    private final SharedAnswers answers;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("live-overviews").daemon().factory());

    public LiveOverviews(MetricReaders readers, InstantSource clock) {
        this.readers = readers;
        this.clock = clock;
        this.answers = new SharedAnswers(clock);
        var polling = thread.scheduleWithFixedDelay(
                this::readWatched, PAUSE.toMillis(), PAUSE.toMillis(), TimeUnit.MILLISECONDS);
        LOG.debug("Reading what is watched every {} ms: {}", PAUSE.toMillis(), polling);
    }

    /** Stops what a {@code watch} began. */
    public interface Watch extends AutoCloseable {
        @Override
        void close();
    }

    /** What those who see the same stores share. */
    public Seen seeing(VisibleStores visible) {
        return new Seen(visible);
    }

    /** The readings of certain stores. */
    public final class Seen {
        private final VisibleStores visible;

        private Seen(VisibleStores visible) {
            this.visible = visible;
        }

        /** Tells the viewer what is known at once and what is new as it comes, on the thread of the readings. */
        public Watch watch(Period period, Consumer<AsyncState<Overview>> viewer) {
            Watched watched = new Watched(visible, period);
            return share(overviews, watched, () -> overview(watched), viewer);
        }

        /** As {@link #watch}, for how new the newest events are. */
        public Watch watchFreshness(Consumer<AsyncState<Freshness>> viewer) {
            return share(freshness, visible, readers.seeing(visible)::freshness, viewer);
        }

        /**
         * The answer to what several pages ask because of the same news, read for all of them together.
         *
         * @param name of what is asked: the same name means the same type of answer
         * @param news the moment of the reading that made the page ask
         */
        public <T> T once(String name, List<?> about, Instant news, Supplier<T> source) {
            return answers.once(visible, name, about, news, source);
        }
    }

    /** Whether a page that last asked then may ask again by now: all pages at the same moments, for them to share the answers. */
    public static boolean isNextRound(Instant asked, Instant now) {
        return asked.toEpochMilli() / ROUND.toMillis() < now.toEpochMilli() / ROUND.toMillis();
    }

    /** What stores are set to is read anew with the next reading: whoever changed a setting sees it at once. */
    public void settingsChanged() {
        directories.clear();
    }

    private <K, T> Watch share(
            Map<K, SharedReading<T>> readings, K key, Supplier<T> source, Consumer<AsyncState<T>> viewer) {
        SharedReading<T> reading = readings.compute(key, (_, known) -> {
            SharedReading<T> found = known == null ? new SharedReading<>(source) : known;
            found.add(viewer);
            return found;
        });
        thread.execute(() -> read(reading));
        return () -> readings.computeIfPresent(key, (_, found) -> {
            found.remove(viewer);
            return found.isWatched() ? found : null;
        });
    }

    private Overview overview(Watched watched) {
        MetricReader reader = readers.seeing(watched.visible());
        return reader.overview(directoryOf(watched.visible(), reader), watched.period());
    }

    private Directory directoryOf(VisibleStores visible, MetricReader reader) {
        Instant now = clock.instant();
        directories.values().removeIf(known -> known.at().plus(DIRECTORY_AGE).isBefore(now));
        return directories
                .computeIfAbsent(visible, _ -> new ReadDirectory(reader.directory(), now))
                .directory();
    }

    private void readWatched() {
        overviews.values().forEach(this::read);
        freshness.values().forEach(this::read);
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
