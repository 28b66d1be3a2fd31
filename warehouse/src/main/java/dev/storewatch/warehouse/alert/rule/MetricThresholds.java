package dev.storewatch.warehouse.alert.rule;

import dev.storewatch.warehouse.alert.evaluate.Finding;
import dev.storewatch.warehouse.alert.evaluate.Judged;
import dev.storewatch.warehouse.alert.evaluate.OpenAlerts;
import dev.storewatch.warehouse.alert.evaluate.Policy;
import dev.storewatch.warehouse.alert.notice.Line;
import dev.storewatch.warehouse.alert.record.About;
import dev.storewatch.warehouse.alert.record.AlertKey;
import dev.storewatch.warehouse.alert.setting.Condition.Threshold;
import dev.storewatch.warehouse.alert.setting.Rule;
import dev.storewatch.warehouse.alert.setting.Subject;
import dev.storewatch.warehouse.metric.Formula;
import dev.storewatch.warehouse.metric.Label;
import dev.storewatch.warehouse.metric.Metric;
import dev.storewatch.warehouse.metric.MetricValue;
import dev.storewatch.warehouse.metric.MetricValue.Known;
import dev.storewatch.warehouse.metric.Sums;
import dev.storewatch.warehouse.query.Period;
import dev.storewatch.warehouse.query.Store;
import dev.storewatch.warehouse.query.StoreFigures;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Fires where a metric is beyond the limits of a rule; against the target it is the very judgement the overview shows, so the two cannot disagree. */
final class MetricThresholds implements RuleWatch {

    private final Figures figures;
    private final Links links;

    MetricThresholds(Figures figures, Links links) {
        this.figures = figures;
        this.links = links;
    }

    @Override
    public List<Judged> look(List<Rule> rules, Instant now, OpenAlerts open) {
        Figures.Round round = figures.round();
        List<Judged> looks = new ArrayList<>();
        for (Rule rule : rules) {
            Threshold condition = (Threshold) rule.condition();
            Metric metric = Metrics.find(condition.subject(), condition.metric());
            Period period = Figures.lately(condition.days(), metric);
            for (StoreFigures store : round.overview(period).stores()) {
                if (!rule.watches(store.store().id().value())) {
                    continue;
                }
                Metric judged = store.store().judged(metric);
                if (condition.subject() == Subject.AGENT) {
                    round.agents(store, period)
                            .forEach(agent ->
                                    looks.add(look(rule, condition, judged, store, agent.agent(), agent.sums())));
                } else {
                    looks.add(look(rule, condition, judged, store));
                }
            }
        }
        return looks;
    }

    private Judged look(Rule rule, Threshold condition, Metric metric, StoreFigures store) {
        String storeId = store.store().id().value();
        ThresholdTest.Case one = new ThresholdTest.Case(
                storeId, store.value(metric), store.store().industryAverage(metric.id()), store.isSettled(metric));
        List<Line> before = store.valueBefore(metric) instanceof Known known
                ? List.of(fact(
                        "前 " + condition.days() + " 天",
                        condition.days() + " days before",
                        FigureText.of(known.value(), metric.unit())))
                : List.of();
        return judged(rule, condition, metric, one, new Who(store.store(), ""), before);
    }

    private Judged look(Rule rule, Threshold condition, Metric metric, StoreFigures store, String agent, Sums sums) {
        MetricValue value = ((Formula.OverMeasures) metric.formula()).value(sums);
        ThresholdTest.Case one =
                new ThresholdTest.Case(store.store().id().value(), value, Optional.empty(), store.isSettled(metric));
        return judged(rule, condition, metric, one, new Who(store.store(), agent), List.of());
    }

    /** Whom it is about; {@code agent} empty: the store. */
    private record Who(Store store, String agent) {
        String subject() {
            return agent.isEmpty() ? store.id().value() : store.id().value() + "/" + agent;
        }

        String name() {
            return agent.isEmpty() ? store.name() : store.name() + " " + agent;
        }
    }

    private Judged judged(
            Rule rule, Threshold condition, Metric metric, ThresholdTest.Case one, Who who, List<Line> more) {
        List<Line> lines = new ArrayList<>();
        String shown = "–";
        if (one.value() instanceof Known known) {
            shown = FigureText.of(known.value(), metric.unit());
            lines.add(fact("样本", "Sample", String.valueOf(known.sample())));
        }
        ThresholdTest.limits(condition, metric, one)
                .ifPresent(limits -> lines.add(fact(
                        "界限",
                        "Limits",
                        FigureText.of(limits.warn(), metric.unit()) + " / "
                                + FigureText.of(limits.critical(), metric.unit()))));
        lines.addAll(more);
        Finding finding = new Finding(
                        new Label(
                                who.name() + " " + metric.label().zh() + " " + shown,
                                who.name() + ": " + metric.label().en() + " " + shown),
                        lines,
                        links.store(who.store().id().value()),
                        who.agent().isEmpty() ? List.of() : List.of(who.agent()))
                .about(new About(metric.id(), Figures.lately(condition.days(), metric)));
        return new Judged(
                new AlertKey(rule.id(), who.subject()),
                who.store().id().value(),
                ThresholdTest.observation(condition, metric, one),
                finding,
                Policy.of(rule),
                false);
    }

    private static Line fact(String zh, String en, String value) {
        return Line.fact(new Label(zh, en), new Label(value, value));
    }
}
