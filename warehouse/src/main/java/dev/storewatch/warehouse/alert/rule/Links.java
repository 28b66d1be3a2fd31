package dev.storewatch.warehouse.alert.rule;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Addresses of pages, with the filters of what is told; {@code base} ends without a slash. */
public record Links(String base) {

    public String alerts() {
        return base + "/alerts";
    }

    String store(String storeId) {
        return base + "/store?store=" + URLEncoder.encode(storeId, StandardCharsets.UTF_8);
    }

    String overview() {
        return base + "/";
    }
}
