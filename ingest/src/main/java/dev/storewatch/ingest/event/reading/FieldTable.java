package dev.storewatch.ingest.event.reading;

import dev.storewatch.ingest.event.reading.Values.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The fields of one kind of object in the order of the contract's table, which is the order they are checked in. Immutable.
 *
 * @param <E> the object that has the fields
 */
record FieldTable<E>(List<Use<E>> uses) {
    /** A field and when it must be there, which may depend on fields before it. */
    record Use<E>(Field<E> field, Predicate<E> required) {}

    static <E> FieldTable<E> of() {
        return new FieldTable<>(List.of());
    }

    FieldTable<E> required(Field<E> field) {
        return with(field, event -> true);
    }

    FieldTable<E> optional(Field<E> field) {
        return with(field, event -> false);
    }

    FieldTable<E> requiredWhen(Predicate<E> needed, Field<E> field) {
        return with(field, needed);
    }

    List<String> names() {
        return uses.stream().map(use -> use.field().name()).toList();
    }

    Bound<E> bind(ObjectReader object) {
        int[] slots = names().stream().mapToInt(object::slot).toArray();
        return new Bound<>(List.copyOf(uses), slots);
    }

    private FieldTable<E> with(Field<E> field, Predicate<E> required) {
        List<Use<E>> more = new ArrayList<>(uses);
        more.add(new Use<>(field, required));
        return new FieldTable<>(List.copyOf(more));
    }

    /** A table that knows where the reader of its objects puts each value. */
    static final class Bound<E> {
        private final List<Use<E>> uses;
        private final int[] slots;

        private Bound(List<Use<E>> uses, int[] slots) {
            this.uses = uses;
            this.slots = slots;
        }

        /** Moves the values into the event, up to the first fault. */
        @Nullable
        Fault take(Values values, E event, Intake intake) {
            for (int i = 0; i < slots.length; i++) {
                Use<E> use = uses.get(i);
                if (values.kind(slots[i]) != Kind.ABSENT) {
                    Fault fault = use.field().take(values, slots[i], event, intake);
                    if (fault != null) {
                        return fault;
                    }
                } else if (use.required().test(event)) {
                    return Fault.missing(use.field().name());
                } else {
                    intake.fingerprint().addAbsent();
                }
            }
            return null;
        }
    }
}
