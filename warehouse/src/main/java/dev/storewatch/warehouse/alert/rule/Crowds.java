package dev.storewatch.warehouse.alert.rule;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Which breaches of a store and kind call on their own and which share a call. It depends on when they opened alone, so that one that ends
 * changes nothing for the others. Pure.
 *
 * @param alone those with an alert each
 * @param crowds the others, by the hour in which they opened
 */
record Crowds(List<OpenBreach> alone, Map<Instant, List<OpenBreach>> crowds) {

    private static final Duration HOUR = Duration.ofHours(1);

    /**
     * @param breaches of one store and kind, ended ones too
     * @param most so many of an hour call on their own
     * @param called whether one already did
     */
    static Crowds of(List<OpenBreach> breaches, int most, Predicate<OpenBreach> called) {
        List<OpenBreach> alone = new ArrayList<>();
        Map<Instant, List<OpenBreach>> crowds = new TreeMap<>();
        Deque<Instant> lately = new ArrayDeque<>();
        List<OpenBreach> inOrder = breaches.stream()
                .sorted(Comparator.comparing(OpenBreach::openedAt).thenComparing(OpenBreach::name))
                .toList();
        for (OpenBreach breach : inOrder) {
            while (!lately.isEmpty()
                    && !lately.getFirst().isAfter(breach.openedAt().minus(HOUR))) {
                lately.removeFirst();
            }
            if (lately.size() < most || called.test(breach)) {
                alone.add(breach);
            } else {
                Instant hour = Instant.ofEpochSecond(
                        Math.floorDiv(breach.openedAt().getEpochSecond(), HOUR.toSeconds()) * HOUR.toSeconds());
                crowds.computeIfAbsent(hour, _ -> new ArrayList<>()).add(breach);
            }
            lately.addLast(breach.openedAt());
        }
        return new Crowds(alone, crowds);
    }
}
