package dev.storewatch.warehouse.alert.life;

import static dev.storewatch.warehouse.alert.notice.Occasion.FIRING;
import static dev.storewatch.warehouse.alert.notice.Occasion.NO_DATA;
import static dev.storewatch.warehouse.alert.notice.Occasion.RECOVERED;
import static dev.storewatch.warehouse.alert.notice.Occasion.STILL_FIRING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.storewatch.warehouse.alert.notice.Occasion;
import dev.storewatch.warehouse.alert.notice.Severity;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** Alerts looked at once a minute: pending 2 minutes, recovery 3 minutes, reminders every 10. */
class LifeTest {

    private static final Observation WRONG = new Observation.Wrong(Severity.WARNING);
    private static final Observation WORSE = new Observation.Wrong(Severity.CRITICAL);
    private static final Observation RIGHT = new Observation.Right();
    private static final Observation UNDECIDED = new Observation.Undecided();
    private static final Observation MISSING = new Observation.Missing();
    private static final Observation FAILED = new Observation.Failed();

    private final Timing timing = new Timing(Duration.ofMinutes(2), Duration.ofMinutes(3), Duration.ofMinutes(10));
    private final List<Occasion> told = new ArrayList<>();
    private Instant now = Instant.parse("2026-11-22T12:00:00Z");
    private AlertState state = AlertState.NEW;

    private void see(Observation observation) {
        see(observation, false);
    }

    private void see(Observation observation, boolean inhibited) {
        Step step = Life.step(state, observation, timing, inhibited, now);
        state = step.state();
        step.tell().ifPresent(told::add);
        now = now.plusSeconds(60);
    }

    private void see(Observation observation, int times) {
        for (int i = 0; i < times; i++) {
            see(observation);
        }
    }

    private void fire() {
        see(WRONG, 3);
        assertThat(state.status()).isEqualTo(Status.FIRING);
    }

    @Test
    void firesOnlyWhenWrongForLongEnough() {
        see(WRONG, 2);
        assertThat(state.status()).isEqualTo(Status.PENDING);
        assertThat(told).isEmpty();
        see(WRONG);
        assertThat(state.status()).isEqualTo(Status.FIRING);
        assertThat(told).containsExactly(FIRING);
    }

    @Test
    void aShortBlipTellsNobody() {
        see(WRONG, 2);
        see(RIGHT);
        see(WRONG, 2);
        see(UNDECIDED);
        assertThat(state.status()).isEqualTo(Status.RESOLVED);
        assertThat(told).isEmpty();
    }

    @Test
    void resolvesOnlyWhenRightForLongEnough() {
        fire();
        see(RIGHT, 3);
        assertThat(state.status()).isEqualTo(Status.RECOVERING);
        see(RIGHT);
        assertThat(state.status()).isEqualTo(Status.RESOLVED);
        assertThat(told).containsExactly(FIRING, RECOVERED);
    }

    @Test
    void wavingBetweenWrongAndRightIsOneOccurrence() {
        fire();
        for (int i = 0; i < 3; i++) {
            see(RIGHT, 2);
            see(WRONG);
        }
        assertThat(told).containsExactly(FIRING);
        assertThat(state.occurrence()).isEqualTo(1);
    }

    @Test
    void betweenWarningAndRecoveryValueItGoesOnFiring() {
        fire();
        see(RIGHT, 2);
        see(UNDECIDED);
        assertThat(state.status()).isEqualTo(Status.FIRING);
        see(RIGHT, 3);
        assertThat(state.status()).isEqualTo(Status.RECOVERING);
    }

    @Test
    void remindsEveryTenMinutes() {
        fire();
        // Told at minute 2; wrong through minute 22: reminders at 12 and 22.
        see(WRONG, 20);
        assertThat(told).containsExactly(FIRING, STILL_FIRING, STILL_FIRING);
    }

    @Test
    void gettingWorseIsToldAtOnce() {
        fire();
        see(WORSE);
        see(WORSE);
        assertThat(told).containsExactly(FIRING, FIRING);
        assertThat(state.severity()).isEqualTo(Severity.CRITICAL);
    }

