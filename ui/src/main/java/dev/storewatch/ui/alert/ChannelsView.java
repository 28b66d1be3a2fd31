package dev.storewatch.ui.alert;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.router.Route;
import dev.storewatch.ui.access.SignedIn;
import dev.storewatch.ui.shell.Destination;
import dev.storewatch.ui.shell.Frame;
import dev.storewatch.ui.table.Column;
import dev.storewatch.ui.table.Figure;
import dev.storewatch.ui.table.Table;
import dev.storewatch.ui.table.TableElement;
import dev.storewatch.warehouse.alert.channel.Channel;
import dev.storewatch.warehouse.alert.desk.AlertDesk;
import dev.storewatch.warehouse.alert.outbox.Message;
import dev.storewatch.warehouse.alert.outbox.MessageStatus;
import dev.storewatch.warehouse.alert.report.ReportKind;
import dev.storewatch.warehouse.alert.report.ReportSwitches;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where alerts go: add a channel, send a test, see what was delivered and send again what was not. Secrets go in and are never shown. */
@Route("channels")
@PermitAll
public class ChannelsView extends AlertPage {
    private static final long serialVersionUID = 1L;

    private static final int SHOWN = 50;
    private static final String TEST = "test";
    private static final String DELETE = "delete";

    private final transient AlertDesk desk;
    private final transient SignedIn signedIn;
    private transient Optional<TableElement> channels = Optional.empty();
    private transient Optional<TableElement> deliveries = Optional.empty();
    private transient Map<String, Channel> known = Map.of();
    private transient Map<String, Message> told = Map.of();

    public ChannelsView(Frame frame, AlertDesk desk, SignedIn signedIn) {
        super(frame, Destination.CHANNELS);
        this.desk = desk;
        this.signedIn = signedIn;
    }

    @Override
    void fill(Div content) {
        if (!signedIn.viewer().role().mayChangeSettings()) {
            say(words().say("channels.forbidden"));
            return;
        }
        TableElement list = new TableElement(channels(List.of())).onAct(this::act);
        TableElement log = new TableElement(deliveries(List.of())).onAct((id, _) -> resend(id));
        list.addClassName("channels");
        log.addClassName("deliveries");
        channels = Optional.of(list);
        deliveries = Optional.of(log);
        content.add(list, new H2(words().say("channels.add")), new ChannelForm(words(), this::save));
        content.add(new PeoplePanel(desk, words(), signedIn.viewer().name()));
        content.add(new H2(words().say("channels.deliveries")), button("alerts.reload", this::reload), log);
        reload();
    }

    private void save(Channel channel) {
        desk.save(channel, signedIn.viewer().name());
        say(words().say("channels.saved", channel.name()));
        reload();
    }

    private void reload() {
        ReportSwitches.Positions reports = desk.reports();
        List<Channel> all = desk.channels();
        known = all.stream().collect(Collectors.toMap(Channel::id, Function.identity()));
        channels.ifPresent(list -> list.show(
                channels(all.stream().map(channel -> row(channel, reports)).toList())));
        List<Message> messages = desk.deliveries(SHOWN);
        told = messages.stream().collect(Collectors.toMap(Message::id, Function.identity()));
        deliveries.ifPresent(
                list -> list.show(deliveries(messages.stream().map(this::row).toList())));
    }

    private Table channels(List<Table.Row> rows) {
        return new Table(
                words().say("nav.channels"),
                Stream.of("channels.name", "channels.kind", "channels.host", "channels.reports", "alerts.act")
                        .map(key -> Column.words(key, words().say(key)))
                        .toList(),
                rows);
    }

    private Table deliveries(List<Table.Row> rows) {
        return new Table(
                words().say("channels.deliveries"),
                Stream.of("channels.message", "channels.name", "alerts.status", "channels.answer", "alerts.act")
                        .map(key -> Column.words(key, words().say(key)))
                        .toList(),
                rows);
    }

    private Table.Row row(Channel channel, ReportSwitches.Positions reports) {
        return new Table.Row(
                channel.id(),
                "",
                List.of(
                        Figure.text(channel.name()),
                        Figure.text(words().say(channel.kind().label())),
                        Figure.text(channel.address().getHost()),
                        Figure.acts(Stream.of(ReportKind.values())
                                .map(kind -> Figure.Act.switched(
                                        kind.name(), words().say(kind.label()), reports.isOn(channel, kind)))
                                .toList()),
                        Figure.acts(List.of(
                                Figure.Act.of(TEST, words().say("channels.test")),
                                Figure.Act.of(DELETE, words().say("channels.delete"))))));
    }

    private Table.Row row(Message message) {
        boolean dead = message.status() == MessageStatus.DEAD;
        Channel channel = known.get(message.channelId());
        return new Table.Row(
                message.id(),
                "",
                List.of(
                        Figure.text(message.notice().headline(words().language())),
                        Figure.text(channel == null ? message.channelId() : channel.name()),
                        Figure.text(words().say("channels.status." + message.status()) + " (" + message.attempts()
                                        + ")")
                                .level(dead ? "critical" : ""),
                        Figure.text(message.answer()),
                        Figure.acts(
                                dead ? List.of(Figure.Act.of("resend", words().say("channels.resend"))) : List.of())));
    }

    private void act(String id, String act) {
        Channel channel = known.get(id);
        if (channel == null) {
            return;
        }
        trying(() -> {
            switch (act) {
                case TEST -> test(channel);
                case DELETE -> delete(channel);
                default -> {
                    ReportKind kind = ReportKind.valueOf(act);
                    desk.report(
                            channel,
                            kind,
                            !desk.reports().isOn(channel, kind),
                            signedIn.viewer().name());
                    reload();
                }
            }
        });
    }

    private void resend(String id) {
        trying(() -> Optional.ofNullable(told.get(id)).ifPresent(message -> {
            desk.resend(message);
            say(words().say("channels.queued"));
            reload();
        }));
    }

    private void test(Channel channel) {
        desk.test(channel, signedIn.viewer().name());
        say(words().say("channels.queued"));
    }

    private void delete(Channel channel) {
        desk.delete(channel, signedIn.viewer().name());
        reload();
    }
}
