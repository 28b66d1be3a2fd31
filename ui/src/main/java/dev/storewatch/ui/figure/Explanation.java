package dev.storewatch.ui.figure;

import dev.storewatch.ui.text.MetricText;
import dev.storewatch.ui.text.MoneyScale;
import dev.storewatch.ui.text.NumberText;
import dev.storewatch.ui.text.Ranges;
import dev.storewatch.ui.text.TimeScale;
import dev.storewatch.ui.text.Words;
import dev.storewatch.warehouse.metric.Check;
import dev.storewatch.warehouse.metric.Checklist;
import dev.storewatch.warehouse.metric.Formula;
import dev.storewatch.warehouse.metric.FormulaProse;
import dev.storewatch.warehouse.metric.Goal;
import dev.storewatch.warehouse.metric.Judgement;
import dev.storewatch.warehouse.metric.Measure;
import dev.storewatch.warehouse.metric.Metric;
import dev.storewatch.warehouse.metric.MetricValue;
import dev.storewatch.warehouse.metric.MetricValue.Unknown;
import dev.storewatch.warehouse.metric.Sums;
import dev.storewatch.warehouse.metric.Thresholds;
import dev.storewatch.warehouse.query.DayRange;
import dev.storewatch.warehouse.query.Store;
import dev.storewatch.warehouse.query.StoreFigures;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a figure is made of, said on hover: formula, window, numerator and denominator, sample, threshold, as of. */
public record Explanation(String title, String question, List<Line> lines) {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    public record Line(String label, String text) {}

    /** A figure of one store. */
    public static Explanation of(StoreFigures figures, Metric metric, Instant asOf, Words words) {
        Store store = figures.store();
        Builder lines = new Builder(metric, store.currency(), words);
        lines.formula();
        lines.window(figures.now().range(), store.zone());
        lines.value(figures.value(metric));
        lines.parts(figures.now().sums());
        lines.checks(figures.now().checks());
        lines.before(figures.before().range(), figures.valueBefore(metric));
        lines.change(Comparison.of(figures, metric, words));
        lines.thresholds(store.limits(metric));
        lines.target(store.goal(metric), figures.value(metric));
        lines.judgement(figures, figures.judgement(metric));
        lines.asOf(asOf, store.zone());
        return lines.build(store.name() + " · " + words.say(metric.label()));
    }

    /** The same with what is said of the number elsewhere, first of all. */
    public Explanation with(Line first) {
        List<Line> more = new ArrayList<>(lines);
        more.addFirst(first);
        return new Explanation(title, question, List.copyOf(more));
    }

    /** A figure over all stores, or over all of a currency. */
    public static Explanation ofTotal(
            Metric metric, String currency, List<StoreFigures> stores, Instant asOf, Words words) {
        Sums sums = stores.stream().map(store -> store.now().sums()).reduce(Sums.NONE, Sums::plus);
        Builder lines = new Builder(metric, currency, words);
        lines.formula();
        stores.stream()
                .map(store -> store.now().range())
                .reduce((one, other) -> new DayRange(
                        one.from().isBefore(other.from()) ? one.from() : other.from(),
                        one.to().isAfter(other.to()) ? one.to() : other.to()))
                .ifPresent(range -> lines.add("window", Ranges.text(range)));
        if (metric.formula() instanceof Formula.OverMeasures formula) {
            lines.value(formula.value(sums));
            Sums before = stores.stream().map(store -> store.before().sums()).reduce(Sums.NONE, Sums::plus);
            lines.change(Comparison.of(
                    stores, new Comparison.Sides(metric, formula.value(sums), formula.value(before)), words));
        }
        lines.parts(sums);
        lines.add("stores", NumberText.count(stores.size()));
        lines.asOf(asOf, Store.DEFAULT_ZONE);
        return lines.build(words.say("explain.allStores") + " · " + words.say(metric.label()));
    }

    /** Collects the lines in reading order. */
    private static final class Builder {
        private final Metric metric;
        private final String currency;
        private final Words words;
        private final List<Line> lines = new ArrayList<>();

