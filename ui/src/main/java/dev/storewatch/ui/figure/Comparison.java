package dev.storewatch.ui.figure;

import dev.storewatch.ui.text.MetricText;
import dev.storewatch.ui.text.NumberText;
import dev.storewatch.ui.text.Words;
import dev.storewatch.warehouse.metric.Metric;
import dev.storewatch.warehouse.metric.MetricValue;
import dev.storewatch.warehouse.metric.MetricValue.Known;
import dev.storewatch.warehouse.query.StoreFigures;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A figure against the range before: the change, the sign for no data where the range before is not wholly covered, or nothing where there is
 * nothing to compare. The remark says why there is no change, or what to know to read it; it is empty where there is nothing to say.
 */
public record Comparison(String text, String remark) {
    private static final Comparison NOTHING = new Comparison("", "");

    /** A figure of one store. */
    public static Comparison of(StoreFigures store, Metric metric, Words words) {
        return new Sides(metric, store.value(metric), store.valueBefore(metric))
                .compared(List.of(store), "compare.noDataBefore", words);
    }

    /** A figure over stores together. */
    public static Comparison of(List<StoreFigures> stores, Sides sides, Words words) {
        return sides.compared(stores, "compare.notAllBefore", words);
    }

    /** The two values of a metric. */
    public record Sides(Metric metric, MetricValue now, MetricValue before) {

        private Comparison compared(List<StoreFigures> stores, String reason, Words words) {
            if (!(now instanceof Known)) {
                return NOTHING;
            }
            Optional<LocalDate> covered =
                    stores.stream().flatMap(store -> store.lateStart().stream()).max(Comparator.naturalOrder());
            if (covered.isPresent()) {
                return new Comparison(
                        NumberText.NO_DATA, words.say(reason, covered.get().toString()));
            }
            String remark =
                    stores.stream().anyMatch(StoreFigures::isUnfinished) ? words.say("compare.todayNotOver") : "";
            return MetricText.change(metric, now, before)
                    .map(change -> new Comparison(change.text(), remark))
                    .orElse(NOTHING);
        }
    }
}
