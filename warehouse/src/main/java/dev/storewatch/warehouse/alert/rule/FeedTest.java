package dev.storewatch.warehouse.alert.rule;

import dev.storewatch.warehouse.alert.life.Observation;
import dev.storewatch.warehouse.alert.notice.Severity;
import dev.storewatch.warehouse.alert.setting.Condition;
import java.time.Duration;

/** A stream's silence against what it brought before. Pure. */
public final class FeedTest {

    /** The time before the silence that says what is usual. */
    static final Duration COMPARED = Duration.ofMinutes(55);

    private FeedTest() {}

    /** Events to be expected in the silence, after {@code before} of them in the time compared. */
    static double usual(Condition.FeedDown condition, long before) {
        return before * (double) condition.silence().toMillis() / COMPARED.toMillis();
    }

    static Observation observation(Condition.FeedDown condition, long lately, double usual, Severity severity) {
        if (lately > 0) {
            return new Observation.Right();
        }
        return usual >= condition.expected() ? new Observation.Wrong(severity) : new Observation.Undecided();
    }
}
