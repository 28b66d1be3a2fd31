package dev.storewatch.ingest.field;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One pass over the fields of a thing, each given to it in turn: a writer hands back what it was given, a reader what it reads in its place. So the
 * fields are named once, and neither side can get out of step.
 */
public interface FieldPass {
    /** Text that is always there. */
    String text(String value);

    /** Text that may be missing. */
    @Nullable
    String textOrNull(@Nullable String value);

    /** A time, an amount or a part of a hash: eight bytes, as most are large. */
    long number(long value);

    /** Likewise, may be missing. */
    @Nullable
    Long numberOrNull(@Nullable Long value);

    /** A small number that is not negative: a score, a length. */
    int small(int value);

    boolean flag(boolean value);

    @Nullable
    Boolean flagOrNull(@Nullable Boolean value);

    byte[] bytes(byte[] value);

    default double fraction(double value) {
        return Double.longBitsToDouble(number(Double.doubleToRawLongBits(value)));
    }

    /** A thing with fields of its own; may be missing. */
    default <F extends Fielded> @Nullable F partOrNull(@Nullable F value, Supplier<F> blank) {
        return flag(value != null) ? part(value == null ? blank.get() : value) : null;
    }

    /** A thing with fields of its own. */
    default <F extends Fielded> F part(F value) {
        value.fields(this);
        return value;
    }

    /** Things of one kind in their order. */
    default <F extends Fielded> List<F> parts(List<F> values, Supplier<F> blank) {
        int size = small(values.size());
        if (size == values.size()) {
            for (int i = 0; i < size; i++) {
                values.get(i).fields(this);
            }
            return values;
        }
        List<F> read = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            read.add(part(blank.get()));
        }
        return read;
    }

    /** Things of one kind by their names. */
    default <F extends Fielded> Map<String, F> named(Map<String, F> values, Supplier<F> blank) {
        List<String> names = new ArrayList<>(values.keySet());
        int size = small(names.size());
        for (int i = 0; i < size; i++) {
            String name = text(i < names.size() ? names.get(i) : "");
            F value = values.get(name);
            values.put(name, part(value == null ? blank.get() : value));
        }
        return values;
    }

    default String[] texts(String[] values) {
        int size = small(values.length);
        String[] texts = size == values.length ? values : new String[size];
        for (int i = 0; i < size; i++) {
            texts[i] = text(i < values.length ? values[i] : "");
        }
        return texts;
    }

    default @Nullable String[] textsOrNull(@Nullable String[] values) {
        int size = small(values.length);
        @Nullable String[] texts = size == values.length ? values : new String[size];
        for (int i = 0; i < size; i++) {
            texts[i] = textOrNull(texts[i]);
        }
        return texts;
    }

    default long[] numbers(long[] values) {
        int size = small(values.length);
        long[] numbers = size == values.length ? values : new long[size];
        for (int i = 0; i < size; i++) {
            numbers[i] = number(numbers[i]);
        }
        return numbers;
    }

    default int[] smalls(int[] values) {
        int size = small(values.length);
        int[] smalls = size == values.length ? values : new int[size];
        for (int i = 0; i < size; i++) {
            smalls[i] = small(smalls[i]);
        }
        return smalls;
    }
}
