package dev.storewatch.ingest.measure;

import dev.storewatch.ingest.event.Event;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The second calculation: every measure of one store from the list of all its events, written from the contract alone, slow and plain. It shares
 * no code with the trackers.
 */
final class Figures {
    static final Comparator<Event> BY_TIME = Comparator.<Event>comparingLong(e -> e.occurredAt)
            .thenComparing(e -> e.eventId.getBytes(StandardCharsets.UTF_8), Arrays::compareUnsigned);

    final String storeId;
    final ZoneId zone;
    final long now;
    private final Map<Cell, Long> cells = new HashMap<>();

    private Figures(String storeId, ZoneId zone, long now) {
        this.storeId = storeId;
        this.zone = zone;
        this.now = now;
    }

    /** Every measure that is not 0. */
    static Map<Cell, Long> of(List<? extends Event> all, String storeId, ZoneId zone, long now) {
        Figures figures = new Figures(storeId, zone, now);
        Map<List<Object>, Event> distinct = new HashMap<>();
        for (Event event : all) {
            if (event.storeId.equals(storeId)) {
                distinct.putIfAbsent(List.of(event.stream(), event.eventId), event);
            }
        }
        List<Event> events = new ArrayList<>(distinct.values());
        events.sort(BY_TIME);
        OrderFigures.add(events, figures);
        ChatFigures.add(events, figures);
        ReviewFigures.add(events, figures);
        InquiryFigures.add(events, figures);
        figures.cells.values().removeIf(value -> value == 0);
        return figures.cells;
    }

    LocalDate day(long at) {
        return Instant.ofEpochMilli(at).atZone(zone).toLocalDate();
    }

    void store(String measure, long at, long value) {
        cells.merge(new Cell(storeId, null, day(at), measure), value, Long::sum);
    }

    void agent(String measure, @Nullable String agentId, long at, long value) {
        if (agentId != null) {
            cells.merge(new Cell(storeId, agentId, day(at), measure), value, Long::sum);
        }
    }

    /** The events of one kind, by time, grouped by what they are about. */
    static <E extends Event> Map<String, List<E>> grouped(
            List<Event> events, Class<E> kind, Function<E, @Nullable String> about) {
        return events.stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .filter(e -> about.apply(e) != null)
                .collect(Collectors.groupingBy(e -> "" + about.apply(e), TreeMap::new, Collectors.toList()));
    }

    static <E extends Event> List<E> ofType(List<E> events, String... types) {
        return events.stream()
                .filter(e -> List.of(types).contains(e.typeName()))
                .toList();
    }

    static <E extends Event> Optional<E> first(List<E> events, String... types) {
        return ofType(events, types).stream().findFirst();
    }

    static <E extends Event> Optional<E> last(List<E> events, String... types) {
        return ofType(events, types).reversed().stream().findFirst();
    }

    /** Milliseconds, never negative, 0 where the start is not known. */
    static long span(Optional<? extends Event> start, Event end) {
        return start.map(s -> Math.max(0, end.occurredAt - s.occurredAt)).orElse(0L);
    }
}
