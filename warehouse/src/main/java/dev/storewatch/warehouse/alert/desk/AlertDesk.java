package dev.storewatch.warehouse.alert.desk;

import dev.storewatch.warehouse.WarehouseAccess;
import dev.storewatch.warehouse.WarehouseHttp;
import dev.storewatch.warehouse.alert.channel.Channel;
import dev.storewatch.warehouse.alert.channel.Seal;
import dev.storewatch.warehouse.alert.life.Handling;
import dev.storewatch.warehouse.alert.notice.Line;
import dev.storewatch.warehouse.alert.notice.Notice;
import dev.storewatch.warehouse.alert.notice.Occasion;
import dev.storewatch.warehouse.alert.notice.Severity;
import dev.storewatch.warehouse.alert.outbox.Message;
import dev.storewatch.warehouse.alert.outbox.WarehouseOutbox;
import dev.storewatch.warehouse.alert.people.Handle;
import dev.storewatch.warehouse.alert.people.PeopleStore;
import dev.storewatch.warehouse.alert.people.ShiftLead;
import dev.storewatch.warehouse.alert.record.AlertKey;
import dev.storewatch.warehouse.alert.record.AlertLog;
import dev.storewatch.warehouse.alert.record.AlertRow;
import dev.storewatch.warehouse.alert.record.ChannelStore;
import dev.storewatch.warehouse.alert.record.Decision;
import dev.storewatch.warehouse.alert.record.Rows;
import dev.storewatch.warehouse.alert.record.Story;
import dev.storewatch.warehouse.alert.record.Timeline;
import dev.storewatch.warehouse.alert.report.ReportKind;
import dev.storewatch.warehouse.alert.report.ReportSwitches;
import dev.storewatch.warehouse.metric.Label;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Reads and asks; the evaluator, which may run in another application, does it within seconds. Safe for use by many threads. */
public final class AlertDesk implements AutoCloseable {

    /** People wait for it. */
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    /** How long an alert that ended is shown. */
    public static final Duration RESOLVED_SHOWN = Duration.ofDays(1);

    private final WarehouseHttp http;
    private final AlertLog log;
    private final WarehouseOutbox messages;
    private final ChannelStore channels;
    private final PeopleStore people;
    private final Timeline timeline;
    private final ReportSwitches switches;
    private final InstantSource clock;

    public AlertDesk(WarehouseAccess access, Seal seal, InstantSource clock) {
        this.http = WarehouseHttp.within(access, PATIENCE);
        Rows rows = new Rows(http);
        this.log = new AlertLog(rows);
        this.messages = new WarehouseOutbox(rows);
        this.channels = new ChannelStore(rows, seal);
        this.people = new PeopleStore(rows, seal);
        this.timeline = new Timeline(rows);
        this.switches = new ReportSwitches(rows);
        this.clock = clock;
    }

    /** What stands in the inbox: worst first, then newest. Alerts that ended stay in it for {@link #RESOLVED_SHOWN}. */
    public List<AlertRow> inbox() {
        return log.shown(clock.instant().minus(RESOLVED_SHOWN)).stream()
                .sorted(Comparator.comparing((AlertRow alert) -> alert.state().severity())
                        .reversed()
                        .thenComparing(alert -> alert.state().since(), Comparator.reverseOrder()))
                .toList();
    }

    /** What became of each of these alerts. */
    public Map<AlertKey, Story> stories(Collection<AlertKey> alerts) {
        return timeline.of(alerts);
    }

    /** Takes down what a person decided about each, all of it or nothing. */
    public void decide(Map<AlertKey, Handling> decided) {
        Instant now = clock.instant();
        log.decide(decided.entrySet().stream()
                .map(one -> new Decision(UUID.randomUUID().toString(), one.getKey(), one.getValue(), now))
                .toList());
    }

    public List<Channel> channels() {
        return channels.all();
    }

    public void save(Channel channel, String who) {
        channels.save(channel, who);
    }

    public void delete(Channel channel, String who) {
        channels.delete(channel, who);
    }

    /** How products call people. */
    public List<Handle> handles() {
        return people.handles();
    }

    public void save(Handle handle, String who) {
        people.save(handle, who);
    }

    public void delete(Handle handle, String who) {
        people.delete(handle, who);
    }

    /** Who leads which shift. */
    public List<ShiftLead> leads() {
        return people.leads();
    }

    public void save(ShiftLead lead, String who) {
        people.save(lead, who);
    }

    public void delete(ShiftLead lead, String who) {
        people.delete(lead, who);
    }

    /** Which channel is sent which report. */
    public ReportSwitches.Positions reports() {
        return switches.read();
    }

    public void report(Channel channel, ReportKind kind, boolean on, String who) {
        switches.set(channel, kind, on, who);
    }

    /** Queues a message that says nothing but that the channel works; its id tells it in the delivery log. */
    public String test(Channel channel, String who) {
        Instant now = clock.instant();
        Notice notice = new Notice(
                UUID.randomUUID().toString().replace("-", ""),
                Occasion.TEST,
                Severity.INFO,
                new Label("渠道“" + channel.name() + "”可用", "Channel \"" + channel.name() + "\" works"),
                List.of(Line.fact(new Label("发送人", "Sent by"), new Label(who, who))),
                "",
                List.of(),
                now);
        messages.write(List.of(Message.test(channel.id(), notice, now)));
        return notice.id();
    }

    /** The newest messages of all channels. */
    public List<Message> deliveries(int count) {
        return messages.newest(count);
    }

    /** Sends once more what was given up. */
    public void resend(Message dead) {
        messages.write(List.of(dead.again(clock.instant())));
    }

    @Override
    public void close() {
        http.close();
    }
}
