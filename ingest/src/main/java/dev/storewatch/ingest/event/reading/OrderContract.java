package dev.storewatch.ingest.event.reading;

import static dev.storewatch.ingest.event.reading.TextRule.ANY;
import static dev.storewatch.ingest.event.reading.TextRule.CURRENCY;
import static dev.storewatch.ingest.event.reading.TextRule.FREE_TEXT;
import static dev.storewatch.ingest.event.reading.TextRule.ID;
import static dev.storewatch.ingest.event.reading.TextRule.OPEN_LIST;
import static dev.storewatch.ingest.event.reading.TextRule.oneOf;

import dev.storewatch.ingest.event.OrderEvent;
import dev.storewatch.ingest.event.OrderEventType;
import java.util.Arrays;
import java.util.List;

/** The stream orders: which fields each type has, as in the contract's table. */
final class OrderContract {
    private static final Field<OrderEvent> ORDER_ID = new Field.Text<>("order_id", ID, (e, v) -> e.orderId = v);
    private static final Field<OrderEvent> BUYER_ID = new Field.Buyer<>("buyer_id", (e, v) -> e.buyerKey = v);
    private static final Field<OrderEvent> AMOUNT = new Field.Money<>("amount", (e, v) -> e.amount = v);
    private static final Field<OrderEvent> CURRENCY_CODE =
            new Field.Text<>("currency", CURRENCY, (e, v) -> e.currency = v);
    private static final Field<OrderEvent> AGENT_ID = new Field.Text<>("agent_id", ID, (e, v) -> e.agentId = v);
    private static final Field<OrderEvent> LINES = new Field.Lines<>("lines", (e, v) -> e.lines = v);
    private static final Field<OrderEvent> SHIP_BY =
            new Field.Time<>("promised_ship_by", (e, v) -> e.promisedShipBy = v);
    private static final Field<OrderEvent> REASON = new Field.Text<>("reason", FREE_TEXT, (e, v) -> e.reason = v);
    private static final Field<OrderEvent> WAYBILL_NO = new Field.Text<>("waybill_no", ID, (e, v) -> e.waybillNo = v);
    private static final Field<OrderEvent> CARRIER = new Field.Text<>("carrier", ANY, (e, v) -> e.carrier = v);
    private static final Field<OrderEvent> ACTION = new Field.Text<>(
            "action",
            oneOf("COLLECTED", "IN_TRANSIT", "OUT_FOR_DELIVERY", "SIGNED", "FAILED", "LOST", "RETURNED"),
            (e, v) -> e.action = v);
    private static final Field<OrderEvent> DELIVERY_BY =
            new Field.Time<>("promised_delivery_by", (e, v) -> e.promisedDeliveryBy = v);
    private static final Field<OrderEvent> CHANNEL = new Field.Text<>("channel", OPEN_LIST, (e, v) -> e.channel = v);
    private static final Field<OrderEvent> REFUND_ID = new Field.Text<>("refund_id", ID, (e, v) -> e.refundId = v);
    private static final Field<OrderEvent> LINE_ID = new Field.Text<>("line_id", ID, (e, v) -> e.lineId = v);
    private static final Field<OrderEvent> SKU_ID = new Field.Text<>("sku_id", ID, (e, v) -> e.skuId = v);
    private static final Field<OrderEvent> REFUND_KIND =
            new Field.Text<>("kind", oneOf("REFUND_ONLY", "RETURN", "EXCHANGE", "RESHIP"), (e, v) -> e.kind = v);
    private static final Field<OrderEvent> REASON_CODE =
            new Field.Text<>("reason_code", OPEN_LIST, (e, v) -> e.reasonCode = v);
    private static final Field<OrderEvent> IN_FAVOUR_OF =
            new Field.Text<>("in_favour_of", oneOf("BUYER", "SELLER"), (e, v) -> e.inFavourOf = v);
    private static final Field<OrderEvent> COMPLAINT_ID =
            new Field.Text<>("complaint_id", ID, (e, v) -> e.complaintId = v);
    private static final Field<OrderEvent> SOURCE =
            new Field.Text<>("source", oneOf("PLATFORM", "INTERNAL"), (e, v) -> e.source = v);
    private static final Field<OrderEvent> CATEGORY = new Field.Text<>("category", OPEN_LIST, (e, v) -> e.category = v);
    private static final Field<OrderEvent> UPHELD = new Field.Flag<>("upheld", (e, v) -> e.upheld = v);
    private static final Field<OrderEvent> RESPONSIBLE = new Field.Text<>(
            "responsible",
            oneOf("PRODUCT", "WAREHOUSE", "CARRIER", "AGENT", "PAGE", "BUYER"),
            (e, v) -> e.responsible = v);
    private static final Field<OrderEvent> REGISTER_ID =
            new Field.Text<>("register_id", ID, (e, v) -> e.registerId = v);
    private static final Field<OrderEvent> DEFECT_KIND = new Field.Text<>(
            "kind", oneOf("QUALITY", "WRONG_GOODS", "STOCK_ERROR", "PAGE_ERROR", "LOST_PARCEL"), (e, v) -> e.kind = v);
    private static final Field<OrderEvent> NOTE = new Field.Text<>("note", FREE_TEXT, (e, v) -> e.note = v);
    private static final Field<OrderEvent> TASK = new Field.Text<>(
            "task",
            oneOf("FOLLOW_UP_SHIPPED", "FOLLOW_UP_RECEIVED", "FOLLOW_UP_MONTH", "VISIT", "POST"),
            (e, v) -> e.task = v);

