package dev.storewatch.ingest.adapter.shopify;

import com.fasterxml.jackson.databind.JsonNode;
import dev.storewatch.ingest.adapter.PlatformEvent;
import java.math.BigDecimal;

/** Shopify writes money as a string with two decimals, or as a number. */
final class Amounts {
    private Amounts() {}

    /** The amount; zero where there is none that can be read. */
    static BigDecimal of(JsonNode value) {
        String text = PlatformEvent.text(value);
        return text.matches("-?\\d{1,14}(\\.\\d{1,6})?") ? new BigDecimal(text) : BigDecimal.ZERO;
    }
}
