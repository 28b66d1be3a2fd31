package dev.storewatch.ingest.measure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storewatch.ingest.event.ChatEventType;
import dev.storewatch.ingest.event.OrderEvent;
import dev.storewatch.ingest.event.OrderEventType;
import dev.storewatch.ingest.event.OrderLine;
import dev.storewatch.ingest.event.ReviewEventType;
import dev.storewatch.warehouse.Role;
import dev.storewatch.warehouse.WarehouseHttp;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The trackers' rows on the real engine, all versions of them: what an analyst reads in the views of facts. */
class FactsIT {
    @TempDir
    static Path home;

    private static EngineOfRows engine;
    private static WarehouseHttp analyst;

    @BeforeAll
    static void writeFacts() throws IOException, InterruptedException {
        engine = new EngineOfRows(home);
        analyst = engine.as(Role.ANALYST);
        TrackedStores stores = new TrackedStores(store -> Events.SHANGHAI, Events.at("2026-03-20T00:00:00.000"));
        happened().all().forEach(stores::take);
        engine.insert(stores.written());
    }

    @AfterAll
    static void stop() {
        analyst.close();
        engine.close();
    }

    private static Events happened() {
        Events events = new Events();
        events.opened("2026-03-02T09:59:00.000").phase = "PRE";
        events.assigned("a1", "2026-03-02T09:59:30.000");
        events.asked("2026-03-02T10:00:00.000");
        events.transferred("a1", "a2", "2026-03-02T10:00:40.000");
        // Until the late reply below this is a turn of its own, afterwards it is not.
        events.asked("2026-03-02T10:02:00.000");
        events.asked("2026-03-02T10:03:00.000");
        events.replied("a2", "2026-03-02T10:01:00.000");
        events.replied("a2", "2026-03-02T10:02:30.500");
        events.rated(5, "2026-03-02T11:00:00.000");
        events.chat(ChatEventType.CONVERSATION_CLOSED, "2026-03-02T12:00:00.000");

        OrderEvent created = events.order(OrderEventType.ORDER_CREATED, "2026-03-02T10:05:00.000");
        created.lines = List.of(line("sku1", 2), line("sku2", 1.5));
        events.order(OrderEventType.ORDER_PAID, "2026-03-02T10:06:00.000");
        events.order(OrderEventType.ORDER_SHIPPED, "2026-03-03T10:00:00.000");
        events.scan("COLLECTED", "2026-03-03T12:00:00.000").promisedDeliveryBy = Events.at("2026-03-06T00:00:00.000");
        events.scan("SIGNED", "2026-03-05T00:30:00.000");

        events.order(OrderEventType.REFUND_CREATED, "2026-03-06T10:00:00.000").reasonCode = "quality";
        events.order(OrderEventType.REFUND_MODIFIED, "2026-03-06T10:30:00.000").reasonCode = "dont_want";
        events.order(OrderEventType.REFUND_REFUSED, "2026-03-06T11:00:00.000").agentId = "a3";
        events.order(OrderEventType.DISPUTE_APPLIED, "2026-03-06T12:00:00.000");
        events.order(OrderEventType.DISPUTE_JUDGED, "2026-03-07T12:00:00.000").inFavourOf = "BUYER";
        events.order(OrderEventType.REFUND_SUCCEEDED, "2026-03-07T13:00:00.000").agentId = "a4";

        events.order(OrderEventType.REFUND_CREATED, "2026-03-06T10:00:00.000").refundId = "r2";

        events.order(OrderEventType.COMPLAINT_OPENED, "2026-03-08T10:00:00.000").agentId = "a1";
        events.order(OrderEventType.COMPLAINT_CLOSED, "2026-03-08T11:00:00.000").responsible = "CARRIER";
        events.order(OrderEventType.DEFECT_REGISTERED, "2026-03-08T10:00:00.000");
        events.review(ReviewEventType.REVIEW_CREATED, 5, "2026-03-09T10:00:00.000").dsrService = 4;
        events.review(ReviewEventType.REVIEW_CHANGED, 1, "2026-03-10T10:00:00.000");
        return events;
    }

