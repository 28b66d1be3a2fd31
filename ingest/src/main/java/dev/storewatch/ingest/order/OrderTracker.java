package dev.storewatch.ingest.order;

import dev.storewatch.ingest.breach.Breaches;
import dev.storewatch.ingest.event.OrderEvent;
import dev.storewatch.ingest.sink.TableColumns;
import dev.storewatch.ingest.track.Scene;
import dev.storewatch.ingest.track.Step;
import dev.storewatch.ingest.track.Tracker;
import java.util.List;

/** Tracks what the stream orders tells of: orders, refunds, complaints, defects and the SKUs that have them. */
public final class OrderTracker implements Tracker<OrderEvent, OrderThing> {
    private static final long serialVersionUID = 1;
    private static final String ORDER = "order/";
    private static final String REFUND = "refund/";
    private static final String COMPLAINT = "complaint/";
    private static final String DEFECT = "defect/";
    private static final String SKU = "sku/";

    @Override
    public List<String> things(OrderEvent event) {
        return switch (event.type) {
            case ORDER_CREATED,
                    ORDER_PAID,
                    ORDER_CLOSED,
                    ORDER_SHIPPED,
                    PARCEL_SCANNED,
                    ORDER_CONFIRMED,
                    ORDER_REMINDED -> List.of(ORDER + event.orderId);
            // An order is not due once it is refunded in full.
            case REFUND_SUCCEEDED -> List.of(REFUND + event.refundId, ORDER + event.orderId);
            case REFUND_CREATED,
                    REFUND_MODIFIED,
                    REFUND_AGREED,
                    REFUND_REFUSED,
                    REFUND_RETURN_SHIPPED,
                    REFUND_RETURN_URGED,
                    REFUND_GOODS_RECEIVED,
                    REFUND_CLOSED,
                    DISPUTE_APPLIED,
                    DISPUTE_INTERVENED,
                    DISPUTE_JUDGED,
                    DISPUTE_WITHDRAWN -> List.of(REFUND + event.refundId);
            case COMPLAINT_OPENED, COMPLAINT_ANSWERED, COMPLAINT_CLOSED -> List.of(COMPLAINT + event.complaintId);
            case DEFECT_REGISTERED -> List.of(DEFECT + event.registerId, SKU + event.skuId);
            case DEFECT_RESOLVED -> List.of(DEFECT + event.registerId);
            case TASK_DONE -> FollowUp.of(event) == null ? List.of() : List.of(ORDER + event.orderId);
        };
    }

    @Override
    public List<TableColumns> tables() {
        return List.of(
                OrderFact.TABLE.columns(),
                RefundFact.TABLE.columns(),
                ComplaintFact.TABLE.columns(),
                DefectFact.TABLE.columns(),
                Breaches.table());
    }

    @Override
    public OrderThing unknown() {
        return new OrderThing();
    }

    @Override
    public Class<OrderThing> stateType() {
        return OrderThing.class;
    }

    @Override
    public Step step(Scene scene, OrderThing state, List<OrderEvent> events) {
        String thing = scene.thing();
        return switch (thing.substring(0, thing.indexOf('/') + 1)) {
            case ORDER -> OrderOutcome.step(state.order(), events, scene);
            case REFUND -> RefundOutcome.step(state.refund(), events, scene);
            case COMPLAINT -> ComplaintOutcome.step(state.complaint(), events, scene);
            case DEFECT -> DefectOutcome.step(state.defect(), events, scene);
            case SKU -> SkuOutcome.step(state.sku(), events, scene);
            default -> throw new IllegalArgumentException("Not a thing of the stream orders: " + thing);
        };
    }
}
