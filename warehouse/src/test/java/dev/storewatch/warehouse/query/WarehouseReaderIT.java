package dev.storewatch.warehouse.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.storewatch.warehouse.Home;
import dev.storewatch.warehouse.Role;
import dev.storewatch.warehouse.WarehouseAccess;
import dev.storewatch.warehouse.WarehouseHttp;
import dev.storewatch.warehouse.engine.Engine;
import dev.storewatch.warehouse.engine.EngineForTests;
import dev.storewatch.warehouse.metric.Formula.OverMeasures;
import dev.storewatch.warehouse.metric.Grain;
import dev.storewatch.warehouse.metric.Level;
import dev.storewatch.warehouse.metric.MetricCatalog;
import dev.storewatch.warehouse.metric.MetricValue;
import dev.storewatch.warehouse.metric.MetricValue.Absence;
import dev.storewatch.warehouse.metric.MetricValue.Known;
import dev.storewatch.warehouse.metric.MetricValue.Unknown;
import dev.storewatch.warehouse.metric.Sums;
import dev.storewatch.warehouse.migrate.Migrator;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pages' questions to the real engine, over few rows whose answers are worked out by hand. */
class WarehouseReaderIT {
    /** 2026-11-21 in Shanghai, still 2026-11-20 in São Paulo. */
    private static final Instant NOW = Instant.parse("2026-11-20T16:30:00Z");

    private static final String HOSTILE = "o'x\\ y";
    private static final Period WEEK = new Period.Recent(7, 0);

    @TempDir
    static Path home;

    private static Engine engine;
    private static MetricReader reader;
    private static Directory directory;
    private static Overview overview;

    @BeforeAll
    static void fill() {
        engine = EngineForTests.use(home);
        WarehouseAccess access = engine.access(Role.APP);
        new Migrator(new Home(home), access, _ -> {}).migrate();
        try (WarehouseHttp http = new WarehouseHttp(access)) {
            http.ask("""
                    INSERT INTO storewatch.store_version (store_id, name, platform, time_zone, currency, service_from, service_to, industry, version)
                    VALUES ('br', 'Loja', 'other', 'America/Sao_Paulo', 'BRL', '08:00', '24:00', {'conversion': 0.4}, 1)""");
            // cn: this week (15th to 21st) 60 paid orders in two rows of differences, the week before 30.
            http.ask("""
                    INSERT INTO storewatch.store_day_delta (store_id, day, orders_paid, sales_amount, refunds_created, refunds_succeeded, disputes, refund_seconds)
                    VALUES ('cn', '2026-11-15', 50, 5000.5, 25, 10, 2, 720000), ('cn', '2026-11-21', 10, 999.5, 0, 2, 0, 7200),
                           ('cn', '2026-11-14', 30, 3000, 4, 6, 0, 3600), ('cn', '2026-11-22', 1, 77777, 0, 0, 0, 0)""");
            // Of the 18th all was taken back.
            for (int sign : List.of(1, -1)) {
                http.ask("INSERT INTO storewatch.store_day_delta (store_id, day, orders_paid, sales_amount) VALUES"
                        + " ('cn', '2026-11-18', " + sign * 5 + ", " + sign * 500 + ")");
            }
            http.ask("""
                    INSERT INTO storewatch.store_day_delta (store_id, day, orders_paid, sales_amount, inquiries, inquiries_paid_d1)
                    VALUES ('br', '2026-11-20', 3, 300, 100, 30), ('br', '2026-11-21', 1, 5000, 0, 0), ('br', '2026-11-14', 2, 100, 0, 0)""");
            http.ask("INSERT INTO storewatch.store_day_delta (store_id, day, orders_paid, sales_amount) VALUES ('"
                    + HOSTILE.replace("\\", "\\\\").replace("'", "\\'") + "', '2018-08-01', 1, 10)");
            http.ask("""
                    INSERT INTO storewatch.chat_event (store_id, event_id, occurred_at, ingested_at)
                    VALUES ('cn', 'a', '2026-11-20 16:00:00.250', '2026-11-20 16:00:01.500'), ('cn', 'b', '2026-11-19 10:00:00', '2026-11-20 16:29:58')""");
            http.ask("""
                    INSERT INTO storewatch.review_event (store_id, event_id, occurred_at, ingested_at)
                    VALUES ('cn', 'r', '2018-08-01 10:00:00', '2026-11-01 00:00:00')""");
        }
        reader = new WarehouseReader(access, VisibleStores.ALL, InstantSource.fixed(NOW));
        directory = reader.directory();
        overview = reader.overview(directory, WEEK);
    }

