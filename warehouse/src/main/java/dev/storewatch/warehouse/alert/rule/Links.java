package dev.storewatch.warehouse.alert.rule;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Addresses of pages, with the filters of what is told; {@code base} ends without a slash. */
public record Links(String base) {

    public String alerts() {
        return base + "/alerts";
    }

    public String store(String storeId) {
        return base + "/store?store=" + encoded(storeId);
    }

    /** A single thing as a breach names it; a SKU has no page of its own, so its store's. */
    String thing(String storeId, String thing, String id) {
        String where = "?store=" + encoded(storeId) + "&id=" + encoded(id);
        return switch (thing) {
            case "conversation" -> base + "/conversations" + where;
            case "order", "refund", "complaint", "review" -> base + "/thing" + where + "&kind=" + thing;
            default -> store(storeId);
        };
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    String overview() {
        return base + "/";
    }
}
