package dev.storewatch.warehouse.alert.rule;

import dev.storewatch.warehouse.alert.setting.Condition.RateRise;
import dev.storewatch.warehouse.metric.Formula;
import dev.storewatch.warehouse.metric.Metric;
import dev.storewatch.warehouse.metric.Sums;

/** One share of one store now and before. Pure. */
public record RateCase(RateRise rule, long hits, long cases, long hitsBefore, long casesBefore) {

    /** A numerator may be dated later than its case and so exceed the denominator: a share above one is one. */
    public RateCase {
        hits = Math.min(hits, cases);
        hitsBefore = Math.min(hitsBefore, casesBefore);
    }

    /** Fails for a metric that is no share of cases. */
    public static RateCase of(RateRise rule, Metric metric, Sums now, Sums before) {
        if (!(metric.formula() instanceof Formula.Ratio ratio)) {
            throw new IllegalArgumentException("Metric " + metric.id() + " is no share of cases");
        }
        return new RateCase(
                rule,
                now.of(ratio.numerator()).longValue(),
                now.of(ratio.denominator()).longValue(),
                before.of(ratio.numerator()).longValue(),
                before.of(ratio.denominator()).longValue());
    }

    /** Whether there is enough of either side to say anything. */
    public boolean isJudged() {
        return cases >= rule.fewestCases() && casesBefore >= rule.fewestCases() && hits >= rule.fewestHits();
    }

    /**
     * Of a rise as large as this when nothing changed. What goes wrong is often counted days after its case: after a feast many refunds meet few orders. So
     * the rise must hold even if the present's hits come of as many cases as the past had.
     */
    public double chance() {
        long fewer = Math.min(cases, casesBefore);
        return RateTest.chance(hits, Math.max(cases, casesBefore), Math.min(hitsBefore, fewer), fewer);
    }
}
