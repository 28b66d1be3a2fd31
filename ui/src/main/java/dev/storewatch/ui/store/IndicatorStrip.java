package dev.storewatch.ui.store;

import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import dev.storewatch.ui.figure.Comparison;
import dev.storewatch.ui.figure.Explained;
import dev.storewatch.ui.figure.Explanation;
import dev.storewatch.ui.text.MetricText;
import dev.storewatch.ui.text.MoneyScale;
import dev.storewatch.ui.text.Words;
import dev.storewatch.ui.tile.FiringFigures;
import dev.storewatch.warehouse.metric.Judgement;
import dev.storewatch.warehouse.metric.Label;
import dev.storewatch.warehouse.metric.Level;
import dev.storewatch.warehouse.metric.Metric;
import dev.storewatch.warehouse.metric.MetricCatalog;
import dev.storewatch.warehouse.metric.MetricValue.Known;
import dev.storewatch.warehouse.query.StoreFigures;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The nine numbers of a store; a click chooses the one shown below. Numbers change in place. */
final class IndicatorStrip extends Explained {
    private static final long serialVersionUID = 1L;

    private final transient Words words;
    private final transient Map<Metric, Item> items = new LinkedHashMap<>();

    private record Item(NativeButton button, Span value, Span change, Span word) {}

    IndicatorStrip(Words words, Consumer<Metric> chosen) {
        this.words = words;
        addClassName("strip");
        for (Metric metric : MetricCatalog.INDICATORS) {
            NativeButton button = new NativeButton("", _ -> chosen.accept(metric));
            Item item = new Item(button, span("value"), span("change"), span("unseen"));
            button.removeAll();
            Span label = span("label");
            label.setText(words.say(metric.label()));
            button.add(label, item.value(), item.word(), item.change());
            button.getElement().setAttribute("data-metric", metric.id());
            items.put(metric, item);
            add(button);
        }
    }

    private static Span span(String css) {
        Span span = new Span();
        span.addClassName(css);
        return span;
    }

    void choose(Metric chosen) {
        items.forEach((metric, item) ->
                item.button().getElement().setAttribute("aria-pressed", String.valueOf(metric.equals(chosen))));
    }

    void show(StoreFigures figures, Instant asOf, FiringFigures firing) {
        items.forEach((metric, item) -> show(
                figures, metric, item, asOf, firing.about(figures.store().id().value(), metric)));
    }

    private void show(StoreFigures figures, Metric metric, Item item, Instant asOf, Optional<Label> alert) {
        Judgement judgement = figures.judgement(metric);
        MoneyScale scale = MoneyScale.forLargest(
                words.language(), figures.value(metric) instanceof Known known ? known.value() : BigDecimal.ZERO);
        item.value()
                .setText(MetricText.value(
                        metric, figures.value(metric), figures.store().currency(), scale));
        item.change().setText(Comparison.of(figures, metric, words).text());
        item.word().setText(word(judgement.level()));
        item.button()
                .getElement()
                .setAttribute("data-level", judgement.level().name().toLowerCase(Locale.ROOT));
        item.button().getElement().setAttribute("data-open", !figures.isSettled(metric));
        item.button().getElement().setAttribute("data-alert", alert.isPresent());
        Explanation explained = Explanation.of(figures, metric, asOf, words);
        by(
                item.button(),
                alert.map(title -> explained.with(new Explanation.Line(words.say("explain.alert"), words.say(title))))
                        .orElse(explained));
    }

    private String word(Level level) {
        return switch (level) {
            case NONE, OK -> "";
            case WARN -> words.say("table.level.warn");
            case CRITICAL -> words.say("table.level.critical");
        };
    }
}
