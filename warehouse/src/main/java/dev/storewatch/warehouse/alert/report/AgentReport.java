package dev.storewatch.warehouse.alert.report;

import dev.storewatch.warehouse.alert.notice.Line;
import dev.storewatch.warehouse.alert.notice.Sheet;
import dev.storewatch.warehouse.alert.rule.FigureText;
import dev.storewatch.warehouse.metric.AgentMetrics;
import dev.storewatch.warehouse.metric.Formula.OverMeasures;
import dev.storewatch.warehouse.metric.Label;
import dev.storewatch.warehouse.metric.Measure;
import dev.storewatch.warehouse.metric.Metric;
import dev.storewatch.warehouse.metric.MetricValue.Known;
import dev.storewatch.warehouse.metric.Sums;
import dev.storewatch.warehouse.query.agent.AgentFigures;
import dev.storewatch.warehouse.query.agent.League;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What each agent of a store did, the busiest first, and all together: pure. */
final class AgentReport {

    private static final String NO_DATA = "–";

    /** Conversion of yesterday is left out: it can still change. */
    private static final List<Metric> SHOWN = List.of(
            AgentMetrics.FIRST_RESPONSE,
            AgentMetrics.FIRST_RESPONSE_IN_30S,
            AgentMetrics.OVER_60S,
            AgentMetrics.RESPONSE_RATE,
            AgentMetrics.SALES,
            AgentMetrics.REFUNDS_HANDLED,
            AgentMetrics.CSAT);

    private static final Label TALKS = new Label("接待会话", "Conversations");

    private AgentReport() {}

    static List<Line> lines(League league) {
        List<Line> lines = new ArrayList<>();
        lines.add(line(new Label("全店", "Team"), league.team()));
        busiest(league).forEach(agent -> lines.add(line(new Label(agent.agent(), agent.agent()), agent.sums())));
        return lines;
    }

    private static Line line(Label name, Sums sums) {
        StringBuilder zh = new StringBuilder(TALKS.zh() + " " + talks(sums));
        StringBuilder en = new StringBuilder(TALKS.en() + " " + talks(sums));
        for (Metric metric : SHOWN) {
            String value = value(metric, sums);
            zh.append(" · ").append(metric.label().zh()).append(' ').append(value);
            en.append(" · ").append(metric.label().en()).append(' ').append(value);
        }
        return Line.fact(name, new Label(zh.toString(), en.toString()));
    }

    static Sheet sheet(League league) {
        List<Label> heads = new ArrayList<>(List.of(new Label("客服", "Agent"), TALKS));
        SHOWN.forEach(metric -> heads.add(metric.label()));
        List<List<String>> rows = new ArrayList<>();
        List<Double> drawn = new ArrayList<>();
        for (AgentFigures agent : busiest(league)) {
            List<String> row = new ArrayList<>(List.of(agent.agent(), talks(agent.sums())));
            SHOWN.forEach(metric -> row.add(value(metric, agent.sums())));
            rows.add(row);
            drawn.add(agent.sums().of(Measure.CONVERSATIONS).doubleValue());
        }
        return new Sheet(heads, rows, drawn, TALKS);
    }

    private static List<AgentFigures> busiest(League league) {
        return league.agents().stream()
                .filter(agent -> !agent.agent().isEmpty())
                .sorted(Comparator.comparing(
                                (AgentFigures agent) -> agent.sums().of(Measure.CONVERSATIONS))
                        .reversed()
                        .thenComparing(AgentFigures::agent))
                .toList();
    }

    private static String talks(Sums sums) {
        return sums.of(Measure.CONVERSATIONS).stripTrailingZeros().toPlainString();
    }

    private static String value(Metric metric, Sums sums) {
        return metric.formula() instanceof OverMeasures formula && formula.value(sums) instanceof Known known
                ? FigureText.of(known.value(), metric.unit())
                : NO_DATA;
    }
}