    @Test
    void acknowledgedNobodyIsRemindedButRecoveryIsTold() {
        fire();
        state = state.handled(new Handling(Handling.Kind.ACKNOWLEDGED, "wang", "", Instant.EPOCH));
        see(WRONG, 30);
        see(RIGHT, 4);
        assertThat(told).containsExactly(FIRING, RECOVERED);
        assertThat(state.handling()).isEqualTo(Handling.OPEN);
    }

    @Test
    void aSnoozeEndsWithAReminderIfItIsStillWrong() {
        fire();
        state = state.handled(new Handling(Handling.Kind.SNOOZED, "wang", "", now.plusSeconds(1800)));
        see(WRONG, 30);
        assertThat(told).containsExactly(FIRING);
        see(WRONG);
        assertThat(told).containsExactly(FIRING, STILL_FIRING);
    }

    @Test
    void aSnoozeOutlivesTheOccurrence() {
        fire();
        state = state.handled(new Handling(Handling.Kind.SNOOZED, "wang", "", now.plusSeconds(3600)));
        see(RIGHT, 4);
        see(WRONG, 5);
        assertThat(state.status()).isEqualTo(Status.FIRING);
        assertThat(told).containsExactly(FIRING);
    }

    @Test
    void excusedNothingMoreIsSaidOfThisOccurrence() {
        fire();
        state = state.handled(new Handling(Handling.Kind.EXCUSED, "li", "power cut", Instant.EPOCH));
        see(WRONG, 30);
        see(RIGHT, 4);
        assertThat(told).containsExactly(FIRING);
        see(WRONG, 3);
        assertThat(told).containsExactly(FIRING, FIRING);
    }

    @Test
    void anExcuseNeedsAReasonAndAName() {
        assertThatThrownBy(() -> new Handling(Handling.Kind.EXCUSED, "li", " ", Instant.EPOCH))
                .hasMessageContaining("reason");
        assertThatThrownBy(() -> new Handling(Handling.Kind.ACKNOWLEDGED, "", "", Instant.EPOCH))
                .hasMessageContaining("who");
    }

    @Test
    void inhibitedItWaitsAndFiresWhenTheCauseIsGone() {
        for (int i = 0; i < 10; i++) {
            see(WRONG, true);
        }
        assertThat(state.status()).isEqualTo(Status.PENDING);
        see(WRONG, false);
        assertThat(told).containsExactly(FIRING);
    }

    @Test
    void missingDataIsToldOnceAfterAWhileAndItsReturnToo() {
        see(MISSING, 2);
        assertThat(told).isEmpty();
        see(MISSING, 10);
        assertThat(told).containsExactly(NO_DATA);
        see(RIGHT);
        assertThat(told).containsExactly(NO_DATA, RECOVERED);
    }

    @Test
    void aFailingRuleIsTold() {
        see(FAILED, 5);
        assertThat(state.status()).isEqualTo(Status.ERROR);
        assertThat(told).containsExactly(Occasion.ERROR);
    }

    @Test
    void whatFiresGoesOnFiringWhileNothingIsKnown() {
        fire();
        see(RIGHT);
        see(MISSING);
        see(FAILED);
        assertThat(state.status()).isEqualTo(Status.FIRING);
        assertThat(told).containsExactly(FIRING);
    }

    @Test
    void aStateFromAClockAheadDoesNotStopTime() {
        fire();
        now = now.minusSeconds(3600);
        state = state.notAfter(now);
        see(RIGHT, 4);
        assertThat(state.status()).isEqualTo(Status.RESOLVED);
    }

    @Test
    void theSteadyClockDoesNotFollowTheWallClock() {
        AtomicLong wall = new AtomicLong(1_000_000);
        AtomicLong nanos = new AtomicLong(5);
        SteadyClock clock = new SteadyClock(() -> Instant.ofEpochMilli(wall.get()), nanos::get);
        wall.addAndGet(-3_600_000);
        nanos.addAndGet(2_000_000_000L);
        assertThat(clock.instant()).isEqualTo(Instant.ofEpochMilli(1_002_000));
    }
}
