package dev.storewatch.ingest.measure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the trackers make of a test's events, in Shanghai, long after the last of them unless a time is given. */
final class Tracked {
    private static final String LONG_AFTER = "2027-01-01T00:00:00.000";

    private final Map<Cell, Long> measures;

    private Tracked(Map<Cell, Long> measures) {
        this.measures = measures;
    }

    static Tracked of(Events events) {
        return of(events, LONG_AFTER);
    }

    /** The events come backwards, as the order of arrival does not matter. */
    static Tracked of(Events events, String now) {
        TrackedStores stores = new TrackedStores(store -> Events.SHANGHAI, Events.at(now));
        var arriving = new ArrayList<>(events.all());
        Collections.reverse(arriving);
        arriving.forEach(stores::take);
        return new Tracked(stores.measures());
    }

    /** A measure of the store on a day of March 2026. */
    long store(String measure, int dayOfMarch) {
        return value(null, measure, dayOfMarch);
    }

    /** A measure of an agent on a day of March 2026. */
    long agent(String agentId, String measure, int dayOfMarch) {
        return value(agentId, measure, dayOfMarch);
    }

    /** A measure of the store over all days. */
    long storeEver(String measure) {
        return measures.entrySet().stream()
                .filter(e ->
                        e.getKey().agentId() == null && e.getKey().measure().equals(measure))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    /** A measure over all agents and days. */
    long agentsEver(String measure) {
        return measures.entrySet().stream()
                .filter(e ->
                        e.getKey().agentId() != null && e.getKey().measure().equals(measure))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    private long value(@Nullable String agentId, String measure, int dayOfMarch) {
        Cell cell = new Cell(Events.STORE, agentId, LocalDate.of(2026, 3, dayOfMarch), measure);
        return measures.getOrDefault(cell, 0L);
    }
}
