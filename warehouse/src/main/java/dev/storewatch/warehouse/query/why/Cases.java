package dev.storewatch.warehouse.query.why;

import static dev.storewatch.warehouse.query.why.Dimension.AGENT;
import static dev.storewatch.warehouse.query.why.Dimension.CARRIER;
import static dev.storewatch.warehouse.query.why.Dimension.HOUR;
import static dev.storewatch.warehouse.query.why.Dimension.KIND;
import static dev.storewatch.warehouse.query.why.Dimension.REASON;
import static dev.storewatch.warehouse.query.why.Dimension.SKU;

import dev.storewatch.warehouse.metric.Measure;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * The facts behind a measure: where they stand, when each counts, how much, and what it can be told apart by. TRICKY: the texts are SQL over the
 * fact's columns, {@code $zone} is the store's time zone.
 */
enum Cases {
    ORDERS_PAID(Measure.ORDERS_PAID, "order_fact", "paid_at", "1", Sql.ORDER),
    SALES(Measure.SALES_AMOUNT, "order_fact", "paid_at", "paid_amount", Sql.ORDER),
    SHIP_DUE(Measure.SHIP_DUE, "order_fact", "ship_promised_at", Sql.DUE, Sql.SHIPMENT),
    SHIP_ON_TIME(
            Measure.SHIP_ON_TIME,
            "order_fact",
            "ship_promised_at",
            Sql.DUE + " AND left_at <= ship_promised_at",
            Sql.SHIPMENT),
    COMPLAINTS(
            Measure.COMPLAINTS,
            "complaint_fact",
            "opened_at",
            "1",
            Map.of(REASON, "category", SKU, "sku_id", AGENT, "agent_id")),
    REFUNDS_CREATED(Measure.REFUNDS_CREATED, "refund_fact", "created_at", "1", Sql.REFUND),
    DISPUTES(Measure.DISPUTES, "refund_fact", "disputed_at", "1", Sql.with(Sql.REFUND, AGENT, "dispute_agent_id")),
    DISPUTES_LOST(
            Measure.DISPUTES_LOST,
            "refund_fact",
            "dispute_lost_at",
            "1",
            Sql.with(Sql.REFUND, AGENT, "dispute_agent_id")),
    REFUNDS_SUCCEEDED(
            Measure.REFUNDS_SUCCEEDED, "refund_fact", "succeeded_at", "1", Sql.with(Sql.REFUND, AGENT, "agent_id")),
    REFUND_SECONDS(
            Measure.REFUND_SECONDS,
            "refund_fact",
            "succeeded_at",
            "refund_seconds",
            Sql.with(Sql.REFUND, AGENT, "agent_id")),
    INQUIRIES(Measure.INQUIRIES, "inquiry_fact", "first_asked_at", "1", Map.of(AGENT, "agent_id")),
    INQUIRIES_PAID_D1(
            Measure.INQUIRIES_PAID_D1, "inquiry_fact", "first_asked_at", "is_paid_d1", Map.of(AGENT, "agent_id"));

    private static final class Sql {
        /** An order of several articles counts for none of them alone. */
        static final String ARTICLE =
                "if(length(arrayDistinct(sku_ids)) > 1, '" + Segments.SEVERAL + "', arrayElement(sku_ids, 1))";

        static final Map<Dimension, String> ORDER = Map.of(SKU, ARTICLE);
        static final Map<Dimension, String> SHIPMENT = Map.of(SKU, ARTICLE, CARRIER, "carrier");
        static final Map<Dimension, String> REFUND = Map.of(REASON, "first_reason", SKU, "sku_id", KIND, "kind");
        /** As store_day counts it, save a refund in full before the promise, which this takes any refund of an order that never left for. */
        static final String DUE = "ship_promised_at <= now64(3) AND NOT (left_at IS NULL AND"
                + " (ifNull(closed_at < ship_promised_at, false) OR refunds_succeeded > 0))";

        private Sql() {}

        static Map<Dimension, String> with(Map<Dimension, String> some, Dimension more, String column) {
            Map<Dimension, String> all = new EnumMap<>(some);
            all.put(more, column);
            return all;
        }
    }

    private final Measure measure;
    private final String fact;
    private final String at;
    private final String weight;
    private final Map<Dimension, String> keys;

    Cases(Measure measure, String fact, String at, String weight, Map<Dimension, String> keys) {
        this.measure = measure;
        this.fact = fact;
        this.at = at;
        this.weight = weight;
        Map<Dimension, String> all = new EnumMap<>(keys);
        all.put(HOUR, "leftPad(toString(toHour(toTimeZone(assumeNotNull(" + at + "), $zone))), 2, '0')");
        this.keys = Map.copyOf(all);
    }

    static Optional<Cases> of(Measure measure) {
        for (Cases cases : values()) {
            if (cases.measure == measure) {
                return Optional.of(cases);
            }
        }
        return Optional.empty();
    }

    String fact() {
        return fact;
    }

    String at() {
        return at;
    }

    String weight() {
        return weight;
    }

    Map<Dimension, String> keys() {
        return keys;
    }

    /** Whether both count the same cases, the other's among these, so that any dimension tells both apart alike. */
    boolean isOfSameCases(Cases other) {
        return fact.equals(other.fact) && at.equals(other.at);
    }
}