        Builder(Metric metric, String currency, Words words) {
            this.metric = metric;
            this.currency = currency;
            this.words = words;
        }

        void add(String key, String text) {
            lines.add(new Line(words.say("explain." + key), text));
        }

        void formula() {
            add("formula", FormulaProse.words(metric, words.language()));
        }

        void window(DayRange range, ZoneId zone) {
            add("window", Ranges.text(range) + " · " + zone.getId());
        }

        void value(MetricValue value) {
            switch (value) {
                case Unknown unknown -> add("value", words.say("absence." + unknown.reason()));
                case MetricValue.Known _ -> add("value", MetricText.value(metric, value, currency, MoneyScale.ONES));
            }
        }

        void parts(Sums sums) {
            if (sums.isNone()) {
                return;
            }
            switch (metric.formula()) {
                case Formula.Ratio ratio -> {
                    part(ratio.numerator(), sums);
                    part(ratio.denominator(), sums);
                    if (ratio.sample() != ratio.denominator()) {
                        part(ratio.sample(), sums);
                    }
                }
                case Formula.Total total -> part(total.sample(), sums);
                case Formula.Passed _ -> {}
            }
        }

        private void part(Measure measure, Sums sums) {
            lines.add(new Line(
                    words.say(measure.label()),
                    MetricText.part(measure, sums.of(measure), currency, TimeScale.forLargest(sums.of(measure)))));
        }

        void checks(List<Checklist.Result> results) {
            if (!(metric.formula() instanceof Formula.Passed)) {
                return;
            }
            for (Checklist.Result result : results) {
                Check check = result.check();
                String sign = check.operator() == Check.Operator.AT_LEAST ? " ≥ " : " ≤ ";
                lines.add(new Line(
                        words.say(check.metric().label()) + sign + MetricText.limit(check.metric(), check.limit()),
                        MetricText.value(check.metric(), result.value(), currency, MoneyScale.ONES) + " "
                                + words.say("check." + result.outcome())));
            }
            results.stream()
                    .map(result -> result.check().windowDays())
                    .distinct()
                    .forEach(days -> add("checkedOver", words.say("explain.days", days)));
        }

        void before(DayRange range, MetricValue value) {
            add("before", MetricText.value(metric, value, currency, MoneyScale.ONES) + " · " + Ranges.text(range));
        }

        void change(Comparison comparison) {
            if (!comparison.text().isEmpty()) {
                add("change", comparison.text() + (comparison.remark().isEmpty() ? "" : " · " + comparison.remark()));
            }
        }

        void thresholds(Optional<Thresholds.Fixed> limits) {
            limits.ifPresent(fixed -> add(
                    "thresholds",
                    words.say(
                            "explain.limits." + fixed.better(),
                            MetricText.limit(metric, fixed.warn()),
                            MetricText.limit(metric, fixed.critical()))));
        }

        void target(Goal goal, MetricValue value) {
            TargetText.of(words, metric, goal, value, currency).ifPresent(text -> add("target", text));
        }

        void judgement(StoreFigures figures, Judgement judgement) {
            switch (judgement.cause()) {
                case NO_DATA, COMPARED -> {}
                case NO_THRESHOLDS -> {
                    if (metric.thresholds() instanceof Thresholds.OfIndustry) {
                        add("judged", words.say("explain.noIndustry"));
                    }
                }
                case SMALL_SAMPLE -> add("judged", words.say("explain.smallSample", metric.smallestSample()));
                case NOT_SETTLED -> add("judged", words.say("explain.until", settled(figures)));
            }
        }

        private String settled(StoreFigures figures) {
            return figures.now()
                    .range()
                    .to()
                    .plusDays(metric.settlesAfterDays() + 1L)
                    .toString();
        }

        void asOf(Instant asOf, ZoneId zone) {
            add("asOf", MOMENT.format(asOf.atZone(zone)));
        }

        Explanation build(String title) {
            return new Explanation(title, words.say(metric.question()), List.copyOf(lines));
        }
    }
}
