package dev.storewatch.ui.alert;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import dev.storewatch.ui.text.Words;
import dev.storewatch.warehouse.alert.life.Handling;
import dev.storewatch.warehouse.alert.record.TimelineEntry;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;

/** An alert's history, newest first: how it stood, who decided what, and what each channel said to its messages. */
final class TimelineList extends OrderedList {
    private static final long serialVersionUID = 1L;

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("MM-dd HH:mm:ss");

    private final transient Words words;
    private final transient Map<String, String> channels;
    private final transient ZoneId zone;
    private transient List<TimelineEntry> shown = List.of();

    /** By the names of channels, in a store's zone. */
    TimelineList(Words words, Map<String, String> channels, ZoneId zone) {
        this.words = words;
        this.channels = Map.copyOf(channels);
        this.zone = zone;
        addClassName("alert-timeline");
        getElement().setAttribute("aria-live", "polite");
    }

    /** What is shown already is left alone. */
    void show(List<TimelineEntry> entries) {
        if (entries.equals(shown)) {
            return;
        }
        shown = List.copyOf(entries);
        removeAll();
        for (TimelineEntry entry : entries) {
            String at = MOMENT.withZone(zone).format(entry.at());
            Span when = new Span(at);
            when.addClassName("when");
            add(new ListItem(when, new Span(text(words, entry, channels, zone))));
        }
    }

    private static String text(Words words, TimelineEntry entry, Map<String, String> channels, ZoneId zone) {
        return switch (entry) {
            case TimelineEntry.Changed changed ->
                words.say(changed.status().label()) + (changed.told() ? " · " + words.say("alerts.told") : "");
            case TimelineEntry.Decided decided -> decision(words, decided.handling(), zone);
            case TimelineEntry.Tried tried ->
                channels.getOrDefault(tried.channelId(), tried.channelId()) + " · "
                        + words.say("delivery." + tried.outcome())
                        + (tried.why().isEmpty() ? "" : " · " + tried.why());
        };
    }

    private static String decision(Words words, Handling handling, ZoneId zone) {
        if (handling.kind() == Handling.Kind.OPEN) {
            return words.say("alerts.reopened");
        }
        String until = handling.kind() == Handling.Kind.SNOOZED
                ? " → " + MOMENT.withZone(zone).format(handling.until())
                : "";
        return words.say("alerts.handling." + handling.kind()) + until + " · " + handling.who()
                + (handling.reason().isEmpty() ? "" : " · " + handling.reason());
    }
}
