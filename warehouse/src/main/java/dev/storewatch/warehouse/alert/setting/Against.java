package dev.storewatch.warehouse.alert.setting;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Map;

/** What a metric's value is compared with. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Against.Target.class, name = "target"),
    @JsonSubTypes.Type(value = Against.Fixed.class, name = "fixed"),
    @JsonSubTypes.Type(value = Against.Industry.class, name = "industry")
})
public sealed interface Against {

    /** The target that the pages judge by: the metric's thresholds, or those of the store's industry. */
    record Target() implements Against {}

    /**
     * Values of the rule's own.
     *
     * @param ofStores by store id, where a store has others
     */
    record Fixed(Limits usual, Map<String, Limits> ofStores) implements Against {
        public Fixed {
            ofStores = Map.copyOf(ofStores);
        }

        public Limits of(String storeId) {
            return ofStores.getOrDefault(storeId, usual);
        }
    }

    /** Multiples of the industry's average that is set for the store; a store without one is not judged. */
    record Industry(Limits factors) implements Against {}
}
