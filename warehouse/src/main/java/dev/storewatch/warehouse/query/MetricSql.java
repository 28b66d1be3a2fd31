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

    /** A measure added up over the rows of a group. */
    public static Field<BigDecimal> sum(Measure measure) {
        return DSL.sum(column(measure));
    }

    /** Each measure added up, under a name that differs from the column's: ClickHouse would sum the alias otherwise. */
    public static List<Field<BigDecimal>> sums(Collection<Measure> measures) {
        return measures.stream().map(measure -> sum(measure).as(total(measure))).toList();
    }

    /** The sums of a row selected with {@link #sums} of the same measures, which stand side by side: found by place, for by name takes as long as reading them. */
    public static Sums sums(Record row, Collection<Measure> measures) {
        Map<Measure, BigDecimal> totals = new EnumMap<>(Measure.class);
        int place = row.indexOf(total(measures.iterator().next()));
        for (Measure measure : measures) {
            totals.put(measure, row.get(place, BigDecimal.class));
            place++;
        }
        return new Sums(totals);
    }

    private static String total(Measure measure) {
        return "total_" + measure.column();
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