    @AfterAll
    static void stop() {
        EngineForTests.stop(engine, home);
    }

    @Test
    void storesSeenAndConfiguredAreListedWithTheNewestDay() {
        assertThat(directory.stores()).extracting(store -> store.id().value()).containsExactly("br", "cn", HOSTILE);
        assertThat(directory.stores().get(0))
                .isEqualTo(new Store(
                        new StoreId("br"),
                        "Loja",
                        "other",
                        ZoneId.of("America/Sao_Paulo"),
                        "BRL",
                        Map.of("conversion", new BigDecimal("0.4"))));
        assertThat(directory.stores().get(1)).isEqualTo(Store.unconfigured(new StoreId("cn")));
        assertThat(directory.newestDay()).contains(LocalDate.parse("2026-11-22"));
    }

    @Test
    void aStoreThatBeganAfterTheStartOfTheRangeBeforeIsNotToBeCompared() {
        // The week before of cn is the 8th to the 14th and its first row is of the 14th.
        assertThat(store("cn").lateStart()).contains(LocalDate.parse("2026-11-14"));
        // Its only row is of 2018.
        assertThat(store(HOSTILE).lateStart()).isEmpty();
        // On the 21st against the 20th, both after its first row.
        assertThat(reader.overview(directory, new Period.Recent(1, 0))
                        .stores()
                        .get(1)
                        .lateStart())
                .isEmpty();
        // A range that ends before the store began compares nothing with nothing.
        Period longAgo = new Period.Fixed(new DayRange(LocalDate.parse("2026-11-01"), LocalDate.parse("2026-11-07")));
        assertThat(reader.overview(directory, longAgo).stores().get(1).lateStart())
                .isEmpty();
    }

    @Test
    void aRangeIsSummedBeforeTheFormulaAndTheRangeBeforeStandsBeside() {
        StoreFigures cn = store("cn");
        // 5000.5 + 999.5; the row of the 22nd lies after the range.
        assertKnown(cn.value(MetricCatalog.SALES), "6000", 60);
        assertKnown(cn.valueBefore(MetricCatalog.SALES), "3000", 30);
        // 12 of 60, against 6 of 30
        assertKnown(cn.value(MetricCatalog.REFUND_RATE), "0.2", 60);
        assertKnown(cn.valueBefore(MetricCatalog.REFUND_RATE), "0.2", 30);
        // (720000 + 7200) / 12 / 3600 = 16.8333...
        assertThat(known(cn.value(MetricCatalog.REFUND_HOURS)).doubleValue())
                .isCloseTo(727200 / 12.0 / 3600, within(1e-12));
        // 2 of 25 is above 4 %
        assertThat(cn.judgement(MetricCatalog.DISPUTE_RATE).level()).isEqualTo(Level.CRITICAL);
        // 4 refunds are fewer than 20
        assertThat(cn.value(MetricCatalog.CONVERSION)).isEqualTo(new Unknown(Absence.NOTHING_TO_DIVIDE_BY));
    }

    @Test
    void aDayOfWhichAllWasTakenBackIsNone() {
        Period the18th = new Period.Fixed(DayRange.endingOn(LocalDate.parse("2026-11-18"), 1));
        assertThat(reader.overview(directory, the18th).stores().get(1).now().sums())
                .isEqualTo(Sums.NONE);
        assertThat(store("cn").dailySales())
                .containsOnlyKeys(LocalDate.parse("2026-11-15"), LocalDate.parse("2026-11-21"));
    }

