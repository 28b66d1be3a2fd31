package dev.storewatch.warehouse.alert.rule;

import dev.storewatch.warehouse.alert.rule.BreachRows.Place;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What the rules need to know of breaches, made from their versions in whatever order these arrive. As large as what is open and what opened
 * lately. Pure; used by one thread.
 */
final class BreachPicture {

    /** What ended is remembered for so long, lest a version of before, written only now after a failure, opens it anew. */
    static final Duration LATE = Duration.ofMinutes(10);

    private static final Comparator<OpenBreach> OLDEST_FIRST =
            Comparator.comparing(OpenBreach::openedAt).thenComparing(OpenBreach::name);

    private record Kept(BreachVersion version, Instant arrivedAt) {
        Kept newer(Kept other) {
            return other.version.version() >= version.version() ? other : this;
        }
    }

    /**
     * Breaches of one store and kind.
     *
     * @param open how many of them are open
     * @param fresh how many opened lately
     * @param oldest since when the longest waits
     * @param listed the newest of them
     */
    record Found(long open, long fresh, Instant oldest, List<OpenBreach> listed) {}

    private final Set<String> oneByOne;
    private final Map<Place, Map<String, Kept>> places = new HashMap<>();

    /** @param oneByOne kinds of which also those are kept that ended but opened lately */
    BreachPicture(Set<String> oneByOne) {
        this.oneByOne = Set.copyOf(oneByOne);
    }

    void take(Collection<BreachVersion> arrived, Instant now) {
        for (BreachVersion version : arrived) {
            places.computeIfAbsent(version.place(), _ -> new HashMap<>())
                    .merge(version.breach().name(), new Kept(version, now), Kept::newer);
        }
        places.forEach((place, kept) -> kept.values().removeIf(one -> !isNeeded(one, place.kind(), now)));
        places.values().removeIf(Map::isEmpty);
    }

    private boolean isNeeded(Kept kept, String kind, Instant now) {
        BreachVersion version = kept.version();
        if (version.isOpen()) {
            return isOfNow(version.breach(), now);
        }
        if (kept.arrivedAt().isAfter(now.minus(LATE))) {
            return version.isGone() || isOfNow(version.breach(), now);
        }
        return !version.isGone() && oneByOne.contains(kind) && isNew(version.breach(), now);
    }

    /**
     * Those that are open or opened within a day, no more than are listed one by one.
     *
     * @param newFrom what opened from then on is fresh
     */
    Map<Place, Found> each(Set<String> kinds, Instant newFrom, Instant now) {
        return found(
                kinds,
                version -> !version.isGone() && (isNew(version.breach(), now) || version.isOpen()),
                BreachRows.MOST,
                newFrom,
                now);
    }

    /** How many are open, the newest few by name. */
    Map<Place, Found> shared(Set<String> kinds, Instant newFrom, Instant now) {
        return found(kinds, BreachVersion::isOpen, BreachRows.NAMED, newFrom, now);
    }

    private Map<Place, Found> found(
            Set<String> kinds, Predicate<BreachVersion> which, int most, Instant newFrom, Instant now) {
        Map<Place, Found> all = new HashMap<>();
        places.forEach((place, kept) -> {
            if (kinds.contains(place.kind())) {
                List<OpenBreach> breaches = new ArrayList<>();
                kept.values().forEach(one -> {
                    if (which.test(one.version()) && isOfNow(one.version().breach(), now)) {
                        breaches.add(one.version().breach());
                    }
                });
                if (!breaches.isEmpty()) {
                    all.put(place, found(breaches, most, newFrom));
                }
            }
        });
        return all;
    }

    private static Found found(List<OpenBreach> breaches, int most, Instant newFrom) {
        Instant oldest = Instant.MAX;
        long open = 0;
        long fresh = 0;
        PriorityQueue<OpenBreach> newest = new PriorityQueue<>(OLDEST_FIRST);
        for (OpenBreach breach : breaches) {
            oldest = breach.since().isBefore(oldest) ? breach.since() : oldest;
            open += breach.isOpen() ? 1 : 0;
            fresh += breach.openedAt().isBefore(newFrom) ? 0 : 1;
            newest.add(breach);
            if (newest.size() > most) {
                newest.remove();
            }
        }
        List<OpenBreach> listed =
                newest.stream().sorted(Comparator.comparing(OpenBreach::since)).toList();
        return new Found(open, fresh, oldest, listed);
    }

    /** How many breaches are remembered. */
    int size() {
        return places.values().stream().mapToInt(Map::size).sum();
    }

    private static boolean isNew(OpenBreach breach, Instant now) {
        return !breach.openedAt().isBefore(now.minus(BreachRows.NEW));
    }

    private static boolean isOfNow(OpenBreach breach, Instant now) {
        return !breach.openedAt().isBefore(now.minus(BreachRows.OLDEST));
    }
}
