package dev.storewatch.ui.tile;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import dev.storewatch.ui.shell.Address;
import dev.storewatch.ui.shell.Destination;
import dev.storewatch.ui.text.AgeText;
import dev.storewatch.ui.text.Words;
import dev.storewatch.warehouse.alert.record.AlertRow;
import dev.storewatch.warehouse.query.Store;
import java.util.List;
import java.util.Locale;

/** What fires, worst first, above the numbers: headline, since when, and the way to handle it; nothing where nothing fires. */
public final class FiringBand extends UnorderedList {
    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 3;

    private final transient Words words;
    private transient List<AlertRow> shown = List.of();

    public FiringBand(Words words) {
        this.words = words;
        addClassName("firing");
        getElement().setAttribute("aria-label", words.say("firing.label")).setAttribute("aria-live", "polite");
        setVisible(false);
    }

    /** What is shown already is left alone, for nothing to move under the pointer. */
    public void show(List<AlertRow> firing, Address address) {
        if (firing.equals(shown)) {
            return;
        }
        shown = List.copyOf(firing);
        removeAll();
        firing.stream().limit(SHOWN).forEach(alert -> add(item(alert, address)));
        if (firing.size() > SHOWN) {
            add(new ListItem(alerts(words.say("firing.more", firing.size() - SHOWN), address.elsewhere())));
        }
        setVisible(!firing.isEmpty());
    }

    private ListItem item(AlertRow alert, Address address) {
        Span severity = new Span(words.say(alert.state().severity().label()));
        severity.addClassName("severity");
        Span title = new Span(words.say(alert.title()));
        title.addClassName("title");
        Span since =
                new Span(words.say("firing.since", AgeText.moment(alert.state().firedAt(), Store.DEFAULT_ZONE)));
        since.addClassName("since");
        ListItem item = new ListItem(
                severity,
                title,
                since,
                alerts(
                        words.say("firing.handle"),
                        address.elsewhere().with("alert", alert.key().text())));
        item.getElement()
                .setAttribute("data-severity", alert.state().severity().name().toLowerCase(Locale.ROOT));
        return item;
    }

    private static Anchor alerts(String text, Address address) {
        return new Anchor(address.of(Destination.ALERTS), text);
    }
}
