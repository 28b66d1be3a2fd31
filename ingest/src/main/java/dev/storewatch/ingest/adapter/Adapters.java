package dev.storewatch.ingest.adapter;

import dev.storewatch.ingest.adapter.shopify.ShopifyAdapter;
import dev.storewatch.ingest.adapter.taobao.TaobaoAdapter;
import java.util.List;
import java.util.Optional;

/** The platforms whose messages are understood. */
public final class Adapters {
    public static final List<PlatformAdapter> ALL = List.of(new ShopifyAdapter(), new TaobaoAdapter());

    private Adapters() {}

    public static Optional<PlatformAdapter> of(String platform) {
        return ALL.stream()
                .filter(adapter -> adapter.platform().equals(platform))
                .findFirst();
    }
}
