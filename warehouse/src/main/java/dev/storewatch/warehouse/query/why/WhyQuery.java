package dev.storewatch.warehouse.query.why;

import dev.storewatch.warehouse.metric.Contribution;
import dev.storewatch.warehouse.metric.Contribution.Part;
import dev.storewatch.warehouse.metric.Decomposition;
import dev.storewatch.warehouse.metric.Decomposition.Change;
import dev.storewatch.warehouse.metric.Formula.Ratio;
import dev.storewatch.warehouse.metric.Formula.Total;
import dev.storewatch.warehouse.metric.Measure;
import dev.storewatch.warehouse.metric.Metric;
import dev.storewatch.warehouse.query.DayRange;
import dev.storewatch.warehouse.query.StoreFigures;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;

/** Two queries, one over the cases counted and one over those counted against, each read once for all dimensions. */
final class WhyQuery {
    private static final Field<String> STORE_ID = DSL.field(DSL.name("store_id"), String.class);

    /** Sums by segment, before and now. */
    private record Sides(Map<String, BigDecimal> before, Map<String, BigDecimal> now) {
        Sides() {
            this(new TreeMap<>(), new TreeMap<>());
        }
    }

    private final StoreFigures figures;
    private final Metric metric;
    private final Cases above;
    private final Cases below;

    WhyQuery(StoreFigures figures, Metric metric, Cases above, Cases below) {
        this.figures = figures;
        this.metric = metric;
        this.above = above;
        this.below = below;
    }

    Why read(DSLContext sql) {
        Map<Dimension, Sides> counted = read(sql, above);
        Map<Dimension, Sides> base = read(sql, below);
        Change whole = whole();
        List<Why.Answer> answers = counted.keySet().stream()
                .map(dimension -> answer(
                        dimension,
                        counted.getOrDefault(dimension, new Sides()),
                        base.getOrDefault(dimension, new Sides()),
                        whole))
                .filter(answer -> !answer.contributions().isEmpty())
                .toList();
        return new Why(metric, answers);
    }

    private Why.Answer answer(Dimension dimension, Sides counted, Sides base, Change whole) {
        boolean hasMix =
                below.keys().containsKey(dimension) && (dimension != Dimension.HOUR || above.isOfSameCases(below));
        Map<String, Change> segments = new TreeMap<>();
        add(segments, counted, true);
        if (hasMix) {
            add(segments, base, false);
        }
        Change known = hasMix ? whole : withoutBase(whole);
        Map<String, Change> all = Decomposition.completed(segments, known, Segments.REST);
        List<Contribution> contributions = metric.formula() instanceof Total
                ? Decomposition.ofTotal(all)
                : scaled(hasMix ? Decomposition.ofRatio(all) : Decomposition.ofCases(all, whole));
        return new Why.Answer(dimension, hasMix, contributions);
    }

    /** In the metric's own unit: seconds over a count become hours by the ratio's divisor. */
    private List<Contribution> scaled(List<Contribution> contributions) {
        BigDecimal divisor = BigDecimal.valueOf(metric.formula() instanceof Ratio ratio ? ratio.divisor() : 1);
        return contributions.stream()
                .map(one -> new Contribution(
                        one.segment(),
                        one.before(),
                        one.now(),
                        one.rateEffect().divide(divisor, MathContext.DECIMAL128),
                        one.mixEffect().divide(divisor, MathContext.DECIMAL128)))
                .toList();
    }

    private Change whole() {
        return new Change(part(figures.before()), part(figures.now()));
    }

    private Part part(StoreFigures.Side side) {
        Measure numerator = metric.formula() instanceof Ratio ratio
                ? ratio.numerator()
                : ((Total) metric.formula()).added().getFirst();
        Measure denominator =
                metric.formula() instanceof Ratio ratio ? ratio.denominator() : ((Total) metric.formula()).sample();
        return new Part(side.sums().of(numerator), side.sums().of(denominator));
    }

    private static Change withoutBase(Change whole) {
        return new Change(
                new Part(whole.before().numerator(), BigDecimal.ZERO),
                new Part(whole.now().numerator(), BigDecimal.ZERO));
    }

    private static void add(Map<String, Change> segments, Sides sides, boolean above) {
        sides.before()
                .forEach((key, sum) -> segments.merge(key, new Change(part(sum, above), Part.NONE), Change::plus));
        sides.now().forEach((key, sum) -> segments.merge(key, new Change(Part.NONE, part(sum, above)), Change::plus));
    }

    private static Part part(BigDecimal sum, boolean above) {
        return above ? new Part(sum, BigDecimal.ZERO) : new Part(BigDecimal.ZERO, sum);
    }

    private Map<Dimension, Sides> read(DSLContext sql, Cases cases) {
        Set<Dimension> dimensions = cases.keys().keySet();
        String zone = "'" + figures.store().zone().getId().replaceAll("[^A-Za-z0-9/_+-]", "") + "'";
        String keys = dimensions.stream()
                .map(dimension -> "('" + dimension.name() + "', toString("
                        + cases.keys().getOrDefault(dimension, "").replace("$zone", zone) + "))")
                .reduce((one, other) -> one + ", " + other)
                .orElseThrow();
        Field<LocalDate> day = DSL.field("toDate(assumeNotNull(" + cases.at() + "), " + zone + ")", LocalDate.class);
        Field<BigDecimal> weight = DSL.field("toDecimal64(ifNull(" + cases.weight() + ", 0), 4)", BigDecimal.class);
        Condition now = within(day, figures.now().range());
        Condition before = within(day, figures.before().range());
        Field<BigDecimal> none = DSL.field("toDecimal64(0, 4)", BigDecimal.class);
        Map<Dimension, Sides> sums = new EnumMap<>(Dimension.class);
        sql.select(
                        DSL.field("cut.1", String.class).as("dimension"),
                        DSL.field("cut.2", String.class).as("segment"),
                        DSL.sum(DSL.when(before, weight).otherwise(none)).as("earlier"),
                        DSL.sum(DSL.when(now, weight).otherwise(none)).as("later"))
                .from(DSL.table(cases.fact() + " ARRAY JOIN [" + keys + "] AS cut"))
                .where(STORE_ID.eq(figures.store().id().value()))
                .and(DSL.condition(cases.at() + " IS NOT NULL"))
                .and(now.or(before))
                .groupBy(DSL.field("cut"))
                .forEach(row -> put(sums, row));
        return sums;
    }

    private static void put(Map<Dimension, Sides> sums, Record row) {
        Sides sides = sums.computeIfAbsent(Dimension.valueOf(row.get("dimension", String.class)), _ -> new Sides());
        String segment = row.get("segment", String.class);
        sides.before().put(segment, row.get("earlier", BigDecimal.class));
        sides.now().put(segment, row.get("later", BigDecimal.class));
    }

    private static Condition within(Field<LocalDate> day, DayRange range) {
        return day.between(range.from(), range.to());
    }
}
