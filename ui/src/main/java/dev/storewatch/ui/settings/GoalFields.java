package dev.storewatch.ui.settings;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Input;
import dev.storewatch.ui.text.Words;
import dev.storewatch.warehouse.metric.AgentMetrics;
import dev.storewatch.warehouse.metric.Formula;
import dev.storewatch.warehouse.metric.Goal;
import dev.storewatch.warehouse.metric.Metric;
import dev.storewatch.warehouse.metric.MetricCatalog;
import dev.storewatch.warehouse.metric.Thresholds;
import dev.storewatch.warehouse.metric.Unit;
import dev.storewatch.warehouse.query.Store;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A store's own targets and limits, a row a metric; shares are typed in per cent, and what the catalogue says stands faintly in empty fields. */
final class GoalFields extends Div {
    private static final long serialVersionUID = 1L;
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}(\\.[0-9]{1,4})?");

    /** What cannot be a goal; the message is the metric's name with what was typed. */
    static final class NotAGoal extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotAGoal(String typed) {
            super(typed);
        }
    }

    private record Row(Input target, Input warn, Input critical) {}

    private final transient Words words;
    private final transient Map<Metric, Row> rows = new LinkedHashMap<>();

    GoalFields(Words words, Store store) {
        this.words = words;
        add(
                table(
                        "settings.goals",
                        Stream.concat(MetricCatalog.INDICATORS.stream(), MetricCatalog.COMPANIONS.stream()),
                        store),
                new H3(words.say("settings.agentGoals")),
                table("settings.agentGoals", perCase(), store));
    }

    /** Numbers that do not grow with the days looked at. */
    private static Stream<Metric> perCase() {
        return AgentMetrics.ALL.stream().filter(metric -> metric.formula() instanceof Formula.Ratio);
    }

    private Component table(String title, Stream<Metric> metrics, Store store) {
        return PlainTable.of(
                words.say(title),
                Stream.of("metric", "target", "warn", "critical")
                        .map(key -> words.say("settings.head." + key))
                        .toList(),
                metrics.map(metric -> cells(metric, store)).toList());
    }

    private List<PlainTable.Cell> cells(Metric metric, Store store) {
        Goal goal = store.goal(metric);
        Optional<Thresholds.Fixed> usual = metric.thresholds().limits(store.industryAverage(metric.id()));
        Row row = new Row(
                input(metric, "target", goal.target(), Optional.empty()),
                input(metric, "warn", goal.limits().map(Thresholds.Fixed::warn), usual.map(Thresholds.Fixed::warn)),
                input(
                        metric,
                        "critical",
                        goal.limits().map(Thresholds.Fixed::critical),
                        usual.map(Thresholds.Fixed::critical)));
        rows.put(metric, row);
        return List.of(
                new PlainTable.Text(words.say(metric.label()) + unit(metric)),
                new PlainTable.Holding(row.target()),
                new PlainTable.Holding(row.warn()),
                new PlainTable.Holding(row.critical()));
    }

    private Input input(Metric metric, String column, Optional<BigDecimal> value, Optional<BigDecimal> usual) {
        Input input = new Input();
        input.setId("goal-" + metric.id() + "-" + column);
        input.addClassName("goal");
        input.getElement()
                .setAttribute("inputmode", "decimal")
                .setAttribute("aria-label", words.say(metric.label()) + " " + words.say("settings.head." + column));
        value.ifPresent(number -> input.setValue(typed(metric, number)));
        usual.ifPresent(number -> input.setPlaceholder(typed(metric, number)));
        return input;
    }

    private static String unit(Metric metric) {
        return switch (metric.unit()) {
            case SHARE, PASSED -> " (%)";
            case HOURS -> " (h)";
            case SECONDS -> " (s)";
            case MONEY, COUNT, SCORE -> "";
        };
    }

    private static boolean isShare(Metric metric) {
        return metric.unit() == Unit.SHARE || metric.unit() == Unit.PASSED;
    }

    private static String typed(Metric metric, BigDecimal value) {
        return (isShare(metric) ? value.movePointRight(2) : value)
                .stripTrailingZeros()
                .toPlainString();
    }

    /** What the fields say now, by metric id. */
    Map<String, Goal> goals() {
        Map<String, Goal> goals = new TreeMap<>();
        rows.forEach((metric, row) -> {
            Goal goal = goal(metric, row);
            if (!goal.equals(Goal.NONE)) {
                goals.put(metric.id(), goal);
            }
        });
        return goals;
    }

    private Goal goal(Metric metric, Row row) {
        try {
            return Goal.of(
                    metric.better(),
                    read(metric, row.target()),
                    read(metric, row.warn()),
                    read(metric, row.critical()));
        } catch (IllegalArgumentException unordered) {
            throw new NotAGoal(words.say(metric.label()) + ": " + row.warn().getValue() + " / "
                    + row.critical().getValue());
        }
    }

    private Optional<BigDecimal> read(Metric metric, Input input) {
        String said = input.getValue().strip();
        if (said.isEmpty()) {
            return Optional.empty();
        }
        if (!NUMBER.matcher(said).matches()) {
            throw new NotAGoal(words.say(metric.label()) + ": " + said);
        }
        BigDecimal number = new BigDecimal(said);
        return Optional.of((isShare(metric) ? number.movePointLeft(2) : number).stripTrailingZeros());
    }
}
