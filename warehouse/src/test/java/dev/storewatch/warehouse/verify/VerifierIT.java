package dev.storewatch.warehouse.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storewatch.warehouse.Home;
import dev.storewatch.warehouse.Role;
import dev.storewatch.warehouse.WarehouseAccess;
import dev.storewatch.warehouse.WarehouseHttp;
import dev.storewatch.warehouse.engine.Engine;
import dev.storewatch.warehouse.engine.EngineForTests;
import dev.storewatch.warehouse.metric.Grain;
import dev.storewatch.warehouse.migrate.Migrator;
import dev.storewatch.warehouse.verify.Difference.Cell;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The proofs on the real engine, over few events whose measures are worked out by hand. */
class VerifierIT {
    private static final Instant NOW = Instant.parse("2026-01-10T00:00:00Z");

    private static final String TABLES =
            "order_event chat_event review_event store_day_delta agent_day_delta store_version";

    @TempDir
    static Path home;

    private static Engine engine;
    private static WarehouseHttp http;

    @BeforeAll
    static void start() {
        engine = EngineForTests.use(home);
        WarehouseAccess access = engine.access(Role.APP);
        new Migrator(new Home(home), access, _ -> {}).migrate();
        http = new WarehouseHttp(access);
    }

    @AfterAll
    static void stop() {
        http.close();
        EngineForTests.stop(engine, home);
    }

    @BeforeEach
    void empty() {
        for (String table : TABLES.split(" ", -1)) {
            http.ask("TRUNCATE TABLE " + table);
        }
    }

    @Test
    void whatTheRawEventsGiveIsNoDifferenceAndASecondCopyOfThemNeverCounts() {
        paidOrder();
        paidOrderEvents("2026-01-09 11:00:00");
        conversation();
        assertThat(verify(OptionalInt.empty()).differences()).isEmpty();
    }

    @Test
    void aCellThatWasKeptWrongIsFoundWithBothValuesWhateverTheStoresName() {
        paidOrder();
        conversation();
        delta("store_day_delta (store_id, day, reviews)", "('o\\'x\\\\ y', '2026-01-08', 3)");
        // One cent too much on the day of payment.
        delta("store_day_delta (store_id, day, sales_amount)", "('cn', '2026-01-06', 0.01)");
        assertThat(verify(OptionalInt.empty()).differences())
                .containsExactly(
                        new Difference(
                                new Cell(Grain.STORE_DAY, "cn", "", "2026-01-06", "sales_amount"), "99.91", "99.9"),
                        new Difference(new Cell(Grain.STORE_DAY, "o'x\\ y", "", "2026-01-08", "reviews"), "3", "0"));
    }

    @Test
    void rowsThatOnlyOneSideHasAreFound() {
        delta("agent_day_delta (store_id, agent_id, day, transfers_out)", "('cn', 'nobody', '2026-01-06', 2)");
        events("chat_event (store_id, event_id, type, occurred_at, ingested_at, sender, conversation_id)", """
                ('cn', 'm', 'message.sent', '2026-01-05 16:00:00', '2026-01-09', 'BOT', 'c'),
                ('cn', 'n', 'message.sent', '2026-01-05 15:59:59.999', '2026-01-09', 'BUYER', 'c')""");
        assertThat(verify(OptionalInt.empty()).differences())
                .extracting(difference -> difference.cell().grain() + " "
                        + difference.cell().agent() + " "
                        + difference.cell().day() + " " + difference.cell().measure() + " " + difference.kept() + " "
                        + difference.proof())
                // A buyer nobody answered, of the 5th in Shanghai; a bot's message counts nowhere.
                .containsExactly(
                        "STORE_DAY  2026-01-05 buyer_messages 0 1",
                        "STORE_DAY  2026-01-05 conversations 0 1",
                        "STORE_DAY  2026-01-05 turns 0 1",
                        "STORE_DAY  2026-01-05 turns_over_60s 0 1",
                        "AGENT_DAY  2026-01-05 buyer_messages 0 1",
                        "AGENT_DAY  2026-01-05 conversations 0 1",
                        "AGENT_DAY  2026-01-05 turns 0 1",
                        "AGENT_DAY  2026-01-05 turns_over_60s 0 1",
                        "AGENT_DAY nobody 2026-01-06 transfers_out 2 0");
    }

