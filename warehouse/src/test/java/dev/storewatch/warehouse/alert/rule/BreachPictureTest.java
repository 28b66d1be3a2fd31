package dev.storewatch.warehouse.alert.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storewatch.warehouse.alert.rule.BreachPicture.Found;
import dev.storewatch.warehouse.alert.rule.BreachRows.Place;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BreachPictureTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final Instant DAY_AGO = NOW.minus(BreachRows.NEW);
    private static final Set<String> EACH = Set.of("REVIEW_BAD");
    private static final Set<String> SHARED = Set.of("BUYER_WAITS");
    private static final Place REVIEW = new Place("s1", "REVIEW_BAD");
    private static final Place WAIT = new Place("s1", "BUYER_WAITS");

    private final BreachPicture picture = new BreachPicture(EACH);

    private static BreachVersion version(Place place, String id, Duration ago, long version, boolean isOpen) {
        Instant opened = NOW.minus(ago);
        return new BreachVersion(
                place, new OpenBreach("thing", id, "", opened, opened, "", "", isOpen), version, false);
    }

    private static BreachVersion open(Place place, String id, Duration ago) {
        return version(place, id, ago, 1, true);
    }

    private static BreachVersion ended(Place place, String id, Duration ago) {
        return version(place, id, ago, 2, false);
    }

    private static BreachVersion gone(Place place, String id, Duration ago) {
        return new BreachVersion(place, version(place, id, ago, 3, true).breach(), 3, true);
    }

    private static Found only(Map<Place, Found> found) {
        assertThat(found).hasSize(1);
        return found.values().iterator().next();
    }

    private static List<String> ids(Map<Place, Found> found, Place place) {
        Found at = found.get(place);
        return at == null
                ? List.of()
                : at.listed().stream().map(OpenBreach::thingId).toList();
    }

    @Test
    void whateverTheOrderOfArrivalTheGreatestVersionStands() {
        List<BreachVersion> versions = new ArrayList<>(List.of(
                open(WAIT, "stays", Duration.ofMinutes(3)),
                open(WAIT, "ends", Duration.ofMinutes(2)),
                ended(WAIT, "ends", Duration.ofMinutes(2)),
                open(WAIT, "never was", Duration.ofMinutes(1)),
                ended(WAIT, "never was", Duration.ofMinutes(1)),
                gone(WAIT, "never was", Duration.ofMinutes(1))));
        for (int seed = 0; seed < 50; seed++) {
            Collections.shuffle(versions, new Random(seed));
            BreachPicture any = new BreachPicture(EACH);
            versions.forEach(one -> any.take(List.of(one), NOW));
            assertThat(ids(any.shared(SHARED, DAY_AGO, NOW), WAIT))
                    .as("seed %d", seed)
                    .containsExactly("stays");
        }
    }

    @Test
    void ofKindsListedOneByOneThoseThatEndedTodayAreKeptAndOfOthersNot() {
        picture.take(
                List.of(
                        ended(REVIEW, "today", Duration.ofHours(23)),
                        ended(REVIEW, "yesterday", Duration.ofHours(25)),
                        open(REVIEW, "old", Duration.ofDays(29)),
                        open(REVIEW, "history", Duration.ofDays(31)),
                        ended(WAIT, "k", Duration.ofMinutes(5))),
                NOW);
        Found reviews = only(picture.each(EACH, DAY_AGO, NOW));
        // The longest waits first; one of the two is open, one opened within a day.
        assertThat(reviews.listed()).extracting(OpenBreach::thingId).containsExactly("old", "today");
        assertThat(reviews.open()).isEqualTo(1);
        assertThat(reviews.fresh()).isEqualTo(1);
        assertThat(reviews.oldest()).isEqualTo(NOW.minus(Duration.ofDays(29)));
        assertThat(picture.shared(SHARED, DAY_AGO, NOW)).isEmpty();
    }

    @Test
    void ofASharedKindAllAreCountedAndTheNewestFiveNamed() {
        for (int minute = 1; minute <= 7; minute++) {
            picture.take(List.of(open(WAIT, "k" + minute, Duration.ofMinutes(minute))), NOW);
        }
        Found waits = only(picture.shared(SHARED, DAY_AGO, NOW));
        assertThat(waits.open()).isEqualTo(7);
        assertThat(waits.listed()).extracting(OpenBreach::thingId).containsExactly("k5", "k4", "k3", "k2", "k1");
    }

    @Test
    void whatNobodyAsksForAnyMoreIsForgottenButNotAtOnce() {
        picture.take(List.of(ended(WAIT, "k", Duration.ZERO), gone(WAIT, "g", Duration.ZERO)), NOW);
        // A version of before that arrives late opens nothing.
        Instant soon = NOW.plus(BreachPicture.LATE).minusMillis(1);
        picture.take(List.of(open(WAIT, "k", Duration.ZERO), open(WAIT, "g", Duration.ZERO)), soon);
        assertThat(picture.shared(SHARED, DAY_AGO, soon)).isEmpty();
        assertThat(picture.size()).isEqualTo(2);
        picture.take(List.of(), NOW.plus(BreachPicture.LATE));
        assertThat(picture.size()).isZero();
    }

    @Test
    void historyThatIsLoadedIsNotKept() {
        picture.take(
                List.of(
                        open(WAIT, "a", Duration.ofDays(40)),
                        ended(WAIT, "a", Duration.ofDays(40)),
                        ended(REVIEW, "b", Duration.ofDays(31))),
                NOW);
        assertThat(picture.size()).isZero();
    }

    @Test
    void whatAFreshWarehouseWasGivenAsHistoryCallsNobody() {
        // It began at half past nine: from half past eight on is new.
        Instant newFrom = BreachRows.newFrom(NOW, NOW.minus(Duration.ofMinutes(30)));
        assertThat(newFrom).isEqualTo(NOW.minus(Duration.ofMinutes(90)));
        assertThat(BreachRows.newFrom(NOW, Instant.EPOCH)).isEqualTo(DAY_AGO);
        picture.take(
                List.of(open(WAIT, "before", Duration.ofMinutes(91)), open(WAIT, "since", Duration.ofMinutes(90))),
                NOW);
        Found waits = only(picture.shared(SHARED, newFrom, NOW));
        assertThat(waits.open()).isEqualTo(2);
        assertThat(waits.fresh()).isEqualTo(1);
    }
}
