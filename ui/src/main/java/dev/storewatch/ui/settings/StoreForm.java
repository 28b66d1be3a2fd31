package dev.storewatch.ui.settings;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import dev.storewatch.ui.shell.Choice;
import dev.storewatch.ui.text.Words;
import dev.storewatch.warehouse.metric.MetricCatalog;
import dev.storewatch.warehouse.store.Store;
import dev.storewatch.warehouse.store.Stores;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The fields of a store's configuration; what they say becomes a store, which the warehouse checks. */
class StoreForm extends Div {
    private static final long serialVersionUID = 1L;

    /** An average that cannot be read; the message is what was typed. */
    static final class NotAnAverage extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotAnAverage(String typed) {
            super(typed);
        }
    }

    private final String id;
    private final Input name = new Input();
    private final Choice platform;
    private final Input zone = new Input();
    private final Input currency = new Input();
    private final Input from = new Input();
    private final Input to = new Input();
    private final Input industry = new Input();

    StoreForm(Words words, Store store) {
        this.id = store.storeId();
        platform = Choice.of(
                Stores.platforms(), code -> words.find("platform." + code).orElse(code));
        name.setValue(store.name());
        platform.setValue(store.platform());
        zone.setValue(store.timeZone());
        currency.setValue(store.currency());
        from.setValue(store.serviceFrom());
        to.setValue(store.serviceTo());
        industry.setValue(store.industry().entrySet().stream()
                .map(average -> average.getKey() + " = " + average.getValue())
                .collect(Collectors.joining(", ")));
        add(
                Field.of(words.say("settings.head.shown"), "store-name", name, ""),
                Field.of(words.say("settings.head.platform"), "store-platform", platform, ""),
                Field.of(words.say("settings.head.zone"), "store-zone", zone, words.say("settings.zoneHint")),
                Field.of(words.say("settings.head.currency"), "store-currency", currency, ""),
                Field.of(words.say("settings.from"), "store-from", from, ""),
                Field.of(words.say("settings.to"), "store-to", to, words.say("settings.hoursHint")),
                Field.of(
                        words.say("settings.head.industry"),
                        "store-industry",
                        industry,
                        words.say("settings.industryHint")));
    }

    /** What the fields say now. */
    Store store() {
        return new Store(
                id,
                name.getValue().strip(),
                platform.getValue(),
                zone.getValue().strip(),
                currency.getValue().strip(),
                from.getValue().strip(),
                to.getValue().strip(),
                averages(industry.getValue()));
    }

    /** Reads {@code conversion = 0.36, refund_rate = 0.05}: ids of the catalogue, shares as fractions. */
    static SortedMap<String, Double> averages(String typed) {
        Map<String, Double> averages = new TreeMap<>();
        for (String part : typed.split("[,，]")) {
            if (part.isBlank()) {
                continue;
            }
            String[] sides = part.split("=", 2);
            String metric = sides[0].strip();
            if (sides.length < 2
                    || MetricCatalog.find(metric).isEmpty()
                    || !sides[1].strip().matches("[0-9]{1,12}(\\.[0-9]{1,12})?")) {
                throw new NotAnAverage(part.strip());
            }
            averages.put(metric, Double.valueOf(sides[1].strip()));
        }
        return new TreeMap<>(averages);
    }
}
