package dev.storewatch.warehouse.alert.rule;

import dev.storewatch.warehouse.alert.evaluate.Judged;
import dev.storewatch.warehouse.alert.evaluate.OpenAlerts;
import dev.storewatch.warehouse.alert.setting.Condition.Sql;
import dev.storewatch.warehouse.alert.setting.Rule;
import dev.storewatch.warehouse.workbench.Answer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Function;

/** Fires for each row that an analyst's query returns. Queries run beside the evaluator, one after the other: a slow one delays no other alert. */
final class SqlRows implements RuleWatch {

    private record Run(Sql condition, CompletableFuture<Answer> answer) {}

    private final Function<String, Answer> analyst;
    private final Executor beside;
    private final Links links;
    private final Map<String, Run> running = new HashMap<>();
    private final Map<String, Instant> next = new HashMap<>();

    /**
     * @param analyst runs a query as the analyst, within the analyst's limits
     * @param beside runs one query after the other
     */
    SqlRows(Function<String, Answer> analyst, Executor beside, Links links) {
        this.analyst = analyst;
        this.beside = beside;
        this.links = links;
    }

    @Override
    public List<Judged> look(List<Rule> rules, Instant now, OpenAlerts open) {
        List<Judged> looks = new ArrayList<>();
        for (Rule rule : rules) {
            Sql condition = (Sql) rule.condition();
            Run run = running.get(rule.id());
            if (run == null) {
                begin(rule.id(), condition, now);
            } else if (run.answer().isDone()) {
                running.remove(rule.id());
                if (run.condition().equals(condition)) {
                    looks.addAll(judged(rule, run.answer(), open));
                }
            }
        }
        return looks;
    }

    private void begin(String ruleId, Sql condition, Instant now) {
        if (now.isBefore(next.getOrDefault(ruleId, Instant.MIN))) {
            return;
        }
        next.put(ruleId, now.plus(condition.every()));
        running.put(
                ruleId,
                new Run(condition, CompletableFuture.supplyAsync(() -> analyst.apply(condition.query()), beside)));
    }

    private List<Judged> judged(Rule rule, CompletableFuture<Answer> answer, OpenAlerts open) {
        List<Judged> looks = new ArrayList<>();
        try {
            looks.addAll(new SqlFindings(rule, links).of(answer.join(), open.open(rule.id())));
            looks.add(RuleFailure.none(rule.id(), links));
        } catch (CompletionException failed) {
            Throwable cause = failed.getCause() == null ? failed : failed.getCause();
            looks.add(RuleFailure.of(rule.id(), String.valueOf(cause.getMessage()), links));
        } catch (IllegalArgumentException wrong) {
            looks.add(RuleFailure.of(rule.id(), String.valueOf(wrong.getMessage()), links));
        }
        return looks;
    }
}