    @Test
    void aStoresDaysAreThoseOfItsZone() {
        http.ask("INSERT INTO store_version (store_id, time_zone, version) VALUES ('br', 'America/Sao_Paulo', 1)");
        // 01:30 UTC is 22:30 of the day before in São Paulo and 09:30 in Shanghai.
        events("order_event (store_id, event_id, type, occurred_at, ingested_at, order_id)", """
                ('br', 'e', 'order.closed', '2026-01-06 01:30:00', '2026-01-09', 'o'),
                ('cn', 'e', 'order.closed', '2026-01-06 01:30:00', '2026-01-09', 'o')""");
        delta(
                "store_day_delta (store_id, day, orders_closed_unpaid)",
                "('br', '2026-01-05', 1), ('cn', '2026-01-06', 1)");
        assertThat(verify(OptionalInt.empty()).differences()).isEmpty();
    }

    @Test
    void onlyTheLastDaysAreComparedIfAsked() {
        delta("store_day_delta (store_id, day, reminders)", "('cn', '2026-01-08', 1), ('cn', '2026-01-09', 1)");
        // NOW is the 10th, 08:00, in Shanghai: the last two days are the 9th and the 10th.
        assertThat(verify(OptionalInt.of(2)).differences())
                .extracting(difference -> difference.cell().day())
                .containsExactly("2026-01-09");
    }

    @Test
    void whatFellDueAfterTheStreamWasLastSeenMayBeCountedOrNotYet() {
        // Paid on the 6th at 00:00 UTC, never shipped: due on the 8th, 00:00 UTC. The newest event came in on the 7th,
        // so it is not known
        // whether the stream still ran on the 8th.
        events("order_event (store_id, event_id, type, occurred_at, ingested_at, order_id, amount)", """
                ('cn', 'p', 'order.paid', '2026-01-06 00:00:00', '2026-01-07 00:00:00', 'o', 5)""");
        delta("store_day_delta (store_id, day, orders_paid, sales_amount)", "('cn', '2026-01-06', 1, 5)");
        Verification notYet = verify(OptionalInt.empty());
        assertThat(notYet.differences()).isEmpty();
        assertThat(notYet.open()).isEqualTo(1);

        delta("store_day_delta (store_id, day, ship_due)", "('cn', '2026-01-08', 1)");
        assertThat(verify(OptionalInt.empty()).differences()).isEmpty();

        delta("store_day_delta (store_id, day, ship_due)", "('cn', '2026-01-08', 2)");
        assertThat(verify(OptionalInt.empty()).differences())
                .containsExactly(
                        new Difference(new Cell(Grain.STORE_DAY, "cn", "", "2026-01-08", "ship_due"), "3", "1"));
    }

    private static Verification verify(OptionalInt days) {
        try (Verifier verifier = new Verifier(engine.access(Role.APP), InstantSource.fixed(NOW), Duration.ZERO)) {
            return verifier.verify(days);
        }
    }

    /** An order with its measures: created on the 5th at 23:00 in Shanghai, paid on the 6th, shipped within the 48 h, refunded. */
    private static void paidOrder() {
        paidOrderEvents("2026-01-09 10:00:00");
        delta("store_day_delta (store_id, day, orders_created)", "('cn', '2026-01-05', 1)");
        delta(
                "store_day_delta (store_id, day, orders_paid, sales_amount, orders_shipped)",
                "('cn', '2026-01-06', 1, 99.9, 1)");
        // Due 48 h after payment: on the 8th.
        delta("store_day_delta (store_id, day, ship_due, ship_on_time)", "('cn', '2026-01-08', 1, 1)");
        // Succeeded 1 h 0.5 s after creation.
        delta(
                "store_day_delta (store_id, day, refunds_created, refunds_created_quality, refunds_succeeded, refund_amount,"
                        + " refund_seconds)",
                "('cn', '2026-01-07', 1, 1, 1, 20, 3600.5)");
        delta(
                "agent_day_delta (store_id, agent_id, day, refunds_handled, refund_seconds)",
                "('cn', 'a', '2026-01-07', 1, 3600.5)");
    }

