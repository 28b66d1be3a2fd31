package dev.storewatch.ingest.event.reading;

import dev.storewatch.ingest.event.Event;
import java.util.List;
import java.util.function.Supplier;

/** A type of event: its name in the contract, an event of it to be filled, and its fields besides the envelope. */
record EventKind<E extends Event>(String label, Supplier<E> create, FieldTable<E> fields) {

    /** The names of all fields of these kinds, each once. */
    static <E extends Event> List<String> names(List<EventKind<E>> kinds) {
        return kinds.stream()
                .flatMap(kind -> kind.fields().names().stream())
                .distinct()
                .toList();
    }
}
