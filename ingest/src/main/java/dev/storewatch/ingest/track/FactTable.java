package dev.storewatch.ingest.track;

import dev.storewatch.ingest.sink.RowBytes;
import dev.storewatch.ingest.sink.TableColumns;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a table of fact versions, declared once: how each is called, its type, and where its value comes from. Every such table begins with the
 * generation, which the sink writes, and ends with the columns version and is_deleted; before these stands the day a row is filed under, where a fact has no day of
 * its own that never changes.
 *
 * @param <F> what one row is written from
 */
public final class FactTable<F> {
    /** Writes one of the several a fact has of something. */
    @FunctionalInterface
    public interface EntryWriter<F, E> {
        void write(RowBytes row, F fact, E entry);
    }

    private final String name;
    private final List<TableColumns.Column> columns = new ArrayList<>();
    private final List<BiConsumer<RowBytes, F>> writers = new ArrayList<>();
    private @Nullable ToLongFunction<F> filedDay;

    public FactTable(String name) {
        this.name = name;
    }

    public String name() {
        return name;
    }

    /** All columns in their order. */
    public TableColumns columns() {
        List<TableColumns.Column> all = new ArrayList<>();
        all.add(new TableColumns.Column("generation", "UInt32"));
        all.addAll(columns);
        if (isFiled()) {
            all.add(new TableColumns.Column("filed_day", "Date"));
        }
        all.add(new TableColumns.Column("version", "UInt64"));
        all.add(new TableColumns.Column("is_deleted", "UInt8"));
        return new TableColumns(name, all);
    }

    public FactTable<F> text(String column, Function<F, @Nullable String> value) {
        return column(column, "String", (row, fact) -> row.string(value.apply(fact)));
    }

    /** A text of which there are few. */
    public FactTable<F> word(String column, Function<F, @Nullable String> value) {
        return column(column, "LowCardinality(String)", (row, fact) -> row.string(value.apply(fact)));
    }

    public FactTable<F> texts(String column, Function<F, String[]> values) {
        return column(column, "Array(String)", (row, fact) -> {
            String[] texts = values.apply(fact);
            row.varint(texts.length);
            for (String text : texts) {
                row.string(text);
            }
        });
    }

    /** What a fact has several of, each a tuple of which {@code entries} are the names and types. */
    public <E> FactTable<F> list(String column, String entries, Function<F, List<E>> values, EntryWriter<F, E> writer) {
        return column(column, "Array(Tuple(" + entries + "))", (row, fact) -> {
            List<E> list = values.apply(fact);
            row.varint(list.size());
            for (E entry : list) {
                writer.write(row, fact, entry);
            }
        });
    }

    /** Milliseconds since 1970, always known. */
    public FactTable<F> time(String column, ToLongFunction<F> value) {
        return column(column, "DateTime64(3, 'UTC')", (row, fact) -> row.int64(value.applyAsLong(fact)));
    }

    /** Milliseconds since 1970 or {@link Moment#UNKNOWN}. */
    public FactTable<F> timeIfAny(String column, ToLongFunction<F> value) {
        return column(column, "Nullable(DateTime64(3, 'UTC'))", (row, fact) -> orNull(row, value.applyAsLong(fact)));
    }

    /** Days since 1970, always known. */
    public FactTable<F> day(String column, ToLongFunction<F> value) {
        return column(column, "Date", (row, fact) -> row.date(value.applyAsLong(fact)));
    }

    /** Days since 1970 or {@link Moment#UNKNOWN}. */
    public FactTable<F> dayIfAny(String column, ToLongFunction<F> value) {
        return column(column, "Nullable(Date)", (row, fact) -> {
            long day = value.applyAsLong(fact);
            if (day == Moment.UNKNOWN) {
                row.uint8(1);
            } else {
                row.uint8(0).date(day);
            }
        });
    }

    /** Ten-thousandths or {@link Moment#UNKNOWN}. */
    public FactTable<F> amountIfAny(String column, ToLongFunction<F> value) {
        return column(column, "Nullable(Decimal(18, 4))", (row, fact) -> orNull(row, value.applyAsLong(fact)));
    }

    /** Milliseconds, stored as seconds, or {@link Moment#UNKNOWN}. */
    public FactTable<F> secondsIfAny(String column, ToLongFunction<F> millis) {
        return column(column, "Nullable(Decimal(18, 3))", (row, fact) -> orNull(row, millis.applyAsLong(fact)));
    }

    public FactTable<F> count(String column, ToLongFunction<F> value) {
        return column(column, "Int64", (row, fact) -> row.int64(value.applyAsLong(fact)));
    }

    /** A score of 1 to 5, 0 where there is none. */
    public FactTable<F> score(String column, ToLongFunction<F> value) {
        return column(column, "UInt8", (row, fact) -> row.uint8((int) value.applyAsLong(fact)));
    }

    public FactTable<F> number(String column, ToDoubleFunction<F> value) {
        return column(column, "Float64", (row, fact) -> row.float64(value.applyAsDouble(fact)));
    }

    public FactTable<F> flag(String column, Predicate<F> value) {
        return column(column, "Bool", (row, fact) -> row.bool(value.test(fact)));
    }

    public FactTable<F> flagIfAny(String column, Function<F, @Nullable Boolean> value) {
        return column(column, "Nullable(Bool)", (row, fact) -> row.nullableBool(value.apply(fact)));
    }

    /** Rows are filed by days since 1970, or {@link Moment#UNKNOWN}, which is filed under 0. */
    public FactTable<F> filedUnder(ToLongFunction<F> day) {
        filedDay = day;
        return this;
    }

    boolean isFiled() {
        return filedDay != null;
    }

    /** The day since 1970 a fact is filed under; 0 where none is known, and in tables that file nothing. */
    long filedDay(F fact) {
        long day = filedDay == null ? 0 : filedDay.applyAsLong(fact);
        return day == Moment.UNKNOWN ? 0 : day;
    }

    /** Writes what the fact itself says: all but the last columns, which say where its row is filed and which version it is. */
    void write(F fact, RowBytes row) {
        for (BiConsumer<RowBytes, F> writer : writers) {
            writer.accept(row, fact);
        }
    }

    private FactTable<F> column(String column, String type, BiConsumer<RowBytes, F> writer) {
        columns.add(new TableColumns.Column(column, type));
        writers.add(writer);
        return this;
    }

    private static void orNull(RowBytes row, long value) {
        if (value == Moment.UNKNOWN) {
            row.uint8(1);
        } else {
            row.uint8(0).int64(value);
        }
    }
}
