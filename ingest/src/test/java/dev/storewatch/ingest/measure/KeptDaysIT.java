package dev.storewatch.ingest.measure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storewatch.ingest.conversation.ConversationTracker;
import dev.storewatch.ingest.kept.KeptDays;
import dev.storewatch.ingest.lineage.Days;
import dev.storewatch.ingest.lineage.Generation;
import dev.storewatch.ingest.order.OrderTracker;
import dev.storewatch.ingest.sink.ClickHouse;
import dev.storewatch.warehouse.Role;
import dev.storewatch.warehouse.WarehouseAccess;
import dev.storewatch.warehouse.WarehouseHttp;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A rebuild of the 3rd of March alone, as generation 2, done twice over as after a kill. In generation 1 everything changed last on the 10th at noon, so that
 * the 10th was not over.
 */
class KeptDaysIT {
    @TempDir
    static Path home;

    private static final long NOON_OF_THE_10TH = 1_773_144_000_000L;

    private static EngineOfRows engine;
    private static WarehouseHttp app;

    @BeforeAll
    static void rebuildTheThird() throws Exception {
        engine = new EngineOfRows(home);
        app = engine.as(Role.APP);
        app.ask("INSERT INTO generation (generation, state) VALUES (1, 'current')");
        app.ask("INSERT INTO zone_version VALUES (1, 's', 'UTC', 1)");
        app.ask("INSERT INTO store_day_delta (generation, store_id, day, orders_paid, sales_amount, turns) VALUES"
                + " (1, 's', '2026-03-02', 5, 50.5, 0), (2, 's', '2026-03-02', 4, 40, 0),"
                + " (2, 's', '2026-03-01', 0, 0, 2),"
                + " (1, 's', '2026-03-03', 7, 0, 0), (2, 's', '2026-03-03', 6, 0, 0),"
                + " (1, 's', '2026-03-10', 0, 0, 1), (2, 's', '2026-03-10', 0, 0, 2)");
        app.ask("INSERT INTO agent_day_delta (generation, store_id, agent_id, day, turns_answered, turn_seconds) VALUES"
                + " (1, 's', 'a', '2026-03-02', 3, 1.5)");
        order(1, "differs", "2026-03-02", 10, NOON_OF_THE_10TH);
        order(2, "differs", "2026-03-02", 12, NOON_OF_THE_10TH + 100);
        order(1, "of the range", "2026-03-03", 10, 1);
        order(2, "of the range", "2026-03-03", 12, 2);
        order(1, "lost", "2026-03-02", 10, 1);
        order(2, "found", "2026-03-02", 12, 2);
        order(1, "not over", "2026-03-10", 10, 1);
        order(2, "not over", "2026-03-10", 12, 2);
        order(1, "filed before there were days", "1970-01-01", 10, 1);
        order(2, "filed before there were days", "2026-03-02", 12, 2);
        app.ask(
                "INSERT INTO turn_version (generation, store_id, conversation_id, started_at, day, version, is_deleted) VALUES"
                        + " (1, 's', 'c', '2026-03-02 10:00:00', '2026-03-02', 1, 0), (2, 's', 'c', '2026-03-02 10:00:00', '2026-03-02', 8, 0),"
                        + " (2, 's', 'c', '2026-03-02 10:00:00', '2026-03-02', 9, 1), (2, 's', 'c', '2026-03-02 11:00:00', '2026-03-02', 9, 0)");
        keep();
        keep();
        app.ask("INSERT INTO generation (generation, state) VALUES (2, 'current')");
    }

    private static void keep() throws Exception {
        WarehouseAccess access = engine.access(Role.INGEST);
        new KeptDays(
                        new ClickHouse(access.url().toString(), access.user(), access.password()),
                        Stream.concat(new OrderTracker().tables().stream(), new ConversationTracker().tables().stream())
                                .toList())
                .keep(generation(1, Days.ALL), generation(2, new Days(day("2026-03-03"), day("2026-03-03"))));
    }

    private static Generation generation(int number, Days days) {
        return new Generation(number, Instant.EPOCH, "", 1, "", "", days);
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    private static void order(int generation, String id, String filed, int amount, long version) {
        app.ask(
                "INSERT INTO order_version (generation, store_id, order_id, amount, filed_day, version, is_deleted) VALUES ("
                        + generation + ", 's', '" + id + "', " + amount + ", '" + filed + "', " + version + ", 0)");
    }

    @AfterAll
    static void stop() {
        app.close();
        engine.close();
    }

    @Test
    void measuresOfTheRangeAndOfDaysNotOverAreThoseBuiltAndTheOthersAsBefore() {
        assertThat(read("SELECT day, orders_paid, sales_amount, turns FROM store_day ORDER BY day"))
                .containsExactly(
                        List.of("2026-03-02", "5", "50.5", "0"),
                        List.of("2026-03-03", "6", "0", "0"),
                        List.of("2026-03-10", "0", "0", "2"));
        assertThat(read("SELECT agent_id, day, turns_answered, turn_seconds FROM agent_day"))
                .containsExactly(List.of("a", "2026-03-02", "3", "1.5"));
    }

    @Test
    void whatChangedAndWhatWasLeftIsNotedOnce() {
        // Changed: orders_paid of the 3rd, turns of the 10th. Left: orders_paid and sales_amount of the 2nd, turns of
        // the 1st, and the agent's two.
        assertThat(
                        read(
                                "SELECT open_day, days_changed, cells_changed, cells_left FROM rebuild_difference FINAL WHERE generation = 2"))
                .containsExactly(List.of("2026-03-10", "2", "2", "5"));
    }

    @Test
    void factsAreKeptAsTheyWereAlsoWhereThereWereNone() {
        assertThat(read("SELECT order_id, toInt32(amount) FROM order_fact WHERE store_id = 's' ORDER BY order_id"))
                .containsExactly(
                        List.of("differs", "10"),
                        List.of("filed before there were days", "10"),
                        List.of("lost", "10"),
                        List.of("not over", "12"),
                        List.of("of the range", "12"));
        assertThat(read("SELECT started_at FROM turn_fact")).containsExactly(List.of("2026-03-02 10:00:00.000"));
    }

    @Test
    void whatTheTrackerStatesNextReplacesAKeptFact() {
        // Versions are times of the change, so the next is greater than any built; here the least that can be, under
        // the day it filed its own.
        app.ask(
                "INSERT INTO order_version (generation, store_id, order_id, amount, filed_day, version, is_deleted) SELECT"
                        + " 2, 'later', order_id, amount, filed_day, version, is_deleted FROM order_version WHERE generation = 2");
        app.ask(
                "INSERT INTO order_version (generation, store_id, order_id, amount, filed_day, version, is_deleted) VALUES"
                        + " (2, 'later', 'filed before there were days', 13, '2026-03-02', 4, 0), (2, 'later', 'found', 13, '2026-03-02', 4, 0)");
        assertThat(
                        read(
                                "SELECT order_id, toInt32(amount) FROM order_fact WHERE store_id = 'later' AND order_id LIKE 'f%' ORDER BY order_id"))
                .containsExactly(List.of("filed before there were days", "13"), List.of("found", "13"));
    }

    private static List<List<String>> read(String query) {
        return app.ask(query).lines().map(line -> List.of(line.split("\t"))).toList();
    }
}
