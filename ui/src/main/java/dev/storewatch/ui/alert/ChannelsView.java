package dev.storewatch.ui.alert;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.router.Route;
import dev.storewatch.ui.access.SignedIn;
import dev.storewatch.ui.shell.Destination;
import dev.storewatch.ui.shell.Frame;
import dev.storewatch.warehouse.alert.channel.Channel;
import dev.storewatch.warehouse.alert.desk.AlertDesk;
import dev.storewatch.warehouse.alert.outbox.Message;
import dev.storewatch.warehouse.alert.outbox.MessageStatus;
import dev.storewatch.warehouse.alert.report.ReportKind;
import dev.storewatch.warehouse.alert.report.ReportSwitches;
import jakarta.annotation.security.PermitAll;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Where alerts go: add a channel, send a test, see what was delivered and send again what was not. Secrets go in and are never shown. */
@Route("channels")
@PermitAll
public class ChannelsView extends AlertPage {
    private static final long serialVersionUID = 1L;

    private static final int SHOWN = 50;

    private final transient AlertDesk desk;
    private final transient SignedIn signedIn;
    private transient Sheet channels = new Sheet(List.of());
    private transient Sheet deliveries = new Sheet(List.of());

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
        channels = new Sheet(List.of(
                words().say("channels.name"),
                words().say("channels.kind"),
                words().say("channels.host"),
                words().say("channels.reports"),
                words().say("alerts.act")));
        deliveries = new Sheet(List.of(
                words().say("channels.message"),
                words().say("channels.name"),
                words().say("alerts.status"),
                words().say("channels.answer"),
                words().say("alerts.act")));
        content.add(channels, new H2(words().say("channels.add")), new ChannelForm(words(), this::save));
        content.add(new PeoplePanel(desk, words(), signedIn.viewer().name()));
        content.add(new H2(words().say("channels.deliveries")), button("alerts.reload", this::reload), deliveries);
        reload();
    }

    private void save(Channel channel) {
        desk.save(channel, signedIn.viewer().name());
        say(words().say("channels.saved", channel.name()));
        reload();
    }

    private void reload() {
        channels.clear();
        deliveries.clear();
        Map<String, String> names = new HashMap<>();
        ReportSwitches.Positions reports = desk.reports();
        for (Channel channel : desk.channels()) {
            names.put(channel.id(), channel.name());
            Div actions = new Div(
                    button("channels.test", () -> test(channel)), button("channels.delete", () -> delete(channel)));
            actions.addClassName("alert-actions");
            channels.row(
                    Sheet.text(channel.name()),
                    Sheet.text(words().say(channel.kind().label())),
                    Sheet.text(channel.address().getHost()),
                    switches(channel, reports),
                    actions);
        }
        desk.deliveries(SHOWN).forEach(message -> row(message, names));
    }

    /** A button a report, pressed where it is sent. */
    private Div switches(Channel channel, ReportSwitches.Positions reports) {
        Div switches = new Div();
        switches.addClassName("alert-actions");
        for (ReportKind kind : ReportKind.values()) {
            boolean on = reports.isOn(channel, kind);
            NativeButton button = button(kind.label(), () -> {
                desk.report(channel, kind, !on, signedIn.viewer().name());
                reload();
            });
            button.getElement().setAttribute("aria-pressed", String.valueOf(on));
            switches.add(button);
        }
        return switches;
    }

    private void row(Message message, Map<String, String> names) {
        Div actions = new Div();
        if (message.status() == MessageStatus.DEAD) {
            actions.add(button("channels.resend", () -> {
                desk.resend(message);
                say(words().say("channels.queued"));
            }));
        }
        deliveries.row(
                Sheet.text(message.notice().headline(words().language())),
                Sheet.text(names.getOrDefault(message.channelId(), message.channelId())),
                Sheet.text(words().say("channels.status." + message.status()) + " (" + message.attempts() + ")"),
                Sheet.text(message.answer()),
                actions);
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
