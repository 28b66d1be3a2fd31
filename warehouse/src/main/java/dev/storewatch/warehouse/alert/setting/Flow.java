package dev.storewatch.warehouse.alert.setting;

import dev.storewatch.warehouse.metric.Label;

/**
 * What happens so often that it can be counted by the half hour. {@code stream} is the one that brings it; {@code clump} how many of it come together,
 * so that a count scatters as its clumps do.
 */
public enum Flow {
    BUYER_MESSAGES(new Label("买家消息", "buyer messages"), "chats", 5),
    ORDERS_PAID(new Label("付款订单", "orders paid"), "orders", 1),
    REFUNDS_CREATED(new Label("退款申请", "refunds asked for"), "orders", 1),
    DISPUTES(new Label("平台介入", "disputes"), "orders", 1),
    COMPLAINTS(new Label("投诉", "complaints"), "orders", 1),
    LONG_WAITS(new Label("等待超过 60 秒", "waits over 60 s"), "chats", 2),
    REVIEWS_BAD(new Label("差评", "bad reviews"), "reviews", 1);

    private final Label label;
    private final String stream;
    private final int clump;

    Flow(Label label, String stream, int clump) {
        this.label = label;
        this.stream = stream;
        this.clump = clump;
    }

    public Label label() {
        return label;
    }

    public String stream() {
        return stream;
    }

    public int clump() {
        return clump;
    }
}
