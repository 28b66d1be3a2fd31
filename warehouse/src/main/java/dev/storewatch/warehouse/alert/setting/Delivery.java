package dev.storewatch.warehouse.alert.setting;

import java.util.List;

/**
 * Who is told of a rule's alerts, and when.
 *
 * @param owner who looks after the rule, as people write it; empty: nobody in particular
 * @param channels ids of channels; empty: all that are switched on
 */
public record Delivery(Attention attention, String owner, List<String> channels, QuietHours quietHours) {

    /** Everybody, at any hour, before all else. */
    public static final Delivery URGENT = new Delivery(Attention.URGENT, "", List.of(), QuietHours.NONE);
    /** Everybody, as soon as the hour allows. */
    public static final Delivery CALL = new Delivery(Attention.CALL, "", List.of(), QuietHours.NONE);
    /** Nobody; it stands on the pages. */
    public static final Delivery PAGE = new Delivery(Attention.PAGE, "", List.of(), QuietHours.NONE);

    public Delivery {
        channels = List.copyOf(channels);
    }
}
