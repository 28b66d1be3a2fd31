package dev.storewatch.ingest.event.row;

import dev.storewatch.ingest.sink.RowBytes;
import dev.storewatch.ingest.sink.TableColumns;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.ObjIntConsumer;
import java.util.function.ObjLongConsumer;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a table, declared once: their names and types, how each is taken from a thing and how it is put back into one. Immutable.
 *
 * @param <T> what a row states
 */
public record Columns<T>(List<Column<T>> all) {
    /** A column as its migration declares it, how its cell is written and how it is read. */
    public record Column<T>(String name, String type, BiConsumer<RowBytes, T> writer, BiConsumer<RowInput, T> reader) {}

    public Columns {
        all = List.copyOf(all);
    }

    public static <T> Columns<T> none() {
        return new Columns<>(List.of());
    }

    /** Null and the empty string are one: none. */
    public Columns<T> string(String name, Function<T, @Nullable String> value, BiConsumer<T, @Nullable String> put) {
        return string(name, "String", value, put);
    }

    /** A string of few different values. */
    public Columns<T> name(String name, Function<T, @Nullable String> value, BiConsumer<T, @Nullable String> put) {
        return string(name, "LowCardinality(String)", value, put);
    }

    /** Milliseconds since 1970. */
    public Columns<T> time(String name, ToLongFunction<T> value, ObjLongConsumer<T> put) {
        return with(
                name,
                "DateTime64(3, 'UTC')",
                (row, thing) -> row.int64(value.applyAsLong(thing)),
                (row, thing) -> put.accept(thing, row.int64()));
    }

    public Columns<T> nullableTime(String name, Function<T, @Nullable Long> value, BiConsumer<T, @Nullable Long> put) {
        return nullableInt64(name, "Nullable(DateTime64(3, 'UTC'))", value, put);
    }

    /** Ten-thousandths of the currency's unit. */
    public Columns<T> nullableMoney(String name, Function<T, @Nullable Long> value, BiConsumer<T, @Nullable Long> put) {
        return nullableInt64(name, "Nullable(Decimal(18, 4))", value, put);
    }

    public Columns<T> uint8(String name, ToIntFunction<T> value, ObjIntConsumer<T> put) {
        return with(
                name,
                "UInt8",
                (row, thing) -> row.uint8(value.applyAsInt(thing)),
                (row, thing) -> put.accept(thing, row.uint8()));
    }

    public Columns<T> with(String name, String type, BiConsumer<RowBytes, T> writer, BiConsumer<RowInput, T> reader) {
        List<Column<T>> more = new ArrayList<>(all);
        more.add(new Column<>(name, type, writer, reader));
        return new Columns<>(more);
    }

    /** The row of the thing in RowBinary. */
    public byte[] encode(T thing, RowBytes row) {
        for (int i = 0; i < all.size(); i++) {
            all.get(i).writer().accept(row, thing);
        }
        return row.take();
    }

    /** Puts the next row's values into the thing. */
    public T decode(RowInput row, T thing) {
        for (int i = 0; i < all.size(); i++) {
            all.get(i).reader().accept(row, thing);
        }
        return thing;
    }

    /** The table that has these columns. */
    TableColumns of(String table) {
        return new TableColumns(
                table,
                all.stream()
                        .map(column -> new TableColumns.Column(column.name(), column.type()))
                        .toList());
    }

    /** Their names in order, to be selected. */
    public String names() {
        return all.stream().map(Column::name).collect(Collectors.joining(", "));
    }

    private Columns<T> string(
            String name, String type, Function<T, @Nullable String> value, BiConsumer<T, @Nullable String> put) {
        return with(
                name,
                type,
                (row, thing) -> row.string(value.apply(thing)),
                (row, thing) -> put.accept(thing, row.string()));
    }

    private Columns<T> nullableInt64(
            String name, String type, Function<T, @Nullable Long> value, BiConsumer<T, @Nullable Long> put) {
        return with(
                name,
                type,
                (row, thing) -> row.nullableInt64(value.apply(thing)),
                (row, thing) -> put.accept(thing, row.nullableInt64()));
    }
}
