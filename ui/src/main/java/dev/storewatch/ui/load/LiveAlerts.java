package dev.storewatch.ui.load;

import dev.storewatch.warehouse.WarehouseException;
import dev.storewatch.warehouse.alert.life.Handling;
import dev.storewatch.warehouse.alert.life.Status;
import dev.storewatch.warehouse.alert.record.AlertRow;
import dev.storewatch.warehouse.query.StoreId;
import dev.storewatch.warehouse.query.VisibleStores;
import dev.storewatch.warehouse.query.WarehouseUnavailable;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What stands in the inbox, worst first, read once for all pages while somebody looks. Safe for many threads. */
public final class LiveAlerts implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LiveAlerts.class);
    private static final Duration PAUSE = Duration.ofSeconds(3);

    private final SharedReading<List<AlertRow>> reading;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("live-alerts").daemon().factory());

    /** {@code inbox} reads the alerts to act on and those that ended lately, worst first. */
    public LiveAlerts(Supplier<List<AlertRow>> inbox) {
        reading = new SharedReading<>(() -> read(inbox));
        var polling = thread.scheduleWithFixedDelay(this::read, 0, PAUSE.toMillis(), TimeUnit.MILLISECONDS);
        LOG.debug("Reading what fires every {} ms: {}", PAUSE.toMillis(), polling);
    }

    private static List<AlertRow> read(Supplier<List<AlertRow>> inbox) {
        try {
            return inbox.get();
        } catch (WarehouseException unavailable) {
            throw new WarehouseUnavailable("the inbox of alerts", unavailable);
        }
    }

    /** Whoever excused or snoozed an alert has seen it. */
    private static boolean isForTheEye(AlertRow alert) {
        Handling.Kind handled = alert.state().handling().kind();
        return alert.state().status() == Status.FIRING
                && handled != Handling.Kind.EXCUSED
                && handled != Handling.Kind.SNOOZED;
    }

    /** Tells what fires in these stores, at once and as it changes, on the thread of the readings; nothing while it cannot be read. */
    public LiveOverviews.Watch watch(VisibleStores visible, Consumer<List<AlertRow>> viewer) {
        return watchInbox(visible, state -> {
            if (state instanceof AsyncState.Ready<List<AlertRow>> ready) {
                viewer.accept(
                        ready.value().stream().filter(LiveAlerts::isForTheEye).toList());
            }
        });
    }

    /** Tells all that stands in the inbox about these stores, or that it cannot be read; at once and as it changes, on the thread of the readings. */
    public LiveOverviews.Watch watchInbox(VisibleStores visible, Consumer<AsyncState<List<AlertRow>>> viewer) {
        Consumer<AsyncState<List<AlertRow>>> told = state -> viewer.accept(seen(state, visible));
        reading.add(told);
        refresh();
        return () -> reading.remove(told);
    }

    /** Reads now: whoever decided something wants to see it. */
    public void refresh() {
        thread.execute(this::read);
    }

    private static AsyncState<List<AlertRow>> seen(AsyncState<List<AlertRow>> state, VisibleStores visible) {
        return state instanceof AsyncState.Ready<List<AlertRow>> ready
                ? new AsyncState.Ready<>(ready.value().stream()
                        .filter(alert -> isVisible(alert, visible))
                        .toList())
                : state;
    }

    /** An alert about no store is about the data itself: for those who see every store. */
    private static boolean isVisible(AlertRow alert, VisibleStores visible) {
        return alert.storeId().isEmpty()
                ? visible.equals(VisibleStores.ALL)
                : visible.contains(new StoreId(alert.storeId()));
    }

    private void read() {
        try {
            if (reading.isWatched()) {
                reading.read();
            }
        } catch (RuntimeException unexpected) {
            // The executor would silently stop asking for ever; the next round may well succeed.
            LOG.error("What fires could not be read, in a way not foreseen", unexpected);
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
