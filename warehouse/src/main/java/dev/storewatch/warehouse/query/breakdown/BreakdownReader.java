package dev.storewatch.warehouse.query.breakdown;

import dev.storewatch.warehouse.query.DayRange;
import dev.storewatch.warehouse.query.PageQueries;
import dev.storewatch.warehouse.query.Scope;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;

/** Reads facts by one of their properties. Safe for many threads. */
public final class BreakdownReader {
    /** Groups of one answer. */
    public static final int MOST = 200;

    private final PageQueries queries;

    public BreakdownReader(PageQueries queries) {
        this.queries = queries;
    }

    /** The groups, most of what is counted first; the smallest beyond 200 are left out. */
    public List<Group> groups(Scope scope, Breakdown breakdown, DayRange days) {
        return queries.ask("facts by " + breakdown, sql -> read(sql, scope, breakdown, days));
    }

    private static List<Group> read(DSLContext sql, Scope scope, Breakdown breakdown, DayRange days) {
        List<Counted> counted = breakdown.counted();
        List<Field<?>> fields = new ArrayList<>();
        fields.add(DSL.field("toString(" + breakdown.key() + ")", String.class).as("segment"));
        IntStream.range(0, counted.size())
                .mapToObj(place -> DSL.field("toFloat64(" + counted.get(place).sql() + ")", Double.class)
                        .as("value" + place))
                .forEach(fields::add);
        return sql.select(fields)
                .from(DSL.table(breakdown.facts()))
                .where(DSL.field(DSL.name("store_id"), String.class).in(scope.ids()))
                .and(DSL.field(DSL.name(breakdown.day()), LocalDate.class).between(days.from(), days.to()))
                .groupBy(DSL.field("segment"))
                .orderBy(DSL.field("value0").desc(), DSL.field("segment"))
                .limit(MOST)
                .fetch(row -> group(row, counted.size()));
    }

    private static Group group(Record row, int values) {
        return new Group(
                row.get("segment", String.class),
                IntStream.range(0, values)
                        .mapToObj(place -> Optional.ofNullable(row.get("value" + place, Double.class))
                                .map(BigDecimal::valueOf))
                        .toList());
    }
}
