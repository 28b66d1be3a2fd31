package dev.storewatch.ingest.event.row;

import dev.storewatch.ingest.sink.RowBytes;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a table, declared once: their names and types, and how each is taken from a thing. Immutable.
 *
 * @param <T> what a row states
 */
public record Columns<T>(List<Column<T>> all) {
    /** A column as its migration declares it, and how its cell is written. */
    public record Column<T>(String name, String type, BiConsumer<RowBytes, T> cell) {}

    public Columns {
        all = List.copyOf(all);
    }

    public static <T> Columns<T> none() {
        return new Columns<>(List.of());
    }

    public Columns<T> string(String name, Function<T, @Nullable String> value) {
        return with(name, "String", (row, thing) -> row.string(value.apply(thing)));
    }

    /** A string of few different values. */
    public Columns<T> name(String name, Function<T, @Nullable String> value) {
        return with(name, "LowCardinality(String)", (row, thing) -> row.string(value.apply(thing)));
    }

    /** Milliseconds since 1970. */
    public Columns<T> time(String name, ToLongFunction<T> value) {
        return with(name, "DateTime64(3, 'UTC')", (row, thing) -> row.int64(value.applyAsLong(thing)));
    }

    public Columns<T> nullableTime(String name, Function<T, @Nullable Long> value) {
        return with(name, "Nullable(DateTime64(3, 'UTC'))", (row, thing) -> row.nullableInt64(value.apply(thing)));
    }

    /** Ten-thousandths of the currency's unit. */
    public Columns<T> nullableMoney(String name, Function<T, @Nullable Long> value) {
        return with(name, "Nullable(Decimal(18, 4))", (row, thing) -> row.nullableInt64(value.apply(thing)));
    }

    public Columns<T> uint8(String name, ToIntFunction<T> value) {
        return with(name, "UInt8", (row, thing) -> row.uint8(value.applyAsInt(thing)));
    }

    public Columns<T> with(String name, String type, BiConsumer<RowBytes, T> cell) {
        List<Column<T>> more = new ArrayList<>(all);
        more.add(new Column<>(name, type, cell));
        return new Columns<>(more);
    }

    /** The row of the thing in RowBinary. */
    public byte[] encode(T thing, RowBytes row) {
        for (int i = 0; i < all.size(); i++) {
            all.get(i).cell().accept(row, thing);
        }
        return row.take();
    }
}
