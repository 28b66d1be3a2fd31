package dev.storewatch.warehouse.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storewatch.warehouse.Home;
import dev.storewatch.warehouse.Role;
import dev.storewatch.warehouse.WarehouseHttp;
import dev.storewatch.warehouse.engine.Engine;
import dev.storewatch.warehouse.engine.EngineForTests;
import dev.storewatch.warehouse.metric.MetricCatalog;
import dev.storewatch.warehouse.migrate.Migrator;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is asked for one who sees some stores only, the real engine answers without the others. */
class VisibleStoresIT {
    private static final String MINE = "m'in\\e";
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-22T12:00:00Z"));

    @TempDir
    static Path home;

    private static Engine engine;

    @BeforeAll
    static void start() {
        engine = EngineForTests.use(home);
        new Migrator(new Home(home), engine.access(Role.APP), line -> {}).migrate();
        try (WarehouseHttp http = new WarehouseHttp(engine.access(Role.APP))) {
            for (List<String> table : http.rows("""
                    SELECT DISTINCT table FROM system.columns WHERE database = 'storewatch' AND name = 'store_id'
                        AND table IN (SELECT name FROM system.tables WHERE database = 'storewatch' AND engine LIKE '%MergeTree')""", Map.of())) {
                http.ask("INSERT INTO " + table.getFirst() + " (store_id) VALUES ('m\\'in\\\\e'), ('theirs')");
            }
            http.ask("INSERT INTO store_version (store_id, time_zone, currency, version)"
                    + " VALUES ('m\\'in\\\\e', 'Asia/Shanghai', 'CNY', 1), ('theirs', 'Asia/Shanghai', 'CNY', 1)");
            http.ask("INSERT INTO store_day_delta (store_id, day, orders_paid, sales_amount)"
                    + " VALUES ('m\\'in\\\\e', '2026-11-20', 3, 30), ('theirs', '2026-11-21', 5, 50)");
        }
    }

    @AfterAll
    static void stop() {
        EngineForTests.stop(engine, home);
    }

    @Test
    void noTableAndNoViewShowsARowOfAnotherStore() throws SQLException {
        List<String> ofStores =
                tables("SELECT DISTINCT table FROM system.columns WHERE database = 'storewatch' AND name = 'store_id'");
        assertThat(ofStores).contains("order_event", "store_day", "store_day_delta", "store", "refund_fact");
        for (String table : ofStores) {
            assertThat(ask(VisibleStores.only(List.of(MINE)), "SELECT DISTINCT store_id FROM " + table))
                    .as(table)
                    .isSubsetOf(MINE);
            assertThat(ask(VisibleStores.only(List.of()), "SELECT toString(count()) FROM " + table))
                    .as(table)
                    .containsExactly("0");
        }
        // The rows are there for one who may see them: without this the lines above would hold of empty tables.
        assertThat(ask(VisibleStores.ALL, "SELECT DISTINCT store_id FROM order_event"))
                .contains(MINE, "theirs");
        assertThat(ask(VisibleStores.only(List.of(MINE)), "SELECT DISTINCT store_id FROM order_event"))
                .containsExactly(MINE);
        assertThat(ask(VisibleStores.only(List.of(MINE)), "SELECT toString(count()) FROM order_event"))
                .containsExactly("1");
    }

    @Test
    void aTableThatBelongsToNoStoreShowsNothing() throws SQLException {
        assertThat(ask(VisibleStores.ALL, "SELECT toString(count() > 0) FROM migration"))
                .containsExactly("1");
        List<String> ofNoStore = tables("""
                SELECT name FROM system.tables WHERE database = 'storewatch' AND engine LIKE '%MergeTree'
                    AND name != 'generation' AND name NOT IN (SELECT table FROM system.columns WHERE database = 'storewatch' AND name = 'store_id')""");
        assertThat(ofNoStore).contains("migration", "account_version", "audit_event");
        for (String table : ofNoStore) {
            assertThat(ask(VisibleStores.only(List.of(MINE)), "SELECT toString(count()) FROM " + table))
                    .as(table)
                    .containsExactly("0");
        }
    }

    @Test
    void whichCountStandsIsKnownToAll() throws SQLException {
        try (WarehouseHttp http = new WarehouseHttp(engine.access(Role.APP))) {
            // Higher than the counts of the other rows here, which are of generation 0: the view then shows this row
            // alone.
            http.ask("INSERT INTO order_version (generation, store_id, order_id) VALUES (7, 'm\\'in\\\\e', 'seventh')");
            http.ask("INSERT INTO generation (generation, state) VALUES (7, 'current')");
            assertThat(ask(VisibleStores.only(List.of(MINE)), "SELECT order_id FROM order_fact"))
                    .containsExactly("seventh");
            http.ask("ALTER TABLE generation DELETE WHERE generation = 7 SETTINGS mutations_sync = 1");
        }
    }

    @Test
    void joinsSubqueriesAndUnionsAreFilteredInEachPart() throws SQLException {
        assertThat(ask(VisibleStores.only(List.of(MINE)), """
                        WITH days AS (SELECT store_id FROM store_day)
                        SELECT store_id FROM days JOIN store AS named USING store_id
                        UNION ALL SELECT store_id FROM order_event WHERE store_id IN (SELECT store_id FROM store_day_delta)
                        UNION ALL SELECT (SELECT max(store_id) FROM chat_event)""")).containsOnly(MINE);
    }

    @Test
    void theReaderOfOneStoreKnowsNoOther() {
        WarehouseReader reader = new WarehouseReader(engine.access(Role.APP), VisibleStores.only(List.of(MINE)), CLOCK);
        Directory directory = reader.directory();
        assertThat(directory.stores()).extracting(store -> store.id().value()).containsExactly(MINE);
        assertThat(directory.newestDay()).contains(LocalDate.parse("2026-11-20"));
        Period week = new Period.Recent(7, 0);
        assertThat(reader.overview(directory, week).stores()).hasSize(1);
        // Even with everybody's directory in hand, the sums of the other store are not there.
        Directory everybodys = new WarehouseReader(engine.access(Role.APP), VisibleStores.ALL, CLOCK).directory();
        StoreFigures theirs = reader.overview(everybodys, week).stores().stream()
                .filter(figures -> figures.store().id().value().equals("theirs"))
                .findFirst()
                .orElseThrow();
        assertThat(theirs.now().sums().isNone()).isTrue();
        assertThat(theirs.dailySales()).isEmpty();
        DayRange days = DayRange.endingOn(LocalDate.parse("2026-11-22"), 7);
        assertThat(reader.trend(Scope.of(theirs.store()), MetricCatalog.SALES, days)
                        .days())
                .allSatisfy(day -> assertThat(day.sums().isNone()).isTrue());
    }

    private static List<String> tables(String query) throws SQLException {
        return ask(VisibleStores.ALL, query);
    }

    private static List<String> ask(VisibleStores visible, String query) throws SQLException {
        try (Connection connection = new PageConnections(engine.access(Role.APP), visible).open()) {
            return PageConnections.on(connection).resultQuery(query).fetch(0, String.class);
        }
    }
}
