package dev.storewatch.warehouse.dictionary;

import dev.storewatch.warehouse.metric.Check;
import dev.storewatch.warehouse.metric.Formula;
import dev.storewatch.warehouse.metric.Formula.OverMeasures;
import dev.storewatch.warehouse.metric.Formula.Passed;
import dev.storewatch.warehouse.metric.Grain;
import dev.storewatch.warehouse.metric.Measure;
import dev.storewatch.warehouse.metric.Metric;
import dev.storewatch.warehouse.metric.MetricCatalog;
import dev.storewatch.warehouse.query.MetricSql;
import java.util.List;
import java.util.stream.Collectors;
import org.jooq.SQLDialect;
import org.jooq.conf.RenderQuotedNames;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;

/** A query that gives a metric of each store over the last 30 days, with the SQL that pages and alerts use. */
final class MetricQuery {
    private static final Settings PLAIN = new Settings().withRenderQuotedNames(RenderQuotedNames.NEVER);

    private MetricQuery() {}

    static String of(Metric metric) {
        return switch (metric.formula()) {
            case OverMeasures formula -> ofMeasures(metric, formula);
            case Passed _ -> ofChecklist(metric);
        };
    }

    private static String ofMeasures(Metric metric, OverMeasures formula) {
        String view = view(formula).view();
        String subject = view(formula) == Grain.STORE_DAY ? "store_id" : "store_id, agent_id";
        return "SELECT %s, %s AS %s\nFROM %s\nWHERE day > today() - 30\nGROUP BY %s\nORDER BY %s"
                .formatted(subject, value(formula), metric.id(), view, subject, subject);
    }

    /** Rows with too few cases are not checked. */
    private static String ofChecklist(Metric metric) {
        List<Check> checks = MetricCatalog.DEFAULT_CHECKLIST.checks();
        String found = checks.stream()
                .map(check -> "    (%s, %s %s %s)"
                        .formatted(
                                sample(check.metric()),
                                value((OverMeasures) check.metric().formula()),
                                check.operator() == Check.Operator.AT_LEAST ? ">=" : "<=",
                                check.limit().toPlainString()))
                .collect(Collectors.joining(",\n"));
        return "WITH [\n" + found
                + "\n] AS checks, -- (whether there are cases enough, whether the value is within its limit)\n"
                + "arrayFilter(row -> row.1 AND row.2 IS NOT NULL, checks) AS checked\n"
                + "SELECT store_id, countEqual(arrayMap(row -> row.2, checked), 1) / nullIf(length(checked), 0) AS "
                + metric.id() + "\nFROM store_day\nWHERE day > today() - "
                + checks.getFirst().windowDays() + "\nGROUP BY store_id\nORDER BY store_id";
    }

    private static String sample(Metric metric) {
        return metric.formula() instanceof OverMeasures formula
                ? "sum(" + formula.sample().column() + ") >= " + metric.smallestSample()
                : "true";
    }

    private static String value(OverMeasures formula) {
        return DSL.using(SQLDialect.CLICKHOUSE, PLAIN).renderInlined(MetricSql.value(formula));
    }

    private static Grain view(Formula.OverMeasures formula) {
        boolean isOfStores =
                formula.measures().stream().map(Measure::grains).allMatch(grains -> grains.contains(Grain.STORE_DAY));
        return isOfStores ? Grain.STORE_DAY : Grain.AGENT_DAY;
    }
}
