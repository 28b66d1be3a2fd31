package dev.storewatch.ingest.track;

import java.util.Locale;

/** The measures of a store, agent and day: the columns of agent_day_delta in their order, what each means in their comments. State holds them by position: add at the end only. */
public enum AgentMeasure {
    CONVERSATIONS(Unit.COUNT),
    CONVERSATIONS_ANSWERED(Unit.COUNT),
    FIRST_RESPONSES(Unit.COUNT),
    FIRST_RESPONSE_SECONDS(Unit.DURATION),
    FIRST_RESPONSE_IN_30S(Unit.COUNT),
    TURNS(Unit.COUNT),
    TURNS_ANSWERED(Unit.COUNT),
    TURN_SECONDS(Unit.DURATION),
    TURNS_IN_30S(Unit.COUNT),
    TURNS_OVER_60S(Unit.COUNT),
    AGENT_MESSAGES(Unit.COUNT),
    BUYER_MESSAGES(Unit.COUNT),
    INQUIRIES(Unit.COUNT),
    INQUIRIES_PAID_D1(Unit.COUNT),
    INQUIRIES_PAID_D4(Unit.COUNT),
    ORDERS_ATTRIBUTED(Unit.COUNT),
    SALES_ATTRIBUTED(Unit.AMOUNT),
    REFUNDS_HANDLED(Unit.COUNT),
    REFUND_SECONDS(Unit.DURATION),
    REFUNDS_AGREED(Unit.COUNT),
    AGREE_SECONDS(Unit.DURATION),
    DISPUTES(Unit.COUNT),
    COMPLAINTS(Unit.COUNT),
    COMPLAINTS_ATTITUDE_UPHELD(Unit.COUNT),
    RATED(Unit.COUNT),
    SATISFIED(Unit.COUNT),
    REMINDERS(Unit.COUNT),
    TRANSFERS_OUT(Unit.COUNT);

    private final Unit unit;

    AgentMeasure(Unit unit) {
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
