package dev.storewatch.ui.load;

import dev.storewatch.warehouse.WarehouseException;
import dev.storewatch.warehouse.alert.record.AlertKey;
import dev.storewatch.warehouse.alert.record.Story;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The stories of the alerts that people have open, all read at once however many look, and told as they go on: a message is delivered after the
 * alert that it is about. Safe for many threads.
 */
public final class LiveStories implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LiveStories.class);
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private record Reader(AlertKey alert, Consumer<AsyncState<Story>> told) {}

    private final Function<Collection<AlertKey>, Map<AlertKey, Story>> source;
    private final List<Reader> readers = new CopyOnWriteArrayList<>();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("live-stories").daemon().factory());

    public LiveStories(Function<Collection<AlertKey>, Map<AlertKey, Story>> source) {
        this.source = source;
        var polling =
                thread.scheduleWithFixedDelay(this::read, PAUSE.toMillis(), PAUSE.toMillis(), TimeUnit.MILLISECONDS);
        LOG.debug("Reading stories every {} ms: {}", PAUSE.toMillis(), polling);
    }

    /** Tells the story at once and as it goes on, or that it cannot be read, on the thread of the readings. */
    public LiveOverviews.Watch watch(AlertKey alert, Consumer<AsyncState<Story>> told) {
        Reader reader = new Reader(alert, told);
        readers.add(reader);
        thread.execute(this::read);
        return () -> readers.remove(reader);
    }

    /** Reads now: whoever decided something wants to see it. */
    public void refresh() {
        thread.execute(this::read);
    }

    private void read() {
        List<Reader> asking = List.copyOf(readers);
        if (asking.isEmpty()) {
            return;
        }
        try {
            Map<AlertKey, Story> stories =
                    source.apply(asking.stream().map(Reader::alert).collect(Collectors.toSet()));
            asking.forEach(reader ->
                    reader.told().accept(new AsyncState.Ready<>(stories.getOrDefault(reader.alert(), Story.NONE))));
        } catch (WarehouseException unavailable) {
            LOG.warn("Stories of alerts cannot be shown: {}", unavailable.getMessage());
            asking.forEach(
                    reader -> reader.told().accept(new AsyncState.Failed<>(String.valueOf(unavailable.getMessage()))));
        } catch (RuntimeException unexpected) {
            // The executor would silently stop asking for ever; the next round may well succeed.
            LOG.error("Stories of alerts could not be read, in a way not foreseen", unexpected);
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
