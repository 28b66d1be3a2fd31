package dev.storewatch.warehouse.query;

import dev.storewatch.warehouse.metric.Formula.OverMeasures;
import dev.storewatch.warehouse.metric.Formula.Ratio;
import dev.storewatch.warehouse.metric.Formula.Total;
import dev.storewatch.warehouse.metric.Grain;
import dev.storewatch.warehouse.metric.Measure;
import dev.storewatch.warehouse.metric.Sums;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;

/** The one place where measures and formulas become SQL. */
public final class MetricSql {
    /** Which differences a view of measures adds up, as the view says it. */
    public static final Condition SHOWN =
            DSL.condition("generation = (SELECT max(generation) FROM generation WHERE state = 'current')");
    /** Which of its groups a view of measures shows, as the view says it: no measure is negative. */
    public static final Condition ANY = DSL.condition("sum(all_measures) != 0");

    private MetricSql() {}

    /** The view that holds the measures of a grain. */
    public static Table<Record> view(Grain grain) {
        return DSL.table(DSL.name(grain.view()));
    }

    /** The differences that the view adds up: adding them up once, by what is asked for, takes half as long as adding up the view's sums. */
    public static Table<Record> differences(Grain grain) {
        return DSL.table(DSL.name(grain.view() + "_delta"));
    }

    /** How many of the view's rows with different keys are behind a group of differences. TRICKY: a sum by key leaves out the keys whose sum is 0. */
    public static Field<Long> rowsBy(Field<?> key) {
        return DSL.field("length(sumMap([{0}], [all_measures]).1)", Long.class, key);
    }

    /** A measure added up over the rows of a group. */
    public static Field<BigDecimal> sum(Measure measure) {
        return DSL.sum(column(measure));
    }

    /** Each measure added up, under a name that differs from the column's: ClickHouse would sum the alias otherwise. */
    public static List<Field<BigDecimal>> sums(Collection<Measure> measures) {
        return measures.stream()
                .map(measure -> sum(measure).as("total_" + measure.column()))
                .toList();
    }

    /** The sums of a row selected with {@link #sums}; {@code days} is the number of rows behind it. */
    public static Sums sums(Record row, Collection<Measure> measures, long days) {
        Map<Measure, BigDecimal> totals = new EnumMap<>(Measure.class);
        for (Measure measure : measures) {
            totals.put(measure, row.get("total_" + measure.column(), BigDecimal.class));
        }
        return new Sums(totals, days);
    }

    /** What one row adds to a total. */
    static Field<BigDecimal> added(Total total) {
        Field<BigDecimal> sum = total.added().stream()
                .map(MetricSql::column)
                .reduce(Field::plus)
                .orElseThrow(() -> new IllegalArgumentException("A total adds at least one measure"));
        return total.taken().stream().map(MetricSql::column).reduce(sum, Field::minus);
    }

    private static Field<BigDecimal> column(Measure measure) {
        return DSL.field(DSL.name(measure.column()), BigDecimal.class);
    }

    /** A metric's value over the rows of a group; NULL where there is nothing to divide by. */
    public static Field<Double> value(OverMeasures formula) {
        return switch (formula) {
            case Total total ->
                total.added().stream()
                        .map(MetricSql::sumAsDouble)
                        .reduce(Field::plus)
                        .orElseThrow(() -> new IllegalArgumentException("A total adds at least one measure"))
                        .minus(total.taken().stream()
                                .map(MetricSql::sumAsDouble)
                                .reduce(Field::plus)
                                .orElse(DSL.inline(0.0)));
            case Ratio ratio ->
                sumAsDouble(ratio.numerator())
                        .div(DSL.nullif(sumAsDouble(ratio.denominator()), DSL.inline(0.0)))
                        .div(DSL.inline((double) ratio.divisor()));
        };
    }

    private static Field<Double> sumAsDouble(Measure measure) {
        return DSL.field("toFloat64({0})", Double.class, sum(measure));
    }
}
