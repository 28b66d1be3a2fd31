package dev.storewatch.warehouse.query.why;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.storewatch.warehouse.Home;
import dev.storewatch.warehouse.Role;
import dev.storewatch.warehouse.WarehouseAccess;
import dev.storewatch.warehouse.WarehouseHttp;
import dev.storewatch.warehouse.engine.Engine;
import dev.storewatch.warehouse.engine.EngineForTests;
import dev.storewatch.warehouse.metric.Contribution;
import dev.storewatch.warehouse.metric.Metric;
import dev.storewatch.warehouse.metric.MetricCatalog;
import dev.storewatch.warehouse.metric.MetricValue.Known;
import dev.storewatch.warehouse.migrate.Migrator;
import dev.storewatch.warehouse.query.DayRange;
import dev.storewatch.warehouse.query.PageQueries;
import dev.storewatch.warehouse.query.Period;
import dev.storewatch.warehouse.query.Scope;
import dev.storewatch.warehouse.query.StoreFigures;
import dev.storewatch.warehouse.query.VisibleStores;
import dev.storewatch.warehouse.query.WarehouseReader;
import dev.storewatch.warehouse.query.item.ItemReader;
import dev.storewatch.warehouse.query.item.OpenItem;
import dev.storewatch.warehouse.query.item.OpenItems;
import dev.storewatch.warehouse.query.item.OpenKind;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Why and what is open, asked of the real engine over few facts whose answers are worked out by hand. */
class WhyReaderIT {
    private static final Instant NOW = Instant.parse("2026-03-15T04:00:00Z");
    /** The 8th to the 14th against the 1st to the 7th. */
    private static final Period WEEK =
            new Period.Fixed(new DayRange(LocalDate.parse("2026-03-08"), LocalDate.parse("2026-03-14")));

    @TempDir
    static Path home;

    private static Engine engine;
    private static WhyReader whys;
    private static ItemReader items;
    private static StoreFigures figures;

    @BeforeAll
    static void fill() {
        engine = EngineForTests.use(home);
        WarehouseAccess access = engine.access(Role.APP);
        new Migrator(new Home(home), access, _ -> {}).migrate();
        try (WarehouseHttp http = new WarehouseHttp(access)) {
            // Refunds succeeded: before 2 for quality and 1 other, 2 h, 4 h and 6 h; now 1 for quality and 3 other, 10
            // h each.
            http.ask("""
                    INSERT INTO storewatch.refund_version (store_id, refund_id, outcome, created_at, first_reason, latest_reason, sku_id, agent_id, succeeded_at, refund_seconds, version)
                    VALUES ('s', 'b1', 'SUCCEEDED', '2026-03-01 01:00:00', 'quality', 'quality', 'x', 'ann', '2026-03-02 01:00:00', 7200, 1),
                           ('s', 'b2', 'SUCCEEDED', '2026-03-01 01:00:00', 'quality', 'quality', 'x', 'ann', '2026-03-02 01:00:00', 14400, 1),
                           ('s', 'b3', 'SUCCEEDED', '2026-03-01 01:00:00', 'other', 'other', 'y', 'bo', '2026-03-07 15:59:59', 21600, 1),
                           ('s', 'n1', 'SUCCEEDED', '2026-03-08 01:00:00', 'quality', 'other', 'x', 'ann', '2026-03-07 16:00:00', 36000, 1),
                           ('s', 'n2', 'SUCCEEDED', '2026-03-08 01:00:00', 'other', 'other', 'y', 'bo', '2026-03-10 01:00:00', 36000, 1),
                           ('s', 'n3', 'SUCCEEDED', '2026-03-08 01:00:00', 'other', 'other', 'y', 'bo', '2026-03-10 01:00:00', 36000, 1),
                           ('s', 'n4', 'SUCCEEDED', '2026-03-08 01:00:00', 'other', 'other', 'y', '', '2026-03-10 01:00:00', 36000, 1),
                           ('t', 'n5', 'SUCCEEDED', '2026-03-08 01:00:00', 'other', 'other', 'y', '', '2026-03-10 01:00:00', 36000, 1)""");
            // Open for 1 h, for 30 h, for 14 days.
            http.ask("""
                    INSERT INTO storewatch.refund_version (store_id, refund_id, outcome, created_at, latest_reason, version)
                    VALUES ('s', 'o1', 'OPEN', '2026-03-15 03:00:00', 'quality', 1), ('s', 'o2', 'OPEN', '2026-03-13 22:00:00', 'quality', 1),
                           ('s', 'o3', 'OPEN', '2026-03-01 04:00:00', 'other', 1)""");
            // Paid orders: before 30 of x and 30 of y, now 20 of x, 10 of y, 5 of both and 5 the facts do not know.
            http.ask("""
                    INSERT INTO storewatch.order_version (store_id, order_id, sku_ids, paid_at, paid_amount, version)
                    SELECT 's', concat('b', toString(number)), [if(number < 30, 'x', 'y')], '2026-03-03 10:00:00', 10, 1 FROM numbers(60)""");
            http.ask("""
                    INSERT INTO storewatch.order_version (store_id, order_id, sku_ids, paid_at, paid_amount, version)
                    SELECT 's', concat('n', toString(number)), multiIf(number < 20, ['x', 'x'], number < 30, ['y'], ['x', 'y']), '2026-03-09 10:00:00', 20, 1
                    FROM numbers(35)""");
            http.ask("""
                    INSERT INTO storewatch.store_day_delta (store_id, day, orders_paid, sales_amount, refunds_succeeded, refund_seconds)
                    VALUES ('s', '2026-03-03', 60, 600, 3, 43200), ('s', '2026-03-09', 40, 800, 4, 144000)""");
        }
        PageQueries queries = new PageQueries(access, VisibleStores.ALL);
        InstantSource clock = InstantSource.fixed(NOW);
        WarehouseReader reader = new WarehouseReader(access, VisibleStores.ALL, clock);
        figures = reader.overview(reader.directory(), WEEK).stores().getFirst();
        whys = new WhyReader(queries);
        items = new ItemReader(queries, clock);
    }