    private OrderContract() {}

    static List<EventKind<OrderEvent>> kinds() {
        return Arrays.stream(OrderEventType.values())
                .map(type -> new EventKind<>(type.label(), () -> empty(type), fields(type)))
                .toList();
    }

    private static OrderEvent empty(OrderEventType type) {
        OrderEvent event = new OrderEvent();
        event.type = type;
        return event;
    }

    private static FieldTable<OrderEvent> fields(OrderEventType type) {
        FieldTable<OrderEvent> anyOrder = FieldTable.<OrderEvent>of().optional(ORDER_ID);
        FieldTable<OrderEvent> order = FieldTable.<OrderEvent>of().required(ORDER_ID);
        FieldTable<OrderEvent> refund = order.required(REFUND_ID);
        return switch (type) {
            case ORDER_CREATED ->
                order.required(BUYER_ID)
                        .required(AMOUNT)
                        .optional(CURRENCY_CODE)
                        .optional(AGENT_ID)
                        .optional(LINES);
            case ORDER_PAID -> order.required(AMOUNT).optional(SHIP_BY);
            case ORDER_CLOSED -> order.optional(REASON);
            case ORDER_SHIPPED -> order.required(WAYBILL_NO).required(CARRIER);
            case PARCEL_SCANNED ->
                order.required(WAYBILL_NO).optional(CARRIER).required(ACTION).optional(DELIVERY_BY);
            case ORDER_CONFIRMED -> order;
            case ORDER_REMINDED -> order.required(AGENT_ID).optional(CHANNEL);
            case REFUND_CREATED ->
                refund.optional(LINE_ID)
                        .optional(SKU_ID)
                        .required(REFUND_KIND)
                        .required(REASON_CODE)
                        .optional(REASON)
                        .required(AMOUNT);
            case REFUND_MODIFIED ->
                refund.optional(REFUND_KIND)
                        .optional(REASON_CODE)
                        .optional(REASON)
                        .optional(AMOUNT);
            case REFUND_AGREED, REFUND_REFUSED -> refund.optional(AGENT_ID).optional(REASON);
            case REFUND_RETURN_SHIPPED -> refund.required(WAYBILL_NO).optional(CARRIER);
            case REFUND_RETURN_URGED -> refund.required(AGENT_ID);
            case REFUND_SUCCEEDED -> refund.required(AMOUNT).optional(AGENT_ID);
            case REFUND_CLOSED -> refund.optional(REASON);
            case REFUND_GOODS_RECEIVED, DISPUTE_APPLIED, DISPUTE_INTERVENED, DISPUTE_WITHDRAWN -> refund;
            case DISPUTE_JUDGED -> refund.required(IN_FAVOUR_OF);
            case COMPLAINT_OPENED ->
                anyOrder.required(COMPLAINT_ID)
                        .required(SOURCE)
                        .required(CATEGORY)
                        .optional(AGENT_ID)
                        .optional(SKU_ID);
            case COMPLAINT_ANSWERED -> anyOrder.required(COMPLAINT_ID).optional(AGENT_ID);
            case COMPLAINT_CLOSED ->
                anyOrder.required(COMPLAINT_ID).required(UPHELD).optional(RESPONSIBLE);
            case DEFECT_REGISTERED ->
                anyOrder.required(REGISTER_ID)
                        .required(SKU_ID)
                        .required(DEFECT_KIND)
                        .optional(NOTE);
            case DEFECT_RESOLVED -> anyOrder.required(REGISTER_ID);
            case TASK_DONE -> anyOrder.required(TASK).required(AGENT_ID).optional(BUYER_ID);
        };
    }
}
