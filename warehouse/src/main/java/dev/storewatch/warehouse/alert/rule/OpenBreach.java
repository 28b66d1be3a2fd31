package dev.storewatch.warehouse.alert.rule;

import java.time.Instant;

/**
 * One breach, as the view has it.
 *
 * @param part of the thing; empty: the whole
 * @param agentId empty: nobody's
 * @param orderId empty: none known
 */
public record OpenBreach(
        String thing,
        String thingId,
        String part,
        Instant since,
        Instant openedAt,
        String agentId,
        String orderId,
        boolean isOpen) {

    /** Which it is, of its store and kind. */
    String name() {
        return thingId + "/" + part + "/" + since.toEpochMilli();
    }
}