    private static void paidOrderEvents(String ingestedAt) {
        events(
                "order_event (store_id, event_id, type, occurred_at, ingested_at, order_id, refund_id, amount, agent_id,"
                        + " reason_code)",
                """
                ('cn', '1', 'order.created', '2026-01-05 15:00:00', 'IN', 'o', '', 99.9, '', ''),
                ('cn', '2', 'order.paid', '2026-01-05 16:00:00', 'IN', 'o', '', 99.9, '', ''),
                ('cn', '3', 'order.paid', '2026-01-05 17:00:00', 'IN', 'o', '', 1, '', ''),
                ('cn', '4', 'order.shipped', '2026-01-06 01:00:00', 'IN', 'o', '', NULL, '', ''),
                ('cn', '5', 'refund.created', '2026-01-07 01:00:00', 'IN', 'o', 'r', 20, '', 'damaged'),
                ('cn', '6', 'refund.succeeded', '2026-01-07 02:00:00.500', 'IN', 'o', 'r', 20, 'a', '')""".replace("IN", ingestedAt));
    }

    /** A conversation with its measures: asked, passed on from a to b after 70 s, answered by b 20 s later; an inquiry. */
    private static void conversation() {
        events(
                "chat_event (store_id, event_id, type, occurred_at, ingested_at, conversation_id, sender, agent_id, buyer_key,"
                        + " from_agent_id, to_agent_id, score)",
                """
                ('cn', '1', 'conversation.assigned', '2026-01-06 01:00:00', '2026-01-09', 'c', '', 'a', '', '', '', 0),
                ('cn', '2', 'message.sent', '2026-01-06 02:00:00', '2026-01-09', 'c', 'BUYER', '', 'buyer', '', '', 0),
                ('cn', '3', 'conversation.transferred', '2026-01-06 02:01:10', '2026-01-09', 'c', '', '', '', 'a', 'b', 0),
                ('cn', '4', 'message.sent', '2026-01-06 02:01:30', '2026-01-09', 'c', 'AGENT', 'b', '', '', '', 0),
                ('cn', '5', 'conversation.rated', '2026-01-07 02:00:00', '2026-01-09', 'c', '', '', '', '', '', 5)""");
        delta(
                "store_day_delta (store_id, day, conversations, conversations_answered, first_response_seconds, turns, turns_answered,"
                        + " turn_seconds, turns_over_60s, buyer_messages, agent_messages, inquiries)",
                "('cn', '2026-01-06', 1, 1, 90, 1, 1, 90, 1, 1, 1, 1)");
        delta("store_day_delta (store_id, day, rated, satisfied)", "('cn', '2026-01-07', 1, 1)");
        delta(
                "agent_day_delta (store_id, agent_id, day, conversations, turns, turns_over_60s, buyer_messages, transfers_out)",
                "('cn', 'a', '2026-01-06', 1, 1, 1, 1, 1)");
        delta(
                "agent_day_delta (store_id, agent_id, day, conversations, conversations_answered, first_responses,"
                        + " first_response_seconds, first_response_in_30s, turns, turns_answered, turn_seconds, turns_in_30s,"
                        + " agent_messages, inquiries)",
                "('cn', 'b', '2026-01-06', 1, 1, 1, 20, 1, 1, 1, 20, 1, 1, 1)");
        delta("agent_day_delta (store_id, agent_id, day, rated, satisfied)", "('cn', 'b', '2026-01-07', 1, 1)");
    }

    private static void events(String tableAndColumns, String values) {
        http.ask("INSERT INTO " + tableAndColumns + " VALUES " + values);
    }

    private static void delta(String tableAndColumns, String values) {
        http.ask("INSERT INTO " + tableAndColumns + " VALUES " + values);
    }
}
