package dev.storewatch.warehouse.metric;

import java.math.BigDecimal;

/** A metric's value, or why there is none: no data is never 0. */
public sealed interface MetricValue {

    /** A value and the number of cases behind it. */
    record Known(BigDecimal value, long sample) implements MetricValue {}

    /** No value, with the reason. */
    record Unknown(Absence reason) implements MetricValue {}

    /** Why a metric has no value. */
    enum Absence {
        /** The store has no measures at all in the range. */
        NO_EVENTS,
        /** There are events, but nothing of what the metric divides by. */
        NOTHING_TO_DIVIDE_BY,
        /** No row of the checklist could be checked. */
        NOTHING_CHECKED
    }
}
