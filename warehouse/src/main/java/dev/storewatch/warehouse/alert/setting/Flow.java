package dev.storewatch.warehouse.alert.setting;

import dev.storewatch.warehouse.metric.Label;
import java.util.Optional;

/**
 * What happens so often that it can be counted by the half hour. {@code stream} is the one that brings it; {@code cases} what it is a part of, where its
 * share is judged and not its number, because the number follows how much there is to do.
 */
public enum Flow {
    BUYER_MESSAGES(new Label("买家消息", "buyer messages"), "chats"),
    CONVERSATIONS(new Label("新会话", "conversations begun"), "chats"),
    ORDERS_PAID(new Label("付款订单", "orders paid"), "orders"),
    REFUNDS_CREATED(new Label("退款申请", "refunds asked for"), "orders"),
    DISPUTES(new Label("平台介入", "interventions"), "orders"),
    COMPLAINTS(new Label("投诉", "complaints"), "orders"),
    DEFECTS(
            new Label("同一商品的质量登记", "defects of one article"),
            "orders",
            new Label("条本店登记", "of the store"),
            Subject.SKU),
    QUALITY_DEFECTS(
            new Label("同一商品的质量缺陷", "quality defects of one article"),
            "orders",
            new Label("条本店质量登记", "of the store"),
            Subject.SKU),
    LONG_WAITS(new Label("等待超过 60 秒", "waits over 60 s"), "chats", new Label("次等待", "turns"), Subject.STORE),
    AGENT_WAITS(
            new Label("同一客服等待超过 60 秒", "waits over 60 s of one agent"),
            "chats",
            new Label("次等待", "turns"),
            Subject.AGENT),
    UNANSWERED(new Label("3 分钟未回复", "waits over 3 min"), "chats", new Label("次等待", "turns"), Subject.STORE),
    AGENT_UNANSWERED(
            new Label("同一客服 5 分钟未回复", "waits over 5 min of one agent"),
            "chats",
            new Label("次等待", "turns"),
            Subject.AGENT),
    REVIEWS_BAD(new Label("差评", "bad reviews"), "reviews", new Label("条评价", "reviews"), Subject.STORE);

    private final Label label;
    private final String stream;
    private final Optional<Label> cases;
    private final Subject subject;

    Flow(Label label, String stream) {
        this.label = label;
        this.stream = stream;
        this.cases = Optional.empty();
        this.subject = Subject.STORE;
    }

    Flow(Label label, String stream, Label cases, Subject subject) {
        this.label = label;
        this.stream = stream;
        this.cases = Optional.of(cases);
        this.subject = subject;
    }

    public Label label() {
        return label;
    }

    public String stream() {
        return stream;
    }

    /** What it is a share of; empty: it is judged by its number. */
    public Optional<Label> cases() {
        return cases;
    }

    /** Whether its cases are what happened to all parts of the store: an article's defects are a part of the store's. */
    public boolean isPartOfStore() {
        return this == DEFECTS || this == QUALITY_DEFECTS;
    }

    /** Of whom it is counted. */
    public Subject subject() {
        return subject;
    }
}
