package dev.storewatch.ingest.event;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** An event of the stream orders; names as in the contract. */
public final class OrderEvent extends Event {
    public OrderEventType type = OrderEventType.ORDER_CREATED;
    public @Nullable String orderId;
    /** 32 hex digits. */
    public @Nullable String buyerKey;
    /** Ten-thousandths of the currency's unit. */
    public @Nullable Long amount;

    public @Nullable String currency;
    public @Nullable String agentId;
    public @Nullable List<OrderLine> lines;
    public @Nullable Long promisedShipBy;
    public @Nullable String reason;
    public @Nullable String waybillNo;
    public @Nullable String carrier;
    public @Nullable String action;
    public @Nullable Long promisedDeliveryBy;
    public @Nullable String channel;
    public @Nullable String refundId;
    public @Nullable String lineId;
    public @Nullable String skuId;
    public @Nullable String kind;
    public @Nullable String reasonCode;
    public @Nullable String inFavourOf;
    public @Nullable String complaintId;
    public @Nullable String source;
    public @Nullable String category;
    public @Nullable Boolean upheld;
    public @Nullable String responsible;
    public @Nullable String registerId;
    public @Nullable String note;
    public @Nullable String task;

    @Override
    void forgetTexts() {
        currency = null;
        reason = null;
        note = null;
        channel = null;
        if (lines != null) {
            for (OrderLine line : lines) {
                line.title = null;
                line.category = null;
            }
        }
    }

    @Override
    public Stream stream() {
        return Stream.ORDERS;
    }

    @Override
    public String typeName() {
        return type.label();
    }
}
