package dev.storewatch.warehouse.alert.setting;

import dev.storewatch.warehouse.metric.Label;

/** What happens so often that it can be counted by the half hour; {@code stream} is the one that brings it. */
public enum Flow {
    BUYER_MESSAGES(new Label("买家消息", "buyer messages"), "chats"),
    ORDERS_PAID(new Label("付款订单", "orders paid"), "orders"),
    REFUNDS_CREATED(new Label("退款申请", "refunds asked for"), "orders"),
    DISPUTES(new Label("平台介入", "disputes"), "orders"),
    COMPLAINTS(new Label("投诉", "complaints"), "orders"),
    LONG_WAITS(new Label("等待超过 60 秒", "waits over 60 s"), "chats"),
    REVIEWS_BAD(new Label("差评", "bad reviews"), "reviews");

    private final Label label;
    private final String stream;

    Flow(Label label, String stream) {
        this.label = label;
        this.stream = stream;
    }

    public Label label() {
        return label;
    }

    public String stream() {
        return stream;
    }
}
