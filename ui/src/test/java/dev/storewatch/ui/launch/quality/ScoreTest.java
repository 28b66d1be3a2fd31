package dev.storewatch.ui.launch.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.storewatch.warehouse.alert.backtest.Firing;
import dev.storewatch.warehouse.alert.notice.Severity;
import dev.storewatch.warehouse.metric.Label;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ScoreTest {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private static Firing firing(String store, String at, String until) {
        return new Firing(store, store, new Label("x", "x"), Severity.WARNING, Instant.parse(at), Instant.parse(until));
    }

    @Test
    void firingsMeetIncidentsOfTheirStoreAndTime() {
        List<Truth> truths = List.of(
                new Truth("A", "s1", Instant.parse("2026-01-01T10:00:00Z"), Instant.parse("2026-01-01T12:00:00Z"), ""),
                new Truth("A", "s2", Instant.parse("2026-01-01T10:00:00Z"), Instant.parse("2026-01-01T12:00:00Z"), ""));
        List<Firing> firings = List.of(
                // 20 minutes after the beginning, and once more within the grace: both right, one delay.
                firing("s1", "2026-01-01T10:20:00Z", "2026-01-01T11:00:00Z"),
                firing("s1", "2026-01-01T12:20:00Z", "2026-01-01T12:30:00Z"),
                // Later than the grace; of another store; and before anything is scored.
                firing("s1", "2026-01-01T12:30:00Z", "2026-01-01T12:40:00Z"),
                firing("s3", "2026-01-01T10:20:00Z", "2026-01-01T11:00:00Z"),
                firing("s1", "2025-12-01T10:20:00Z", "2025-12-01T11:00:00Z"));
        Score score = Score.of(
                firings,
                new Score.Scored(truths, Set.of(truths.getFirst()), List.of(), false, Duration.ofMinutes(30)),
                START);
        // Of the two only the first could be seen at all.
        assertThat(score.recallOfVisible()).isEqualTo(1);
        assertThat(score.recall()).isEqualTo(0.5);
        assertThat(score.precision()).isEqualTo(0.5);
        assertThat(score.firings()).isEqualTo(4);
        assertThat(score.delay(0.5)).isEqualTo(Duration.ofMinutes(20));
        // 2 · 0.5 · 0.5 / 1.
        assertThat(score.balance()).isCloseTo(0.5, within(1e-9));
    }

    @Test
    void anAlertThatStandsWhenItBeginsIsNoDelay() {
        List<Truth> truths = List.of(
                new Truth("A", "s1", Instant.parse("2026-01-01T10:00:00Z"), Instant.parse("2026-01-01T12:00:00Z"), ""));
        Score score = Score.of(
                List.of(firing("s1", "2026-01-01T09:00:00Z", "2026-01-01T10:30:00Z")),
                new Score.Scored(truths, Set.of(), List.of(), false, Duration.ZERO),
                START);
        assertThat(score.recall()).isEqualTo(1);
        assertThat(score.delay(0.9)).isEqualTo(Duration.ZERO);
    }

    @Test
    void anAlertOfAPartMeetsThatPartAlone() {
        Truth truth = new Truth(
                "A", "s1", Instant.parse("2026-01-01T10:00:00Z"), Instant.parse("2026-01-01T12:00:00Z"), "a1");
        Firing right = new Firing("s1", "s1/a1", new Label("x", "x"), Severity.WARNING, truth.from(), truth.until());
        Firing wrong = new Firing("s1", "s1/a2", new Label("x", "x"), Severity.WARNING, truth.from(), truth.until());
        Score score = Score.of(
                List.of(right, wrong),
                new Score.Scored(List.of(truth), Set.of(truth), List.of(), true, Duration.ZERO),
                START);
        assertThat(score.right()).isEqualTo(1);
        assertThat(score.firings()).isEqualTo(2);
    }

    @Test
    void whatAnotherIncidentExplainsIsNeitherRightNorWrong() {
        Truth own =
                new Truth("A", "s1", Instant.parse("2026-01-01T10:00:00Z"), Instant.parse("2026-01-01T12:00:00Z"), "");
        Truth other =
                new Truth("B", "s2", Instant.parse("2026-01-01T10:00:00Z"), Instant.parse("2026-01-01T12:00:00Z"), "");
        Score score = Score.of(
                List.of(
                        firing("s1", "2026-01-01T10:20:00Z", "2026-01-01T11:00:00Z"),
                        firing("s2", "2026-01-01T10:20:00Z", "2026-01-01T11:00:00Z")),
                new Score.Scored(List.of(own), Set.of(), List.of(other), false, Duration.ZERO),
                START);
        assertThat(score.firings()).isEqualTo(1);
        assertThat(score.precision()).isEqualTo(1);
    }
}
