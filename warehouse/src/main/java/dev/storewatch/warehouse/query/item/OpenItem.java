package dev.storewatch.warehouse.query.item;

import dev.storewatch.warehouse.query.StoreId;
import java.time.Instant;

/** One thing that waits; {@code about} is its reason, category, carrier, phase or rating, empty where there is none, as are article and agent. */
public record OpenItem(StoreId store, String id, Instant since, String about, String sku, String agent) {}
