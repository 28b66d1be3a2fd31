package dev.storewatch.warehouse.query.breakdown;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Facts that share a property, and what was counted of them; a value is empty where there was nothing to divide by. */
public record Group(String key, List<Optional<BigDecimal>> values) {
    public Group {
        values = List.copyOf(values);
    }
}
