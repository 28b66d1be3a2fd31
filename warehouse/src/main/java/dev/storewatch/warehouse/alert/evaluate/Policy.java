package dev.storewatch.warehouse.alert.evaluate;

import dev.storewatch.warehouse.alert.life.Timing;
import dev.storewatch.warehouse.alert.setting.Attention;
import dev.storewatch.warehouse.alert.setting.Delivery;
import dev.storewatch.warehouse.alert.setting.Rule;

/** How a rule wants to be told. */
public record Policy(Timing timing, Delivery delivery) {

    public static Policy of(Rule rule) {
        return new Policy(rule.timing(), rule.delivery());
    }

    /** Whether it may take the places kept for what cannot wait. */
    public boolean urgent() {
        return delivery.attention() == Attention.URGENT;
    }
}
