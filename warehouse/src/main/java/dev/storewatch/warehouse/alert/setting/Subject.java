package dev.storewatch.warehouse.alert.setting;

import dev.storewatch.warehouse.metric.Label;

/** What each alert of a rule is about. */
public enum Subject {
    STORE(new Label("店铺", "Store")),
    AGENT(new Label("客服", "Agent")),
    SKU(new Label("SKU", "SKU")),
    /** One order, conversation, refund, complaint or review. */
    THING(new Label("单据", "Order or conversation")),
    /** A stream of events: the data itself. */
    STREAM(new Label("数据流", "Stream"));

    private final Label label;

    Subject(Label label) {
        this.label = label;
    }

    public Label label() {
        return label;
    }
}
