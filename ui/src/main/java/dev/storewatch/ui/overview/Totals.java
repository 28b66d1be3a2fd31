package dev.storewatch.ui.overview;

import dev.storewatch.ui.figure.Comparison;
import dev.storewatch.ui.figure.Comparison.Sides;
import dev.storewatch.ui.overview.TableModel.Total;
import dev.storewatch.ui.text.MetricText;
import dev.storewatch.ui.text.MoneyScale;
import dev.storewatch.ui.text.Words;
import dev.storewatch.warehouse.metric.Formula.OverMeasures;
import dev.storewatch.warehouse.metric.Metric;
import dev.storewatch.warehouse.metric.MetricCatalog;
import dev.storewatch.warehouse.metric.MetricValue;
import dev.storewatch.warehouse.metric.MetricValue.Known;
import dev.storewatch.warehouse.query.Overview;
import dev.storewatch.warehouse.query.StoreFigures;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The line over all stores: sums of measures first, then the formula; amounts of different currencies stay apart. */
final class Totals {
    private static final List<Metric> SHOWN = List.of(
            MetricCatalog.CONVERSION,
            MetricCatalog.REFUND_RATE,
            MetricCatalog.DISPUTE_RATE,
            MetricCatalog.FIRST_RESPONSE,
            MetricCatalog.SHIP_ON_TIME_RATE);

    private Totals() {}

    static List<Total> of(Overview overview, Words words) {
        List<Total> totals = new ArrayList<>(sales(overview, words));
        for (Metric metric : SHOWN) {
            OverMeasures formula = (OverMeasures) metric.formula();
            totals.add(total(
                    metric.id(),
                    new Sides(
                            metric,
                            overview.total(formula, StoreFigures::now),
                            overview.total(formula, StoreFigures::before)),
                    overview.stores(),
                    "",
                    words));
        }
        return List.copyOf(totals);
    }

    private static List<Total> sales(Overview overview, Words words) {
        OverMeasures formula = (OverMeasures) MetricCatalog.SALES.formula();
        Map<String, MetricValue> before = overview.totalByCurrency(formula, StoreFigures::before);
        return overview.totalByCurrency(formula, StoreFigures::now).entrySet().stream()
                .map(entry -> total(
                        MetricCatalog.SALES.id() + ":" + entry.getKey(),
                        new Sides(
                                MetricCatalog.SALES,
                                entry.getValue(),
                                before.getOrDefault(entry.getKey(), entry.getValue())),
                        overview.stores().stream()
                                .filter(store -> store.store().currency().equals(entry.getKey()))
                                .toList(),
                        entry.getKey(),
                        words))
                .toList();
    }

    private static Total total(String id, Sides sides, List<StoreFigures> stores, String currency, Words words) {
        MoneyScale scale = MoneyScale.forLargest(
                words.language(), sides.now() instanceof Known known ? known.value() : BigDecimal.ZERO);
        return new Total(
                id,
                words.say(sides.metric().label()),
                MetricText.value(sides.metric(), sides.now(), currency, scale),
                Comparison.of(stores, sides, words).text());
    }
}
