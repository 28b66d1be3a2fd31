package dev.storewatch.ingest.track;

import java.util.Locale;

/** The measures of a store and day: the columns of store_day_delta in their order, what each means in their comments. State holds them by position: add at the end only. */
public enum StoreMeasure {
    ORDERS_CREATED(Unit.COUNT),
    ORDERS_PAID(Unit.COUNT),
    SALES_AMOUNT(Unit.AMOUNT),
    ORDERS_CLOSED_UNPAID(Unit.COUNT),
    ORDERS_SHIPPED(Unit.COUNT),
    SHIP_DUE(Unit.COUNT),
    SHIP_ON_TIME(Unit.COUNT),
    PARCELS_COLLECTED(Unit.COUNT),
    COLLECTED_IN_24H(Unit.COUNT),
    PARCELS_SIGNED(Unit.COUNT),
    TRANSIT_SECONDS(Unit.DURATION),
    DELIVERY_DUE(Unit.COUNT),
    DELIVERY_LATE(Unit.COUNT),
    PARCELS_LOST(Unit.COUNT),
    REFUNDS_CREATED(Unit.COUNT),
    REFUNDS_CREATED_QUALITY(Unit.COUNT),
    REFUNDS_QUALITY_RECLASSIFIED(Unit.COUNT),
    REFUNDS_AGREED(Unit.COUNT),
    AGREE_SECONDS(Unit.DURATION),
    REFUNDS_SUCCEEDED(Unit.COUNT),
    REFUND_AMOUNT(Unit.AMOUNT),
    REFUND_SECONDS(Unit.DURATION),
    REFUNDS_WITHDRAWN(Unit.COUNT),
    DISPUTES(Unit.COUNT),
    DISPUTES_LOST(Unit.COUNT),
    COMPLAINTS(Unit.COUNT),
    COMPLAINTS_PLATFORM(Unit.COUNT),
    COMPLAINTS_CLOSED(Unit.COUNT),
    COMPLAINT_CLOSE_SECONDS(Unit.DURATION),
    DEFECTS_QUALITY(Unit.COUNT),
    DEFECTS_WRONG_GOODS(Unit.COUNT),
    DEFECTS_OTHER(Unit.COUNT),
    CONVERSATIONS(Unit.COUNT),
    CONVERSATIONS_ANSWERED(Unit.COUNT),
    FIRST_RESPONSE_SECONDS(Unit.DURATION),
    FIRST_RESPONSE_IN_30S(Unit.COUNT),
    TURNS(Unit.COUNT),
    TURNS_ANSWERED(Unit.COUNT),
    TURN_SECONDS(Unit.DURATION),
    TURNS_IN_30S(Unit.COUNT),
    TURNS_OVER_60S(Unit.COUNT),
    BUYER_MESSAGES(Unit.COUNT),
    AGENT_MESSAGES(Unit.COUNT),
    INQUIRIES(Unit.COUNT),
    INQUIRIES_PAID_D1(Unit.COUNT),
    INQUIRIES_PAID_D4(Unit.COUNT),
    RATED(Unit.COUNT),
    SATISFIED(Unit.COUNT),
    REVIEWS(Unit.COUNT),
    REVIEWS_BAD(Unit.COUNT),
    RATING_SUM(Unit.COUNT),
    REVIEWS_BAD_REPLIED_24H(Unit.COUNT),
    DSR_DESCRIPTION_SUM(Unit.COUNT),
    DSR_DESCRIPTION_COUNT(Unit.COUNT),
    DSR_SERVICE_SUM(Unit.COUNT),
    DSR_SERVICE_COUNT(Unit.COUNT),
    DSR_LOGISTICS_SUM(Unit.COUNT),
    DSR_LOGISTICS_COUNT(Unit.COUNT),
    REMINDERS(Unit.COUNT),
    ORDERS_REMINDED(Unit.COUNT),
    ORDERS_REMINDED_PAID(Unit.COUNT);

    private final Unit unit;

    StoreMeasure(Unit unit) {
        this.unit = unit;
    }

    public Unit unit() {
        return unit;
    }

    /** The column of this measure. */
    public String column() {
        return name().toLowerCase(Locale.ROOT);
    }
}
