package dev.storewatch.warehouse.alert.evaluate;

import dev.storewatch.warehouse.WarehouseAccess;
import dev.storewatch.warehouse.WarehouseHttp;
import dev.storewatch.warehouse.alert.channel.Channel;
import dev.storewatch.warehouse.alert.channel.Seal;
import dev.storewatch.warehouse.alert.outbox.Dispatch;
import dev.storewatch.warehouse.alert.outbox.Item;
import dev.storewatch.warehouse.alert.outbox.Outbox;
import dev.storewatch.warehouse.alert.outbox.Postman;
import dev.storewatch.warehouse.alert.outbox.WarehouseOutbox;
import dev.storewatch.warehouse.alert.people.PeopleStore;
import dev.storewatch.warehouse.alert.record.AlertChange;
import dev.storewatch.warehouse.alert.record.AlertLog;
import dev.storewatch.warehouse.alert.record.ChannelStore;
import dev.storewatch.warehouse.alert.record.Lease;
import dev.storewatch.warehouse.alert.record.Rows;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * One round after the other: hold the lease, take up decisions, look, write the changes, tell. Everything it knows is in the warehouse, so a
 * failed round is simply begun anew from there. Called by one thread.
 */
public final class Evaluator implements AutoCloseable {

    private static final Duration REREAD = Duration.ofSeconds(2);
    /** A warehouse that stands still is tried anew rather than waited for. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final WarehouseHttp http;
    private final AlertLog log;
    private final WarehouseOutbox messages;
    private final ChannelStore channelStore;
    private final PeopleStore people;
    private final Lease lease;
    private final Watch watch;
    private final Telling telling;
    private final Reports reports;
    private final Dispatch dispatch;
    private final InstantSource clock;
    private volatile List<Channel> channels = List.of();
    private Instant readAt = Instant.MIN;
    private @Nullable AlertBook book;
    private @Nullable Outbox outbox;
    private @Nullable Postman postman;

    /**
     * @param telling what is said of a change beyond what its rule says
     * @param clock one that never jumps
     * @param leaseExpiry silence after which another application takes over
     */
    public Evaluator(
            WarehouseAccess access,
            Seal seal,
            Watch watch,
            Telling telling,
            Reports reports,
            Dispatch dispatch,
            InstantSource clock,
            Duration leaseExpiry) {
        this.http = WarehouseHttp.within(access, PATIENCE);
        Rows rows = new Rows(http);
        this.log = new AlertLog(rows);
        this.messages = new WarehouseOutbox(rows);
        this.channelStore = new ChannelStore(rows, seal);
        this.people = new PeopleStore(rows, seal);
        this.lease = new Lease(http, clock, leaseExpiry);
        this.watch = watch;
        this.telling = telling;
        this.reports = reports;
        this.dispatch = dispatch;
        this.clock = clock;
    }

    /** One round; whether this application is the one that evaluates. Fails when the warehouse is away, and may be asked again. */
    public boolean round() {
        try {
            if (!lease.hold()) {
                forget();
                return false;
            }
            work();
            return true;
        } catch (RuntimeException failure) {
            // What was sent but not written stays in the outbox's memory; only the alerts are read anew.
            book = null;
            throw failure;
        }
    }

    private void work() {
        Instant now = clock.instant();
        boolean reread = !now.isBefore(readAt.plus(REREAD));
        if (reread) {
            channels = people.callable(channelStore.all());
        }
        Outbox out = outbox();
        AlertBook alerts = book(out);
        if (reread) {
            out.refresh();
            keep(alerts.decide(log.openDecisions(), now), alerts, out);
            readAt = now;
            reports.round(channels, now, out::post);
        }
        List<String> all =
                channels.stream().filter(Channel::enabled).map(Channel::id).toList();
        keep(telling.worded(alerts.see(watch.look(now, alerts), all, telling::zone, now), now), alerts, out);
        Postman carrier = postman;
        if (carrier == null) {
            carrier = new Postman(out, () -> channels, dispatch.senders(), InstantSource.system());
            postman = carrier;
        }
        carrier.round();
    }

    private void keep(List<AlertChange> changes, AlertBook alerts, Outbox out) {
        log.write(changes, lease.term());
        alerts.accept(changes);
        List<Item> items = new ArrayList<>();
        for (AlertChange change : changes) {
            change.notice()
                    .ifPresent(notice -> change.channels()
                            .forEach(channel -> items.add(new Item(
                                    change.key().change(change.number()),
                                    channel,
                                    change.urgent(),
                                    notice,
                                    change.tellAt()))));
        }
        out.add(items);
    }

    private Outbox outbox() {
        Outbox out = outbox;
        if (out == null) {
            out = new Outbox(
                    messages,
                    () -> channels,
                    (notice, channel) -> dispatch.senders().of(channel.kind()).fits(notice, channel),
                    dispatch.alertsPage(),
                    clock,
                    lease::isHeld,
                    ThreadLocalRandom.current(),
                    dispatch.journal());
            outbox = out;
        }
        return out;
    }

    private AlertBook book(Outbox out) {
        AlertBook alerts = book;
        if (alerts == null) {
            alerts = new AlertBook(log.newest(), clock.instant());
            out.add(log.untold().stream()
                    .map(untold -> new Item(
                            untold.key(), untold.channelId(), untold.urgent(), untold.notice(), untold.tellAt()))
                    .toList());
            book = alerts;
        }
        return alerts;
    }

    private void forget() {
        book = null;
        outbox = null;
        if (postman != null) {
            postman.close();
            postman = null;
        }
    }

    /** Stops in order: what is on its way is waited for, and the lease given back. */
    @Override
    public void close() {
        forget();
        try {
            lease.release();
        } finally {
            http.close();
        }
    }
}
