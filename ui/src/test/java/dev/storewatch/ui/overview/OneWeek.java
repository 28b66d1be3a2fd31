package dev.storewatch.ui.overview;

import java.util.List;

/** One store's week in March 2026, small enough to be counted by hand, as the job would have written it. */
final class OneWeek {
    static final String RANGE = "range=2026-03-01..2026-03-07";

    private OneWeek() {}

    /** Times are UTC: 02:00 is 10:00 of the store. */
    static List<String> rows() {
        return List.of(
                "INSERT INTO storewatch.store_version (store_id, name, platform, time_zone, currency, service_from, service_to, industry, version)"
                        + " VALUES ('alpha', '甲店', 'tmall', 'Asia/Shanghai', 'CNY', '08:00', '24:00', {}, 1)",
                "INSERT INTO storewatch.store_day_delta (store_id, day, orders_paid, sales_amount, refunds_created, refunds_succeeded,"
                        + " disputes, complaints, ship_due, ship_on_time, reviews, reviews_bad, rating_sum)"
                        + " VALUES ('alpha', '2026-03-03', 100, 10000, 25, 25, 5, 2, 100, 90, 4, 1, 16),"
                        + " ('alpha', '2026-02-25', 100, 8000, 20, 20, 1, 1, 100, 98, 4, 0, 20)",
                "INSERT INTO storewatch.refund_version (store_id, refund_id, order_id, outcome, kind, sku_id, created_at, created_day,"
                        + " first_reason, latest_reason, is_quality, disputed_at, disputed_day, dispute_agent_id) VALUES"
                        + " ('alpha', 'R-1', 'A-1', 'OPEN', 'RETURN', 'SKU-7', '2026-03-03 02:00:00', '2026-03-03', 'quality', 'dont_want', true,"
                        + " '2026-03-04 02:00:00', '2026-03-04', 'lily'),"
                        + " ('alpha', 'R-2', 'A-2', 'SUCCEEDED', 'REFUND_ONLY', 'SKU-7', '2026-03-03 03:00:00', '2026-03-03', 'quality', 'quality', true,"
                        + " NULL, NULL, '')",
                "INSERT INTO storewatch.order_event (store_id, event_id, type, occurred_at, ingested_at, order_id, refund_id, reason_code, amount)"
                        + " VALUES ('alpha', 'e-1', 'order.paid', '2026-03-03 01:00:00', '2026-03-03 01:00:01', 'A-1', '', '', 129),"
                        + " ('alpha', 'e-2', 'refund.created', '2026-03-03 02:00:00', '2026-03-03 02:00:01', 'A-1', 'R-1', 'quality', 129),"
                        + " ('alpha', 'e-3', 'dispute.applied', '2026-03-04 02:00:00', '2026-03-04 02:00:01', 'A-1', 'R-1', '', NULL)",
                "INSERT INTO storewatch.complaint_version (store_id, complaint_id, order_id, sku_id, source, category, agent_id, opened_at, opened_day)"
                        + " VALUES ('alpha', 'C-1', 'A-1', 'SKU-7', 'PLATFORM', 'attitude', 'lily', '2026-03-05 02:00:00', '2026-03-05')",
                "INSERT INTO storewatch.order_version (store_id, order_id, paid_at, paid_day, ship_promised_at, carrier, sku_ids, collected_at,"
                        + " latest_scan_at, latest_scan) VALUES"
                        + " ('alpha', 'A-1', '2026-03-03 01:00:00', '2026-03-03', '2026-03-05 01:00:00', '顺丰', ['SKU-7'], '2026-03-03 05:00:00',"
                        + " '2026-03-03 05:00:00', 'COLLECTED')",
                "INSERT INTO storewatch.inquiry_version (store_id, buyer_key, day, sales) VALUES"
                        + " ('alpha', 'b1', '2026-03-03', [('A-1', 'lily', '2026-03-03 01:00:00', '2026-03-03', 129)])",
                "INSERT INTO storewatch.review_version (store_id, review_id, order_id, sku_id, created_at, created_day, first_rating, rating)"
                        + " VALUES ('alpha', 'V-1', 'A-1', 'SKU-7', '2026-03-06 02:00:00', '2026-03-06', 1, 1)",
                "INSERT INTO storewatch.agent_day_delta (store_id, agent_id, day, conversations, conversations_answered, first_responses,"
                        + " first_response_seconds, turns, turns_answered, turn_seconds, turns_over_60s) VALUES"
                        + " ('alpha', 'lily', '2026-03-03', 1, 1, 1, 75, 1, 1, 75, 1)",
                "INSERT INTO storewatch.conversation_version (store_id, conversation_id, phase, order_id, first_asked_at, day, first_response_at,"
                        + " first_response_by, first_response_seconds, agent_id, agent_ids, turns, turns_answered, longest_wait_seconds, rated_at, score, rated_agent_id)"
                        + " VALUES ('alpha', 'K-1', 'PRE', '', '2026-03-03 02:00:00', '2026-03-03', '2026-03-03 02:01:15', 'lily', 75, 'lily', ['lily'],"
                        + " 1, 1, 75, '2026-03-03 02:05:00', 1, 'lily')",
                "INSERT INTO storewatch.turn_version (store_id, conversation_id, started_at, day, turn_started_at, is_first, agent_id, outcome, ended_at,"
                        + " turn_seconds, wait_seconds, buyer_messages) VALUES ('alpha', 'K-1', '2026-03-03 02:00:00', '2026-03-03',"
                        + " '2026-03-03 02:00:00', true, 'lily', 'ANSWERED', '2026-03-03 02:01:15', 75, 75, 1)",
                "INSERT INTO storewatch.chat_event (store_id, event_id, type, occurred_at, ingested_at, conversation_id, agent_id, sender, text) VALUES"
                        + " ('alpha', 'c-1', 'message.sent', '2026-03-03 02:00:00', '2026-03-03 02:00:01', 'K-1', '', 'BUYER', '在吗，[phone]'),"
                        + " ('alpha', 'c-2', 'message.sent', '2026-03-03 02:01:15', '2026-03-03 02:01:16', 'K-1', 'lily', 'AGENT', '在的')",
                "INSERT INTO storewatch.rejected_event (stream, reason, detail, source, position, ingested_at, bytes) VALUES"
                        + " ('orders', 'bad_money', 'amount is negative', 'orders-1.ndjson', 17, '2026-03-03 02:00:00', '')",
                "INSERT INTO storewatch.verify_run (started_at, took_seconds, days, cells, differences, breach_differences, first_differences) VALUES"
                        + " ('2026-03-06 19:40:00', 12.5, 62, 4321, 1, 0, ['2026-03-03 alpha turns: 1 ≠ 2'])",
                "INSERT INTO storewatch.too_late_event (stream, store_id, thing, event_id, occurred_at, ingested_at) VALUES"
                        + " ('orders', 'alpha', 'order/A-9', 'e-9', '2025-01-01 00:00:00', '2026-03-06 00:00:00')",
                "INSERT INTO storewatch.alert_change (rule_id, subject, number, at, store_id, status, severity, since, fired_at, occurrence, handling,"
                        + " title_zh, title_en, term) VALUES ('test.dispute_rate', 'alpha', 1, now64(3), 'alpha', 'FIRING', 'CRITICAL', now64(3), now64(3), 1,"
                        + " 'OPEN', '甲店 介入率 20.0 %', '甲店: Intervention rate 20.0 %', 1)");
    }
}
