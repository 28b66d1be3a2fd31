package dev.storewatch.warehouse.query.breakdown;

import static dev.storewatch.warehouse.query.breakdown.Counted.cases;
import static dev.storewatch.warehouse.query.breakdown.Counted.money;
import static dev.storewatch.warehouse.query.breakdown.Counted.share;
import static dev.storewatch.warehouse.query.breakdown.Counted.time;

import dev.storewatch.warehouse.metric.Unit;
import java.util.List;

/**
 * Facts of a range by one of their properties: from where, dated by which local day, told apart by what, and what is counted of each. TRICKY: the
 * texts are SQL over the fact's columns.
 */
public enum Breakdown {
    /** Each refund twice, once by the reason it came with and once by the one it has now. */
    REFUND_REASONS(
            "refund_fact ARRAY JOIN [first_reason, latest_reason] AS reason, [1, 0] AS is_first",
            "created_day",
            "reason",
            "reason",
            List.of(
                    cases("first", "sum(is_first)"),
                    cases("latest", "sum(1 - is_first)"),
                    cases("gap", "toInt64(sum(1 - is_first)) - toInt64(sum(is_first))"),
                    cases("succeeded", "countIf(is_first = 0 AND outcome = 'SUCCEEDED')"),
                    money("refunded", "sumIf(ifNull(succeeded_amount, 0), is_first = 0)"))),
    REFUND_KINDS(
            "refund_fact",
            "created_day",
            "kind",
            "kind",
            List.of(
                    cases("created", "count()"),
                    cases("succeeded", "countIf(outcome = 'SUCCEEDED')"),
                    cases("withdrawn", "countIf(outcome = 'WITHDRAWN')"),
                    time("agreeMedian", 0.5, "agree_seconds"),
                    time("refundMedian", 0.5, "refund_seconds"),
                    time("refundP90", 0.9, "refund_seconds"))),
    REFUND_SKUS(
            "refund_fact",
            "created_day",
            "sku_id",
            "",
            List.of(
                    cases("created", "count()"),
                    cases("succeeded", "countIf(outcome = 'SUCCEEDED')"),
                    money("refunded", "sum(ifNull(succeeded_amount, 0))"),
                    share("quality", "countIf(is_quality)", "count()"),
                    cases("disputed", "countIf(disputed_at IS NOT NULL)"))),
    DISPUTE_REASONS("refund_fact", "disputed_day", "latest_reason", "reason", Columns.DISPUTES),
    DISPUTE_SKUS("refund_fact", "disputed_day", "sku_id", "", Columns.DISPUTES),
    DISPUTE_AGENTS("refund_fact", "disputed_day", "dispute_agent_id", "", Columns.DISPUTES),
    COMPLAINT_CATEGORIES("complaint_fact", "opened_day", "category", "reason", Columns.COMPLAINTS),
    COMPLAINT_RESPONSIBLE("complaint_fact", "opened_day", "responsible", "responsible", Columns.COMPLAINTS),
    COMPLAINT_SKUS("complaint_fact", "opened_day", "sku_id", "", Columns.COMPLAINTS),
    COMPLAINT_AGENTS("complaint_fact", "opened_day", "agent_id", "", Columns.COMPLAINTS),
    /** Paid orders, by the carrier that took them. */
    CARRIERS(
            "order_fact",
            "paid_day",
            "carrier",
            "",
            List.of(
                    cases("orders", "count()"),
                    share(
                            "collected24",
                            "countIf(ifNull(collected_at <= paid_at + INTERVAL 24 HOUR, false))",
                            "countIf(collected_at IS NOT NULL)"),
                    time("transitMedian", 0.5, "transit_seconds"),
                    time("transitP90", 0.9, "transit_seconds"),
                    share(
                            "late",
                            "countIf(ifNull(delivery_promised_at <= now64(3) AND (signed_at IS NULL OR signed_at > delivery_promised_at), false))",
                            "countIf(ifNull(delivery_promised_at <= now64(3), false))"),
                    cases("parcelsLost", "countIf(lost_at IS NOT NULL)"))),
    REVIEW_SKUS("review_fact", "created_day", "sku_id", "", Columns.REVIEWS),
    REVIEW_RATINGS("review_fact", "created_day", "toString(rating)", "", Columns.REVIEWS);

    /** What several of them count. */
    private static final class Columns {
        static final List<Counted> DISPUTES = List.of(
                cases("disputes", "count()"),
                cases("lost", "countIf(dispute_lost_at IS NOT NULL)"),
                cases("won", "countIf(dispute_lost_at IS NULL AND dispute_in_favour_of = 'SELLER')"),
                cases("withdrawn", "countIf(dispute_judged_at IS NULL AND dispute_withdrawn_at IS NOT NULL)"),
                share("lostShare", "countIf(dispute_lost_at IS NOT NULL)", "countIf(dispute_judged_at IS NOT NULL)"));
        static final List<Counted> COMPLAINTS = List.of(
                cases("complaints", "count()"),
                cases("platform", "countIf(source = 'PLATFORM')"),
                share("upheld", "countIf(ifNull(upheld, false))", "countIf(closed_at IS NOT NULL)"),
                time(
                        "answerMedian",
                        0.5,
                        "if(answered_at IS NULL, NULL, greatest(0, (toUnixTimestamp64Milli(assumeNotNull(answered_at))"
                                + " - toUnixTimestamp64Milli(ifNull(opened_at, assumeNotNull(answered_at)))) / 1000))"),
                time("closeMedian", 0.5, "close_seconds"));
        static final List<Counted> REVIEWS = List.of(
                cases("reviews", "countIf(removed_at IS NULL)"),
                cases("bad", "countIf(removed_at IS NULL AND rating BETWEEN 1 AND 2)"),
                share(
                        "badShare",
                        "countIf(removed_at IS NULL AND rating BETWEEN 1 AND 2)",
                        "countIf(removed_at IS NULL)"),
                new Counted(
                        "rating",
                        Unit.SCORE,
                        "if(countIf(removed_at IS NULL) = 0, NULL, avgIf(rating, removed_at IS NULL))"),
                share(
                        "replied",
                        "countIf(removed_at IS NULL AND rating BETWEEN 1 AND 2 AND replied_at IS NOT NULL)",
                        "countIf(removed_at IS NULL AND rating BETWEEN 1 AND 2)"));

        private Columns() {}
    }

    private final String facts;
    private final String day;
    private final String key;
    private final String codes;
    private final List<Counted> counted;

    Breakdown(String facts, String day, String key, String codes, List<Counted> counted) {
        this.facts = facts;
        this.day = day;
        this.key = key;
        this.codes = codes;
        this.counted = counted;
    }

    /** What is counted of each group, the first being what it is ordered by. */
    public List<Counted> counted() {
        return counted;
    }

    /** Which translations the keys are codes of; empty where they are names. */
    public String codes() {
        return codes;
    }

    String facts() {
        return facts;
    }

    String day() {
        return day;
    }

    String key() {
        return key;
    }
}