    private static OrderLine line(String skuId, double quantity) {
        OrderLine line = new OrderLine();
        line.lineId = skuId;
        line.skuId = skuId;
        line.quantity = quantity;
        return line;
    }

    @Test
    void anOrder() {
        // 02:05 UTC. Signed 36.5 h after the collection: 131,400 s.
        assertThat(
                        read(
                                "SELECT order_id, buyer_key, created_at, created_day, amount, sku_ids, quantity, paid_amount, carrier,"
                                        + " transit_seconds, latest_scan, closed_at, ship_promised_at, refunds_succeeded FROM order_fact"))
                .containsExactly(List.of(
                        "o1",
                        "b1",
                        "2026-03-02 02:05:00.000",
                        "2026-03-02",
                        "100",
                        "['sku1','sku2']",
                        "3.5",
                        "100",
                        "SF",
                        "131400",
                        "SIGNED",
                        "\\N",
                        "2026-03-04 02:06:00.000",
                        "1"));
    }

    @Test
    void aRefundWithItsDispute() {
        // 27 h from creation to success: 97,200 s.
        assertThat(
                        read(
                                "SELECT outcome, first_reason, latest_reason, is_quality, agreed_at, refused_by, succeeded_amount,"
                                        + " refund_seconds, agent_id, disputed_day, dispute_agent_id, dispute_in_favour_of FROM refund_fact WHERE refund_id = 'r1'"))
                .containsExactly(List.of(
                        "SUCCEEDED",
                        "quality",
                        "dont_want",
                        "true",
                        "\\N",
                        "a3",
                        "30",
                        "97200",
                        "a4",
                        "2026-03-06",
                        "a3",
                        "BUYER"));
    }

    @Test
    void onlyAnOpenRefundHasAnAge() {
        assertThat(
                        read(
                                "SELECT refund_id, outcome, age_seconds IS NULL, age_seconds > 86400 FROM refund_fact ORDER BY refund_id"))
                .containsExactly(List.of("r1", "SUCCEEDED", "1", "\\N"), List.of("r2", "OPEN", "0", "1"));
    }

    @Test
    void conversionsOfADayAreImmatureUntilTheirWindowsEnd() {
        // Asked on some day whose next day has ended and whose fourth has not.
        try (WarehouseHttp app = engine.as(Role.APP)) {
            app.ask(
                    "INSERT INTO inquiry_version (store_id, buyer_key, day, agent_id, is_paid_d1, is_paid_d4, d1_ends_at, d4_ends_at)"
                            + " VALUES ('young', 'b1', '2026-03-02', 'a1', false, true, now() - 3600, now() + 86400)");
        }
        assertThat(read(
                        "SELECT store_id, agent_id, day, inquiries, inquiries_paid_d1, inquiries_paid_d4, is_final_d1, is_final_d4"
                                + " FROM conversion_day ORDER BY store_id"))
                .containsExactly(
                        List.of("s1", "a2", "2026-03-02", "1", "1", "1", "true", "true"),
                        List.of("young", "a1", "2026-03-02", "1", "0", "1", "true", "false"));
    }

    @Test
    void aConversation() {
        // Answered after 60 s, the transfer in between aside, and after 30.5 s.
        assertThat(
                        read(
                                "SELECT buyer_key, day, first_response_by, first_response_seconds, waiting_since, agent_ids, turns,"
                                        + " turns_answered, longest_wait_seconds, transfers, buyer_messages, agent_messages, score, rated_agent_id FROM conversation_fact"))
                .containsExactly(List.of(
                        "b1",
                        "2026-03-02",
                        "a2",
                        "60",
                        "2026-03-02 02:03:00.000",
                        "['a1','a2']",
                        "3",
                        "2",
                        "60",
                        "1",
                        "3",
                        "2",
                        "5",
                        "a2"));
    }

