package dev.storewatch.warehouse.alert.rule;

import dev.storewatch.warehouse.alert.evaluate.Finding;
import dev.storewatch.warehouse.alert.evaluate.Judged;
import dev.storewatch.warehouse.alert.evaluate.Policy;
import dev.storewatch.warehouse.alert.life.Observation;
import dev.storewatch.warehouse.alert.notice.Line;
import dev.storewatch.warehouse.alert.notice.Severity;
import dev.storewatch.warehouse.alert.record.AlertKey;
import dev.storewatch.warehouse.alert.record.AlertRow;
import dev.storewatch.warehouse.alert.setting.Rule;
import dev.storewatch.warehouse.metric.Label;
import dev.storewatch.warehouse.workbench.Answer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** A query's rows as alerts: the columns that name the subject make the alert, the others are told. Pure. */
public record SqlFindings(Rule rule, Links links) {

    /** More rows than this are no findings but a table. */
    public static final int MOST = 1000;

    private static final String STORE = "store_id";
    private static final String AGENT = "agent_id";
    private static final String SKU = "sku_id";
    private static final String SEVERITY = "severity";
    private static final String TITLE = "title";
    private static final Set<String> KNOWN = Set.of(STORE, AGENT, SKU, SEVERITY, TITLE);
    private static final int MOST_LINES = 8;

    /**
     * One look for each row, and the end of what is no longer among them.
     *
     * @throws IllegalArgumentException when the answer names no store, or is too long
     */
    public List<Judged> of(Answer answer, List<AlertRow> open) {
        List<String> names =
                answer.columns().stream().map(Answer.AnswerColumn::name).toList();
        if (!names.contains(STORE)) {
            throw new IllegalArgumentException("The query returns no column " + STORE + ", but " + names);
        }
        if (answer.cut() || answer.rows().size() > MOST) {
            throw new IllegalArgumentException(
                    "The query returns more than " + MOST + " rows; each is an alert: add a condition");
        }
        Map<String, Judged> looks = new LinkedHashMap<>();
        for (List<Answer.Cell> cells : answer.rows()) {
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 0; i < names.size(); i++) {
                row.put(names.get(i), cells.get(i).text());
            }
            if (rule.watches(row.getOrDefault(STORE, ""))) {
                Judged look = judged(row);
                looks.putIfAbsent(look.key().subject(), look);
            }
        }
        List<Judged> all = new ArrayList<>(looks.values());
        for (AlertRow alert : open) {
            if (!looks.containsKey(alert.key().subject())) {
                Finding same = new Finding(alert.title(), List.of(), links.alerts(), List.of());
                all.add(new Judged(
                        alert.key(), alert.storeId(), new Observation.Right(), same, Policy.of(rule), false));
            }
        }
        return all;
    }

    private Judged judged(Map<String, String> row) {
        String store = row.getOrDefault(STORE, "");
        String agent = row.getOrDefault(AGENT, "");
        String sku = row.getOrDefault(SKU, "");
        String subject = store + (agent.isEmpty() ? "" : "/" + agent) + (sku.isEmpty() ? "" : "/" + sku);
        String about = String.join(" ", subject.split("/", -1));
        String title = row.getOrDefault(TITLE, "");
        Label headline = title.isEmpty()
                ? new Label(
                        about + " " + rule.name().zh(),
                        about + ": " + rule.name().en())
                : new Label(about + " " + title, about + ": " + title);
        return new Judged(
                new AlertKey(rule.id(), subject),
                store,
                new Observation.Wrong(severity(row.getOrDefault(SEVERITY, ""))),
                new Finding(headline, lines(row), links.store(store), agent.isEmpty() ? List.of() : List.of(agent)),
                Policy.of(rule),
                false);
    }

    private Severity severity(String said) {
        return said.isEmpty() ? rule.severity() : Severity.valueOf(said.toUpperCase(Locale.ROOT));
    }

    private static List<Line> lines(Map<String, String> row) {
        return row.entrySet().stream()
                .filter(cell -> !KNOWN.contains(cell.getKey()))
                .limit(MOST_LINES)
                .map(cell -> Line.fact(both(cell.getKey()), both(cell.getValue().isEmpty() ? "–" : cell.getValue())))
                .toList();
    }

    private static Label both(String text) {
        return new Label(text, text);
    }
}