    @AfterAll
    static void stop() {
        EngineForTests.stop(engine, home);
    }

    /** From 3 of 60 to 4 of 40, 0.05 up: quality 1/40 − 2/60 = −0.008333, other 3/40 − 1/60 = 0.058333. */
    @Test
    void refundsHaveReasonsThatOrdersHaveNot() {
        Why.Answer answer = answer(MetricCatalog.REFUND_RATE, Dimension.REASON);
        assertThat(answer.hasMix()).isFalse();
        assertThat(answer.contributions()).extracting(Contribution::segment).containsExactly("other", "quality");
        assertThat(answer.contributions().get(0).total())
                .isCloseTo(new BigDecimal("0.0583333333"), within(new BigDecimal("1e-9")));
        assertThat(answer.contributions().get(1).total())
                .isCloseTo(new BigDecimal("-0.0083333333"), within(new BigDecimal("1e-9")));
    }

    /** Article x: 2 of 30, then 1 of 20; y: 1 of 30, then 3 of 10; 5 orders of both; 5 orders only the measures know. */
    @Test
    void articlesDivideRefundsAndOrdersAlikeAndWhatIsUnknownIsASegment() {
        Why.Answer answer = answer(MetricCatalog.REFUND_RATE, Dimension.SKU);
        assertThat(answer.hasMix()).isTrue();
        assertThat(answer.contributions())
                .extracting(Contribution::segment)
                .containsExactlyInAnyOrder("x", "y", Segments.SEVERAL, Segments.REST);
        Contribution y = answer.contributions().getFirst();
        assertThat(y.segment()).isEqualTo("y");
        // weights 30/60 and 10/40, rates 1/30 and 3/10: (0.5 + 0.25) / 2 × 0.266667 = 0.1; (0.166667 − 0.075) × −0.25 =
        // −0.0229167
        assertThat(y.rateEffect()).isCloseTo(new BigDecimal("0.1"), within(new BigDecimal("1e-9")));
        assertThat(y.mixEffect()).isCloseTo(new BigDecimal("-0.0229166667"), within(new BigDecimal("1e-9")));
    }

    /** n1 succeeded at local midnight of the 8th, b3 a second before. */
    @Test
    void everyDimensionOfEveryIndicatorAddsUpToItsChange() {
        int answers = 0;
        for (Metric metric : MetricCatalog.INDICATORS) {
            for (Why.Answer answer : whys.why(figures, metric).answers()) {
                BigDecimal change =
                        ((Known) figures.value(metric)).value().subtract(((Known) figures.valueBefore(metric)).value());
                BigDecimal sum = answer.contributions().stream()
                        .map(Contribution::total)
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
                assertThat(sum)
                        .as(metric.id() + " by " + answer.dimension())
                        .isCloseTo(change, within(new BigDecimal("1e-12")));
                answers++;
            }
        }
        assertThat(answers).isGreaterThanOrEqualTo(8);
    }

    /** From (2 + 4 + 6) / 3 = 4 h to 10 h: 6 h up. */
    @Test
    void timesAreDividedInTheirOwnUnit() {
        Why.Answer answer = answer(MetricCatalog.REFUND_HOURS, Dimension.AGENT);
        BigDecimal sum =
                answer.contributions().stream().map(Contribution::total).reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(sum).isCloseTo(new BigDecimal("6"), within(new BigDecimal("1e-9")));
        assertThat(answer.contributions()).extracting(Contribution::segment).containsExactlyInAnyOrder("ann", "bo", "");
    }

    @Test
    void whatIsOpenIsCountedByAgeAndTheOldestComesFirst() {
        OpenItems open = items.open(Scope.of(figures.store()), OpenKind.REFUNDS, 2);
        assertThat(open.ages()).containsExactly(1L, 0L, 1L, 0L, 1L);
        assertThat(open.oldest()).extracting(OpenItem::id).containsExactly("o3", "o2");
        assertThat(open.age(open.oldest().getFirst()).toDays()).isEqualTo(14);
        assertThat(items.open(new Scope(List.of()), OpenKind.REFUNDS, 5).count())
                .isZero();
    }

    @Test
    void everyKindOfOpenThingCanBeAsked() {
        for (OpenKind kind : OpenKind.values()) {
            assertThat(items.open(Scope.of(figures.store()), kind, 5).kind()).isEqualTo(kind);
        }
    }

    private static Why.Answer answer(Metric metric, Dimension dimension) {
        return whys.why(figures, metric).answers().stream()
                .filter(answer -> answer.dimension() == dimension)
                .findFirst()
                .orElseThrow();
    }
}