    @Test
    void theTurnsOfAConversationAndNoneThatIsGone() {
        assertThat(read("SELECT started_at, turn_started_at, is_first, agent_id, outcome, turn_seconds, wait_seconds,"
                        + " buyer_messages FROM turn_fact ORDER BY started_at"))
                .containsExactly(
                        turn("02:00:00", "02:00:00", "true", "a1", "TRANSFERRED", "40", "\\N", "1"),
                        turn("02:00:40", "02:00:00", "true", "a2", "ANSWERED", "20", "60", "0"),
                        turn("02:02:00", "02:02:00", "false", "a2", "ANSWERED", "30.5", "30.5", "1"),
                        turn("02:03:00", "02:03:00", "false", "a2", "OPEN", "\\N", "\\N", "1"));
    }

    private static List<String> turn(
            String started, String turnStarted, String first, String agent, String outcome, String... rest) {
        return List.of(
                "2026-03-02 " + started + ".000",
                "2026-03-02 " + turnStarted + ".000",
                first,
                agent,
                outcome,
                rest[0],
                rest[1],
                rest[2]);
    }

    @Test
    void anInquiry() {
        // a2 replied last before the order; the fourth day after the 2nd ends at midnight of the 7th, 16:00 in UTC.
        assertThat(read(
                        "SELECT buyer_key, day, agent_id, orders_converting, order_id, is_paid_d1, is_paid_d4, d4_ends_at,"
                                + " is_final_d4 FROM inquiry_fact WHERE store_id = 's1'"))
                .containsExactly(List.of(
                        "b1", "2026-03-02", "a2", "1", "o1", "true", "true", "2026-03-06 16:00:00.000", "true"));
    }

    @Test
    void anOrderOfAnAgentsSales() {
        assertThat(read("SELECT * FROM sale_fact"))
                .containsExactly(
                        List.of("s1", "o1", "a2", "b1", "2026-03-02", "2026-03-02 02:06:00.000", "2026-03-02", "100"));
    }

    @Test
    void aComplaintADefectAndAReview() {
        assertThat(read("SELECT agent_id, close_seconds, upheld, responsible FROM complaint_fact"))
                .containsExactly(List.of("a1", "3600", "true", "CARRIER"));
        assertThat(read("SELECT kind, registered_day, resolved_at FROM defect_fact"))
                .containsExactly(List.of("QUALITY", "2026-03-08", "\\N"));
        assertThat(read("SELECT first_rating, rating, dsr_service, created_day, removed_at FROM review_fact"))
                .containsExactly(List.of("5", "1", "4", "2026-03-09", "\\N"));
    }

    @Test
    void theWaitsThatWereTooLong() {
        // 40 s until the transfer, 30.5 s until the reply, and one never answered, until the conversation was closed.
        assertThat(read(
                        "SELECT kind, agent_id, formatDateTime(opened_at, '%T'), closed_at, closed_by, limit_value, is_open FROM breach"
                                + " WHERE thing = 'conversation' AND thing_id = 'c1' ORDER BY kind, since"))
                .containsExactly(
                        List.of(
                                "BUYER_WAITS",
                                "a1",
                                "02:00:30",
                                "2026-03-02 02:00:40.000",
                                "TRANSFERRED",
                                "30",
                                "false"),
                        List.of("BUYER_WAITS", "a2", "02:02:30", "2026-03-02 02:02:30.500", "ANSWERED", "30", "false"),
                        List.of("BUYER_WAITS", "a2", "02:03:30", "2026-03-02 04:00:00.000", "CLOSED", "30", "false"),
                        List.of(
                                "BUYER_WAITS_LONG",
                                "a2",
                                "02:04:00",
                                "2026-03-02 04:00:00.000",
                                "CLOSED",
                                "60",
                                "false"));
        assertThat(read("SELECT count() FROM breach_kind")).containsExactly(List.of("20"));
    }

    private static List<List<String>> read(String query) {
        return analyst.ask(query).lines().map(line -> List.of(line.split("\t"))).toList();
    }
}