    @Test
    void eachStoreCountsItsOwnToday() {
        StoreFigures br = store("br");
        assertThat(br.today()).isEqualTo(LocalDate.parse("2026-11-20"));
        assertThat(br.now().range())
                .isEqualTo(new DayRange(LocalDate.parse("2026-11-14"), LocalDate.parse("2026-11-20")));
        // The 14th and 20th; the 21st has not begun in São Paulo.
        assertKnown(br.value(MetricCatalog.SALES), "400", 5);
    }

    @Test
    void conversionThatCanStillChangeIsNotJudgedAndASettledOneIs() {
        assertThat(store("br").isSettled(MetricCatalog.CONVERSION)).isFalse();
        assertThat(store("br").judgement(MetricCatalog.CONVERSION).level()).isEqualTo(Level.NONE);
        Period past = new Period.Fixed(new DayRange(LocalDate.parse("2026-11-10"), LocalDate.parse("2026-11-18")));
        assertThat(reader.overview(directory, past).stores().get(0).isSettled(MetricCatalog.CONVERSION))
                .isTrue();
    }

    @Test
    void theChecklistLooksBackThirtyDaysWhateverTheRange() {
        Overview today = reader.overview(directory, new Period.Recent(1, 0));
        StoreFigures cn = today.stores().get(1);
        // 30 days to the 21st: refunds 18 of 90 (20 % > 10 %) fail; refund time 730800 s / 18 = 11.3 h passes;
        // interventions 2 of 29
        // (6.9 % > 2 %) fail; verdicts 0 of 90 and complaints 0 of 90 pass; the other four have nothing to check. 3 of
        // 5.
        assertKnown(cn.value(MetricCatalog.COMPLIANCE), "0.6", 5);
    }

    @Test
    void aStoreWithoutRowsHasNoDataRatherThanZero() {
        StoreFigures hostile = store(HOSTILE);
        assertThat(hostile.value(MetricCatalog.SALES)).isEqualTo(new Unknown(Absence.NO_EVENTS));
        assertThat(hostile.value(MetricCatalog.COMPLIANCE)).isEqualTo(new Unknown(Absence.NOTHING_CHECKED));
    }

    @Test
    void moneyIsTotalledByCurrencyAndCountsAcrossThem() {
        OverMeasures sales = (OverMeasures) MetricCatalog.SALES.formula();
        Map<String, MetricValue> totals = overview.totalByCurrency(sales, StoreFigures::now);
        assertThat(totals).containsOnlyKeys("CNY", "BRL");
        assertThat(totals).hasEntrySatisfying("CNY", total -> assertKnown(total, "6000", 60));
        assertThat(totals).hasEntrySatisfying("BRL", total -> assertKnown(total, "400", 5));
        // 12 refunds of 60 + 5 orders
        assertThat(known(overview.total((OverMeasures) MetricCatalog.REFUND_RATE.formula(), StoreFigures::now))
                        .doubleValue())
                .isCloseTo(12 / 65.0, within(1e-12));
    }

    @Test
    void aTrendHasEveryDayAndSaysWhichHadNothing() {
        DayRange days = new DayRange(LocalDate.parse("2026-11-13"), LocalDate.parse("2026-11-15"));
        Trend trend = reader.trend(Scope.of(store("cn").store()), MetricCatalog.REFUND_RATE, days);
        assertThat(trend.days())
                .extracting(DayValue::day)
                .containsExactly(
                        LocalDate.parse("2026-11-13"), LocalDate.parse("2026-11-14"), LocalDate.parse("2026-11-15"));
        assertThat(trend.days().get(0).value()).isEqualTo(new Unknown(Absence.NO_EVENTS));
        assertKnown(trend.days().get(1).value(), "0.2", 30);
        assertKnown(trend.days().get(2).value(), "0.2", 50);
        assertThat(trend.daysBefore()).hasSize(3);
    }

