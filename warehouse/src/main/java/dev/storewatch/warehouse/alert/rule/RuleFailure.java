package dev.storewatch.warehouse.alert.rule;

import dev.storewatch.warehouse.alert.evaluate.Finding;
import dev.storewatch.warehouse.alert.evaluate.Judged;
import dev.storewatch.warehouse.alert.evaluate.Policy;
import dev.storewatch.warehouse.alert.life.Observation;
import dev.storewatch.warehouse.alert.life.Timing;
import dev.storewatch.warehouse.alert.notice.Line;
import dev.storewatch.warehouse.alert.record.AlertKey;
import dev.storewatch.warehouse.alert.setting.Delivery;
import dev.storewatch.warehouse.metric.Label;
import java.time.Duration;
import java.util.List;

/** The alert that a rule, or a kind of rules, cannot be evaluated; and its end. */
final class RuleFailure {

    static final String RULE = "rule_failure";

    private static final int LONGEST = 300;

    private static final Policy POLICY =
            new Policy(new Timing(Duration.ofMinutes(2), Duration.ZERO, Duration.ofHours(12)), Delivery.CALL);

    private RuleFailure() {}

    static Judged of(String name, String why, Links links) {
        String shown = why.substring(0, Math.min(LONGEST, why.length()));
        return judged(name, new Observation.Failed(), List.of(Line.sentence(new Label(shown, shown))), links);
    }

    static Judged none(String name, Links links) {
        return judged(name, new Observation.Right(), List.of(), links);
    }

    private static Judged judged(String name, Observation observation, List<Line> lines, Links links) {
        Finding finding = new Finding(
                new Label("规则 " + name + " 无法执行", "Rule " + name + " cannot be evaluated"),
                lines,
                links.alerts(),
                List.of());
        return new Judged(new AlertKey(RULE, name), "", observation, finding, POLICY, false);
    }
}
