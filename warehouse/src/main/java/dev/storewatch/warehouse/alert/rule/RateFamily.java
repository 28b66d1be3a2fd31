package dev.storewatch.warehouse.alert.rule;

import dev.storewatch.warehouse.alert.life.Observation;
import dev.storewatch.warehouse.alert.notice.Severity;
import java.util.List;

/**
 * All shares of all stores judged together, because among many some look high by chance alone. Pure.
 *
 * @param chances of those that can be judged
 */
public record RateFamily(double[] chances) {

    public static RateFamily of(List<RateCase> cases) {
        return new RateFamily(cases.stream()
                .filter(RateCase::isJudged)
                .mapToDouble(RateCase::chance)
                .toArray());
    }

    public Observation observation(RateCase one, Severity severity) {
        boolean wrong = one.isJudged()
                && one.chance() <= FalseDiscoveries.limit(chances, one.rule().mostFalse());
        return wrong ? new Observation.Wrong(severity) : new Observation.Right();
    }
}
