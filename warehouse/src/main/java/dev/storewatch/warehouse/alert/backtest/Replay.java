package dev.storewatch.warehouse.alert.backtest;

import dev.storewatch.warehouse.alert.evaluate.Judged;
import dev.storewatch.warehouse.alert.life.AlertState;
import dev.storewatch.warehouse.alert.life.Life;
import dev.storewatch.warehouse.alert.life.Observation;
import dev.storewatch.warehouse.alert.life.Status;
import dev.storewatch.warehouse.alert.life.Timing;
import dev.storewatch.warehouse.alert.record.AlertKey;
import dev.storewatch.warehouse.alert.record.AlertRow;
import dev.storewatch.warehouse.metric.Label;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The lives of a rule's alerts through the past. What is read now and then is taken to hold until it is read again. Pure. */
public final class Replay {

    private static final class Track {
        private AlertState state = AlertState.NEW;
        private final String storeId;
        private Label title;
        private Instant firedAt = Instant.MIN;
        private final List<Firing> ended = new ArrayList<>();

        Track(String storeId, Label title) {
            this.storeId = storeId;
            this.title = title;
        }
    }

    private final String ruleId;
    private final Timing timing;
    private final Map<String, Track> tracks = new HashMap<>();

    public Replay(String ruleId, Timing timing) {
        this.ruleId = ruleId;
        this.timing = timing;
    }

    void see(Judged look, Instant at, Duration holds) {
        see(look.key().subject(), look.storeId(), look.finding().title(), look.observation(), at, holds);
    }

    /** @param holds how long until the next look at this subject */
    public void see(String subject, String storeId, Label title, Observation observation, Instant at, Duration holds) {
        Track track = tracks.computeIfAbsent(subject, _ -> new Track(storeId, title));
        if (!isFiring(track)) {
            track.title = title;
        }
        step(subject, track, observation, at);
        if (track.state.status() == Status.PENDING && timing.pending().compareTo(holds) < 0) {
            step(subject, track, observation, at.plus(timing.pending()));
        }
        if (track.state.status() == Status.RECOVERING && timing.recovery().compareTo(holds) < 0) {
            step(subject, track, observation, at.plus(timing.recovery()));
        }
    }

    private void step(String subject, Track track, Observation observation, Instant at) {
        boolean before = isFiring(track);
        track.state = Life.step(track.state, observation, timing, false, at).state();
        boolean after = isFiring(track);
        if (!before && after) {
            track.firedAt = at;
        } else if (before && !after) {
            track.ended.add(firing(subject, track, at));
        }
    }

    private static boolean isFiring(Track track) {
        return track.state.status() == Status.FIRING || track.state.status() == Status.RECOVERING;
    }

    private static Firing firing(String subject, Track track, Instant until) {
        return new Firing(track.storeId, subject, track.title, track.state.severity(), track.firedAt, until);
    }

    /** Whether the subject was firing in a span that is over. */
    boolean wasFiring(String subject, Instant start, Instant end) {
        Track track = tracks.get(subject);
        return track != null && (hasEnded(track, start, end) || (isFiring(track) && track.firedAt.isBefore(end)));
    }

    /** Whether an alert of the subject that is over stood in a span. */
    boolean hasFired(String subject, Instant start, Instant end) {
        Track track = tracks.get(subject);
        return track != null && hasEnded(track, start, end);
    }

    private static boolean hasEnded(Track track, Instant start, Instant end) {
        for (Firing one : track.ended) {
            if (one.at().isBefore(end) && one.until().isAfter(start)) {
                return true;
            }
        }
        return false;
    }

    /** The alerts that stand, as the rule would have seen them. */
    List<AlertRow> open(String storeId) {
        List<AlertRow> open = new ArrayList<>();
        tracks.forEach((subject, track) -> {
            if (track.storeId.equals(storeId) && track.state.status() != Status.RESOLVED) {
                open.add(new AlertRow(new AlertKey(ruleId, subject), storeId, 1, track.state, track.title, ""));
            }
        });
        return open;
    }

    /** Every firing, the newest first. */
    public List<Firing> firings(Instant end) {
        List<Firing> all = new ArrayList<>();
        tracks.forEach((subject, track) -> {
            all.addAll(track.ended);
            if (isFiring(track)) {
                all.add(firing(subject, track, end));
            }
        });
        all.sort(Comparator.comparing(Firing::at).reversed().thenComparing(Firing::subject));
        return all;
    }
}
