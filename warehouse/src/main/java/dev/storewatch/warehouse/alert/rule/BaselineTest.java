package dev.storewatch.warehouse.alert.rule;

import dev.storewatch.warehouse.alert.life.Observation;
import dev.storewatch.warehouse.alert.notice.Severity;
import dev.storewatch.warehouse.alert.setting.Condition.Baseline;
import java.util.Arrays;

/** A count against what is usual at this weekday and time. Pure. */
public final class BaselineTest {

    /** Fewer past weeks than this say nothing about what is usual. */
    static final int FEWEST_WEEKS = 4;

    private BaselineTest() {}

    /**
     * What is usual, of the past weeks from the first in which the store had any of it: before that it did not exist.
     *
     * @param past counts by week, last week first; {@link Double#NaN}: an incident, which is left out
     */
    public static Usual usual(double[] past) {
        int oldest = past.length;
        while (oldest > 0 && (past[oldest - 1] == 0 || Double.isNaN(past[oldest - 1]))) {
            oldest--;
        }
        return Usual.of(Arrays.stream(past, 0, oldest)
                .filter(value -> !Double.isNaN(value))
                .toArray());
    }

    public static Observation observation(Baseline condition, double lately, Usual usual, Severity severity) {
        if (usual.weeks() < FEWEST_WEEKS) {
            return new Observation.Undecided();
        }
        return switch (condition.side()) {
            case FEWER -> {
                if (usual.median() < condition.smallest()) {
                    yield new Observation.Undecided();
                }
                if (lately < low(condition, usual)) {
                    yield new Observation.Wrong(severity);
                }
                yield lately >= usual.low(condition.recovery(), condition.flow().clump())
                        ? new Observation.Right()
                        : new Observation.Undecided();
            }
            case MORE -> {
                if (lately > high(condition, usual) && lately >= condition.smallest()) {
                    yield new Observation.Wrong(severity);
                }
                yield lately
                                <= usual.high(
                                        condition.recovery(), condition.flow().clump())
                        ? new Observation.Right()
                        : new Observation.Undecided();
            }
        };
    }

    /** The least that is not wrong. */
    static double low(Baseline condition, Usual usual) {
        return usual.low(condition.spreads(), condition.flow().clump());
    }

    /** The most that is not wrong. */
    static double high(Baseline condition, Usual usual) {
        return usual.high(condition.spreads(), condition.flow().clump());
    }
}
