package dev.storewatch.ui.alert;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import dev.storewatch.ui.access.SignedIn;
import dev.storewatch.ui.load.AsyncState;
import dev.storewatch.ui.load.LiveOverviews;
import dev.storewatch.ui.load.LiveStories;
import dev.storewatch.ui.shell.Destination;
import dev.storewatch.ui.shell.Frame;
import dev.storewatch.warehouse.alert.channel.Channel;
import dev.storewatch.warehouse.alert.desk.AlertDesk;
import dev.storewatch.warehouse.alert.life.Handling;
import dev.storewatch.warehouse.alert.record.AlertRow;
import dev.storewatch.warehouse.alert.record.Story;
import dev.storewatch.warehouse.query.Store;
import dev.storewatch.warehouse.query.StoreId;
import dev.storewatch.warehouse.query.VisibleStores;
import jakarta.annotation.security.PermitAll;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What needs somebody, worst first; acknowledged, snoozed or excused here. */
@Route("alerts")
@PermitAll
public class AlertsView extends AlertPage {
    private static final long serialVersionUID = 1L;

    private static final Duration SNOOZE = Duration.ofHours(1);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("MM-dd HH:mm");

    private final transient AlertDesk desk;
    private final transient LiveStories stories;
    private final transient SignedIn signedIn;
    private final transient InstantSource clock;
    private transient Sheet sheet = new Sheet(List.of());
    private transient Div history = new Div();
    private transient Map<String, ZoneId> zones = Map.of();
    private transient Optional<LiveOverviews.Watch> reading = Optional.empty();

    public AlertsView(Frame frame, AlertDesk desk, LiveStories stories, SignedIn signedIn, InstantSource clock) {
        super(frame, Destination.ALERTS);
        this.desk = desk;
        this.stories = stories;
        this.signedIn = signedIn;
        this.clock = clock;
    }

    @Override
    void fill(Div content) {
        sheet = new Sheet(List.of(
                words().say("alerts.severity"),
                words().say("alerts.what"),
                words().say("alerts.status"),
                words().say("alerts.since"),
                words().say("alerts.handling"),
                words().say("alerts.act")));
        history = new Div();
        history.addClassName("alert-history");
        content.add(sheet, button("alerts.reload", this::reload), history);
        reload();
    }

    private void reload() {
        sheet.clear();
        zones = frame().visible().stores().stream()
                .collect(Collectors.toMap(store -> store.id().value(), Store::zone));
        List<AlertRow> open = desk.open().stream().filter(this::isVisible).toList();
        say(open.isEmpty() ? words().say("alerts.none") : words().say("alerts.count", open.size()));
        open.forEach(this::row);
    }

    /** An alert about no store is about the data itself: for those who see every store. */
    private boolean isVisible(AlertRow alert) {
        VisibleStores visible = signedIn.visibleStores();
        return alert.storeId().isEmpty()
                ? visible.equals(VisibleStores.ALL)
                : visible.contains(new StoreId(alert.storeId()));
    }

    private void row(AlertRow alert) {
        Span severity = Sheet.text(words().say(alert.state().severity().label()));
        severity.addClassName("severity-" + alert.state().severity());
        sheet.row(
                severity,
                what(alert),
                Sheet.text(words().say(alert.state().status().label())),
                Sheet.text(MOMENT.withZone(zone(alert)).format(alert.state().since())),
                Sheet.text(handling(alert.state().handling())),
                actions(alert));
    }

    /** The page it is about, where there is one. */
    private Component what(AlertRow alert) {
        String title = words().say(alert.title());
        if (alert.link().isEmpty()) {
            return Sheet.text(title);
        }
        Anchor link = new Anchor(alert.link(), title);
        link.getElement().setAttribute("router-ignore", true);
        return link;
    }

    private ZoneId zone(AlertRow alert) {
        return zones.getOrDefault(alert.storeId(), Store.DEFAULT_ZONE);
    }

    /** The time line goes on while it is open: messages are delivered after what they are about. */
    private void showHistory(AlertRow alert) {
        reading.ifPresent(LiveOverviews.Watch::close);
        history.removeAll();
        TimelineList timeline = new TimelineList(words(), channelNames(), zone(alert));
        history.add(new H2(words().say("alerts.timeline") + " · " + words().say(alert.title())), timeline);
        history.getElement().callJsFunction("scrollIntoView");
        UI ui = UI.getCurrent();
        reading = Optional.of(stories.watch(
                alert.key(),
                state -> ui.accessLater(() -> told(state, timeline), () -> {}).run()));
    }

    private void told(AsyncState<Story> state, TimelineList timeline) {
        switch (state) {
            case AsyncState.Ready<Story> ready -> timeline.show(ready.value().entries());
            case AsyncState.Failed<Story> _ -> say(words().say("alerts.failed"));
            case AsyncState.Loading<Story> _ -> {}
        }
    }

    @Override
    protected void onDetach(DetachEvent event) {
        reading.ifPresent(LiveOverviews.Watch::close);
        reading = Optional.empty();
    }

    private Map<String, String> channelNames() {
        return desk.channels().stream().collect(Collectors.toMap(Channel::id, Channel::name));
    }

    private String handling(Handling handling) {
        if (handling.kind() == Handling.Kind.OPEN) {
            return "–";
        }
        String what = words().say("alerts.handling." + handling.kind());
        return what + " · " + handling.who() + (handling.reason().isEmpty() ? "" : " · " + handling.reason());
    }

    private Div actions(AlertRow alert) {
        Input reason = new Input();
        reason.setPlaceholder(words().say("alerts.reason"));
        reason.getElement().setAttribute("aria-label", words().say("alerts.reason"));
        Div actions = new Div(
                button("alerts.timeline", () -> showHistory(alert)),
                button("alerts.acknowledge", () -> decide(alert, Handling.Kind.ACKNOWLEDGED, "", Instant.EPOCH)),
                button(
                        "alerts.snooze",
                        () -> decide(
                                alert,
                                Handling.Kind.SNOOZED,
                                "",
                                clock.instant().plus(SNOOZE))),
                reason,
                button("alerts.excuse", () -> decide(alert, Handling.Kind.EXCUSED, reason.getValue(), Instant.EPOCH)));
        actions.addClassName("alert-actions");
        return actions;
    }

    private void decide(AlertRow alert, Handling.Kind kind, String reason, Instant until) {
        if (kind == Handling.Kind.EXCUSED && reason.isBlank()) {
            say(words().say("alerts.reasonNeeded"));
            return;
        }
        desk.decide(alert.key(), new Handling(kind, signedIn.viewer().name(), reason, until));
        say(words().say("alerts.decided"));
    }
}
