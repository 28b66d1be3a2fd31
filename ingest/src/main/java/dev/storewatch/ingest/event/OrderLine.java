package dev.storewatch.ingest.event;

import org.jspecify.annotations.Nullable;

/** A line of order.created. A Flink POJO. */
public final class OrderLine {
    public String lineId = "";
    public String skuId = "";
    public @Nullable String title;
    public @Nullable String category;
    public double quantity;
    /** Ten-thousandths of the currency's unit. */
    public long amount;
}
