package dev.storewatch.ui.load;

import dev.storewatch.ui.load.AsyncState.Failed;
import dev.storewatch.ui.load.AsyncState.Loading;
import dev.storewatch.ui.load.AsyncState.Ready;
import dev.storewatch.warehouse.query.WarehouseUnavailable;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One value read for all its viewers together. Safe for many threads; viewers are told on the reading thread. */
final class SharedReading<T> {
    private static final Logger LOG = LoggerFactory.getLogger(SharedReading.class);

    private final Supplier<T> source;
    private final List<Consumer<AsyncState<T>>> viewers = new CopyOnWriteArrayList<>();
    private volatile AsyncState<T> last = new Loading<>();

    SharedReading(Supplier<T> source) {
        this.source = source;
    }

    /** Tells a new viewer what is known and keeps telling it. */
    void add(Consumer<AsyncState<T>> viewer) {
        viewers.add(viewer);
        viewer.accept(last);
    }

    /** Stops telling a viewer; what is known grows stale without viewers and is forgotten with the last. */
    void remove(Consumer<AsyncState<T>> viewer) {
        viewers.remove(viewer);
        if (viewers.isEmpty()) {
            last = new Loading<>();
        }
    }

    boolean isWatched() {
        return !viewers.isEmpty();
    }

    /** Reads once and tells every viewer. */
    void read() {
        AsyncState<T> now;
        try {
            now = new Ready<>(source.get());
        } catch (WarehouseUnavailable failure) {
            if (!(last instanceof Failed<T>)) {
                LOG.warn("A page cannot be shown", failure);
            }
            now = new Failed<>(String.valueOf(failure.getMessage()));
        }
        last = now;
        for (Consumer<AsyncState<T>> viewer : viewers) {
            viewer.accept(now);
        }
    }
}
