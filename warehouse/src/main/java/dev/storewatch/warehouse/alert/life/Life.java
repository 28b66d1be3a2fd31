package dev.storewatch.warehouse.alert.life;

import dev.storewatch.warehouse.alert.life.Observation.Failed;
import dev.storewatch.warehouse.alert.life.Observation.Missing;
import dev.storewatch.warehouse.alert.life.Observation.Right;
import dev.storewatch.warehouse.alert.life.Observation.Undecided;
import dev.storewatch.warehouse.alert.life.Observation.Wrong;
import dev.storewatch.warehouse.alert.notice.Occasion;
import dev.storewatch.warehouse.alert.notice.Severity;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Pending, firing, recovering, resolved; no data and error. Pure: {@code now} must never run backwards for one alert, which the evaluator's
 * {@link SteadyClock} sees to.
 */
public final class Life {

    private Life() {}

    /**
     * @param inhibited another alert explains this one: it neither fires nor reminds while that is so
     */
    public static Step step(AlertState state, Observation observation, Timing timing, boolean inhibited, Instant now) {
        return switch (observation) {
            case Wrong wrong -> wrong(state, wrong.severity(), timing, inhibited, now);
            case Undecided _ -> undecided(state, timing, now);
            case Right _ -> right(state, timing, now);
            case Missing _ -> unknown(state, Status.NO_DATA, Occasion.NO_DATA, timing, inhibited, now);
            case Failed _ -> unknown(state, Status.ERROR, Occasion.ERROR, timing, inhibited, now);
        };
    }

    private static Step wrong(AlertState state, Severity severity, Timing timing, boolean inhibited, Instant now) {
        return switch (state.status()) {
            case RESOLVED, NO_DATA, ERROR -> {
                AlertState pending = state.ends(Status.PENDING, now);
                yield mayFire(pending, timing, inhibited, now)
                        ? announced(pending.fires(severity, now), Occasion.FIRING, now)
                        : Step.silent(pending);
            }
            case PENDING ->
                mayFire(state, timing, inhibited, now)
                        ? announced(state.fires(severity, now), Occasion.FIRING, now)
                        : Step.silent(state);
            case FIRING -> firing(state, severity, timing, inhibited, now);
            // Wrong again before it was resolved: the same occurrence, of which people know.
            case RECOVERING -> firing(state.to(Status.FIRING, now), severity, timing, inhibited, now);
        };
    }

    private static boolean mayFire(AlertState pending, Timing timing, boolean inhibited, Instant now) {
        return !inhibited && lasted(pending.since(), timing.pending(), now);
    }

    private static Step firing(AlertState state, Severity severity, Timing timing, boolean inhibited, Instant now) {
        if (severity.compareTo(state.severity()) > 0) {
            return announced(state.as(severity), Occasion.FIRING, now);
        }
        boolean due = !timing.renotify().isZero() && lasted(state.toldAt(), timing.renotify(), now);
        boolean snoozeOver = state.handling().kind() == Handling.Kind.SNOOZED
                && !state.handling().isSnoozed(now);
        if (inhibited || (!due && !snoozeOver)) {
            return Step.silent(state);
        }
        if (snoozeOver) {
            return announced(state.handled(Handling.OPEN), Occasion.STILL_FIRING, now);
        }
        return state.handling().silencesReminders(now)
                ? Step.silent(state)
                : announced(state, Occasion.STILL_FIRING, now);
    }

    private static Step undecided(AlertState state, Timing timing, Instant now) {
        return switch (state.status()) {
            case RESOLVED -> Step.silent(state);
            case PENDING, NO_DATA, ERROR -> Step.silent(state.ends(Status.RESOLVED, now));
            case FIRING -> firing(state, state.severity(), timing, false, now);
            case RECOVERING -> Step.silent(state.to(Status.FIRING, now));
        };
    }

    private static Step right(AlertState state, Timing timing, Instant now) {
        return switch (state.status()) {
            case RESOLVED -> Step.silent(state);
            case PENDING -> Step.silent(state.ends(Status.RESOLVED, now));
            case FIRING -> {
                AlertState recovering = state.to(Status.RECOVERING, now);
                yield timing.recovery().isZero() ? resolved(recovering, now) : Step.silent(recovering);
            }
            case RECOVERING ->
                lasted(state.since(), timing.recovery(), now) ? resolved(state, now) : Step.silent(state);
            case NO_DATA, ERROR -> resolved(state, now);
        };
    }

    private static Step resolved(AlertState state, Instant now) {
        boolean tell = state.wasTold()
                && state.handling().kind() != Handling.Kind.EXCUSED
                && !state.handling().isSnoozed(now);
        AlertState over = state.ends(Status.RESOLVED, now);
        return tell ? new Step(over, Optional.of(Occasion.RECOVERED)) : Step.silent(over);
    }

    /** Nothing can be said: what fires goes on firing, for nobody knows better; anything else waits, then says so. */
    private static Step unknown(
            AlertState state, Status unknown, Occasion occasion, Timing timing, boolean inhibited, Instant now) {
        return switch (state.status()) {
            case FIRING -> firing(state, state.severity(), timing, inhibited, now);
            case RECOVERING -> Step.silent(state.to(Status.FIRING, now));
            case RESOLVED, PENDING -> Step.silent(state.ends(unknown, now));
            case NO_DATA, ERROR -> {
                if (state.status() != unknown) {
                    yield Step.silent(state.ends(unknown, now));
                }
                boolean late = lasted(state.since(), timing.pending(), now) && !state.wasTold() && !inhibited;
                yield late ? announced(state, occasion, now) : Step.silent(state);
            }
        };
    }

    private static Step announced(AlertState state, Occasion occasion, Instant now) {
        return state.handling().isSnoozed(now) ? Step.silent(state) : new Step(state.told(now), Optional.of(occasion));
    }

    private static boolean lasted(Instant since, Duration time, Instant now) {
        return !now.isBefore(since.plus(time));
    }
}