    @Test
    void anIdWithQuotesAndBackslashesIsAskedForAsItIs() {
        LocalDate day = LocalDate.parse("2018-08-01");
        Trend trend = reader.trend(Scope.of(store(HOSTILE).store()), MetricCatalog.SALES, new DayRange(day, day));
        assertKnown(trend.days().get(0).value(), "10", 1);
    }

    @Test
    void freshnessIsTheNewestArrivalOfEachStreamAndAStreamWithoutEventsHasNone() {
        Freshness freshness = reader.freshness();
        assertThat(freshness.streams())
                .containsOnly(
                        Map.entry(
                                EventStream.CHATS,
                                new Freshness.Newest(
                                        Instant.parse("2026-11-20T16:00:00.250Z"),
                                        Instant.parse("2026-11-20T16:29:58Z"))),
                        Map.entry(
                                EventStream.REVIEWS,
                                new Freshness.Newest(
                                        Instant.parse("2018-08-01T10:00:00Z"), Instant.parse("2026-11-01T00:00:00Z"))));
        assertThat(freshness.newestArrival()).contains(Instant.parse("2026-11-20T16:29:58Z"));
        // What came in the newest ten seconds is one message, of ten o'clock the day before.
        assertThat(freshness.behind())
                .contains(Duration.ofHours(30).plusMinutes(29).plusSeconds(58));
    }

    @Test
    void whatArrivesWithinMinutesIsNoHistory() {
        assertThat(new Freshness(Map.of(), Optional.of(Duration.ofMinutes(15))).behind())
                .isEmpty();
        assertThat(new Freshness(Map.of(), Optional.empty()).behind()).isEmpty();
    }

    @Test
    void aWarehouseThatDoesNotAnswerIsSaidToBeSo() {
        WarehouseAccess nobody = new WarehouseAccess(URI.create("http://127.0.0.1:1"), "a", "secret");
        assertThatThrownBy(() -> new WarehouseReader(nobody, VisibleStores.ALL, InstantSource.fixed(NOW)).directory())
                .isInstanceOf(WarehouseUnavailable.class)
                .hasMessageContaining("the list of stores")
                .hasMessageNotContaining("secret");
    }

    private static StoreFigures store(String id) {
        return overview.stores().stream()
                .filter(figures -> figures.store().id().value().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static BigDecimal known(MetricValue value) {
        return ((Known) value).value();
    }

    private static void assertKnown(MetricValue value, String expected, long sample) {
        assertThat(value).isInstanceOfSatisfying(Known.class, known -> {
            assertThat(known.value()).isEqualByComparingTo(expected);
            assertThat(known.sample()).isEqualTo(sample);
        });
    }

    @Test
    void everyFormulaGivesTheSameInSqlAsInJava() {
        DayRange days = store("cn").now().range();
        Stream.concat(MetricCatalog.INDICATORS.stream(), MetricCatalog.COMPANIONS.stream())
                .filter(metric -> metric.formula() instanceof OverMeasures)
                .forEach(metric -> {
                    OverMeasures formula = (OverMeasures) metric.formula();
                    Double inSql = valueInSql(formula, days);
                    switch (formula.value(store("cn").now().sums())) {
                        case Known known ->
                            assertThat(inSql)
                                    .as(metric.id())
                                    .isCloseTo(known.value().doubleValue(), within(1e-9));
                        case Unknown _ -> assertThat(inSql).as(metric.id()).isNull();
                    }
                });
    }

    private static @Nullable Double valueInSql(OverMeasures formula, DayRange days) {
        try (Connection connection = new PageConnections(engine.access(Role.APP), VisibleStores.ALL).open()) {
            return PageConnections.on(connection)
                    .select(MetricSql.value(formula).as("formed"))
                    .from(MetricSql.view(Grain.STORE_DAY))
                    .where(StoreDays.STORE_ID.eq("cn").and(StoreDays.DAY.between(days.from(), days.to())))
                    .fetchSingle("formed", Double.class);
        } catch (SQLException failure) {
            throw new AssertionError(failure);
        }
    }
}
