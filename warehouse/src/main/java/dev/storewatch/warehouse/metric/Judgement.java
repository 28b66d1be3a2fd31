package dev.storewatch.warehouse.metric;

import dev.storewatch.warehouse.metric.MetricValue.Known;
import dev.storewatch.warehouse.metric.MetricValue.Unknown;
import java.math.BigDecimal;
import java.util.Optional;

/** What a value means: screen and alert both ask here. */
public record Judgement(Level level, Cause cause) {

    /** Why the level is what it is. */
    public enum Cause {
        NO_DATA,
        SMALL_SAMPLE,
        NOT_SETTLED,
        NO_THRESHOLDS,
        COMPARED
    }

    /** Judges a value of a metric; {@code settled} is false while it can still change by design. */
    public static Judgement of(
            Metric metric, MetricValue value, Optional<BigDecimal> industryAverage, boolean settled) {
        return switch (value) {
            case Unknown _ -> new Judgement(Level.NONE, Cause.NO_DATA);
            case Known known -> {
                Optional<Thresholds.Fixed> limits = metric.thresholds().limits(industryAverage);
                if (limits.isEmpty()) {
                    yield new Judgement(Level.NONE, Cause.NO_THRESHOLDS);
                }
                if (known.sample() < metric.smallestSample()) {
                    yield new Judgement(Level.NONE, Cause.SMALL_SAMPLE);
                }
                yield settled
                        ? new Judgement(limits.get().level(known.value()), Cause.COMPARED)
                        : new Judgement(Level.NONE, Cause.NOT_SETTLED);
            }
        };
    }
}
