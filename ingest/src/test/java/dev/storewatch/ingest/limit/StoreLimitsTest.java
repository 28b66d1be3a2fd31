package dev.storewatch.ingest.limit;

import static dev.storewatch.ingest.limit.BreachKind.COMPLAINT_UNANSWERED;
import static dev.storewatch.ingest.limit.BreachKind.SHIP_PROMISE_NEAR;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** In minutes from some moment on; a complaint may usually wait 60 of them. */
class StoreLimitsTest {
    private static final long MINUTE = 60_000;

    @Test
    void withoutAChangeTheUsualLimitCounts() {
        assertThat(reached(StoreLimits.USUAL, 100)).isEqualTo(160);
    }

    @Test
    void whatHasWaitedLongerThanALoweredLimitIsABreachFromTheChange() {
        // Lowered to 10 minutes at 130.
        StoreLimits limits = changed(new LimitChange(130 * MINUTE, 600));
        assertThat(reached(limits, 100)).isEqualTo(130);
        assertThat(reached(limits, 125)).isEqualTo(135);
        assertThat(reached(limits, 140)).isEqualTo(150);
    }

    @Test
    void aChangeLeavesWhatWas() {
        StoreLimits limits = changed(new LimitChange(130 * MINUTE, 600));
        // Reached 120 by the limit of its time.
        assertThat(reached(limits, 60)).isEqualTo(120);
        assertThat(limits.at(COMPLAINT_UNANSWERED, 120 * MINUTE)).isEqualTo(3600);
        assertThat(limits.at(COMPLAINT_UNANSWERED, 130 * MINUTE)).isEqualTo(600);
    }

    @Test
    void aRaisedLimitGivesWhatIsOpenMoreTime() {
        StoreLimits limits = changed(new LimitChange(130 * MINUTE, 2 * 3600));
        assertThat(reached(limits, 100)).isEqualTo(220);
    }

    @Test
    void switchedOffNothingIsABreachUntilItIsSwitchedOnAgain() {
        LimitChange off = new LimitChange(130 * MINUTE, LimitChange.OFF);
        assertThat(changed(off).after(COMPLAINT_UNANSWERED, 100 * MINUTE)).isEqualTo(StoreLimits.NEVER);
        assertThat(reached(changed(off, new LimitChange(300 * MINUTE, 3600)), 100))
                .isEqualTo(300);
    }

    @Test
    void aPromiseIsNearFromTheLimitBeforeItButNotFromBeforeTheStart() {
        assertThat(StoreLimits.USUAL.before(SHIP_PROMISE_NEAR, 0, 500 * MINUTE)).isEqualTo(380 * MINUTE);
        assertThat(StoreLimits.USUAL.before(SHIP_PROMISE_NEAR, 400 * MINUTE, 500 * MINUTE))
                .isEqualTo(400 * MINUTE);
    }

    private static StoreLimits changed(LimitChange... changes) {
        return new StoreLimits(ServiceHours.USUAL, Map.of(COMPLAINT_UNANSWERED, List.of(changes)));
    }

    private static long reached(StoreLimits limits, long since) {
        return limits.after(COMPLAINT_UNANSWERED, since * MINUTE) / MINUTE;
    }
}
