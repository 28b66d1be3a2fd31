package dev.storewatch.ingest.event;

/** The event types of the stream orders. State and checkpoints hold them by position: add at the end only. */
public enum OrderEventType {
    ORDER_CREATED("order.created"),
    ORDER_PAID("order.paid"),
    ORDER_CLOSED("order.closed"),
    ORDER_SHIPPED("order.shipped"),
    PARCEL_SCANNED("parcel.scanned"),
    ORDER_CONFIRMED("order.confirmed"),
    ORDER_REMINDED("order.reminded"),
    REFUND_CREATED("refund.created"),
    REFUND_MODIFIED("refund.modified"),
    REFUND_AGREED("refund.agreed"),
    REFUND_REFUSED("refund.refused"),
    REFUND_RETURN_SHIPPED("refund.return_shipped"),
    REFUND_RETURN_URGED("refund.return_urged"),
    REFUND_GOODS_RECEIVED("refund.goods_received"),
    REFUND_SUCCEEDED("refund.succeeded"),
    REFUND_CLOSED("refund.closed"),
    DISPUTE_APPLIED("dispute.applied"),
    DISPUTE_INTERVENED("dispute.intervened"),
    DISPUTE_JUDGED("dispute.judged"),
    DISPUTE_WITHDRAWN("dispute.withdrawn"),
    COMPLAINT_OPENED("complaint.opened"),
    COMPLAINT_ANSWERED("complaint.answered"),
    COMPLAINT_CLOSED("complaint.closed"),
    DEFECT_REGISTERED("defect.registered"),
    DEFECT_RESOLVED("defect.resolved"),
    TASK_DONE("task.done");

    private final String label;

    OrderEventType(String label) {
        this.label = label;
    }

    /** The type as the contract spells it. */
    public String label() {
        return label;
    }
}
