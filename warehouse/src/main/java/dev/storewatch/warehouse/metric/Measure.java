package dev.storewatch.warehouse.metric;

import static dev.storewatch.warehouse.metric.Grain.AGENT_DAY;
import static dev.storewatch.warehouse.metric.Grain.STORE_DAY;
import static dev.storewatch.warehouse.metric.Quantity.AMOUNT;
import static dev.storewatch.warehouse.metric.Quantity.COUNT;
import static dev.storewatch.warehouse.metric.Quantity.SCORE;
import static dev.storewatch.warehouse.metric.Quantity.SECONDS;

import java.util.Locale;
import java.util.Set;

/** An additive column of the views {@code store_day} and {@code agent_day}; the column is the name in lower case. */
public enum Measure {
    ORDERS_CREATED(COUNT, "下单数", "orders created", STORE_DAY),
    ORDERS_PAID(COUNT, "支付订单数", "orders paid", STORE_DAY),
    SALES_AMOUNT(AMOUNT, "支付金额", "paid amount", STORE_DAY),
    ORDERS_CLOSED_UNPAID(COUNT, "未付款关闭数", "orders closed unpaid", STORE_DAY),
    ORDERS_SHIPPED(COUNT, "发货订单数", "orders shipped", STORE_DAY),
    SHIP_DUE(COUNT, "应发货订单数", "orders due to ship", STORE_DAY),
    SHIP_ON_TIME(COUNT, "按时发货订单数", "orders shipped on time", STORE_DAY),
    PARCELS_COLLECTED(COUNT, "揽收包裹数", "parcels collected", STORE_DAY),
    COLLECTED_IN_24H(COUNT, "24 小时内揽收数", "parcels collected within 24 h", STORE_DAY),
    PARCELS_SIGNED(COUNT, "签收包裹数", "parcels signed for", STORE_DAY),
    TRANSIT_SECONDS(SECONDS, "在途秒数", "seconds in transit", STORE_DAY),
    DELIVERY_DUE(COUNT, "应送达订单数", "deliveries due", STORE_DAY),
    DELIVERY_LATE(COUNT, "延迟送达订单数", "deliveries late", STORE_DAY),
    PARCELS_LOST(COUNT, "丢件数", "parcels lost", STORE_DAY),
    REFUNDS_CREATED(COUNT, "退款申请数", "refunds created", STORE_DAY),
    REFUNDS_CREATED_QUALITY(COUNT, "品质退款申请数", "refunds created for quality", STORE_DAY),
    REFUNDS_QUALITY_RECLASSIFIED(COUNT, "品质原因改判数", "quality refunds reclassified", STORE_DAY),
    REFUNDS_AGREED(COUNT, "同意退款数", "refunds agreed", STORE_DAY, AGENT_DAY),
    AGREE_SECONDS(SECONDS, "同意用时秒数", "seconds to agree", STORE_DAY, AGENT_DAY),
    REFUNDS_SUCCEEDED(COUNT, "退款成功数", "refunds succeeded", STORE_DAY),
    REFUND_AMOUNT(AMOUNT, "退款成功金额", "refunded amount", STORE_DAY),
    REFUND_SECONDS(SECONDS, "退款用时秒数", "seconds to refund", STORE_DAY, AGENT_DAY),
    REFUNDS_WITHDRAWN(COUNT, "退款撤销数", "refunds withdrawn", STORE_DAY),
    DISPUTES(COUNT, "平台介入数", "platform interventions", STORE_DAY, AGENT_DAY),
    DISPUTES_LOST(COUNT, "判买家胜诉数", "disputes lost", STORE_DAY),
    COMPLAINTS(COUNT, "投诉数", "complaints", STORE_DAY, AGENT_DAY),
    COMPLAINTS_PLATFORM(COUNT, "平台投诉数", "platform complaints", STORE_DAY),
    COMPLAINTS_CLOSED(COUNT, "投诉完结数", "complaints closed", STORE_DAY),
    COMPLAINT_CLOSE_SECONDS(SECONDS, "投诉处理秒数", "seconds to close complaints", STORE_DAY),
    COMPLAINTS_ATTITUDE_UPHELD(COUNT, "态度投诉成立数", "attitude complaints upheld", AGENT_DAY),
    DEFECTS_QUALITY(COUNT, "质量问题登记数", "quality defects", STORE_DAY),
    DEFECTS_WRONG_GOODS(COUNT, "错发登记数", "wrong goods", STORE_DAY),
    DEFECTS_OTHER(COUNT, "其他问题登记数", "other defects", STORE_DAY),
    CONVERSATIONS(COUNT, "会话数", "conversations", STORE_DAY, AGENT_DAY),
    CONVERSATIONS_ANSWERED(COUNT, "已回复会话数", "conversations answered", STORE_DAY, AGENT_DAY),
    FIRST_RESPONSES(COUNT, "首次响应数", "first responses", AGENT_DAY),
    FIRST_RESPONSE_SECONDS(SECONDS, "首次响应秒数", "seconds to first response", STORE_DAY, AGENT_DAY),
    FIRST_RESPONSE_IN_30S(COUNT, "30 秒内首响数", "first responses within 30 s", STORE_DAY, AGENT_DAY),
    TURNS(COUNT, "咨询轮次", "turns", STORE_DAY, AGENT_DAY),
    TURNS_ANSWERED(COUNT, "已回复轮次", "turns answered", STORE_DAY, AGENT_DAY),
    TURN_SECONDS(SECONDS, "响应秒数", "seconds to respond", STORE_DAY, AGENT_DAY),
    TURNS_IN_30S(COUNT, "30 秒内响应轮次", "turns within 30 s", STORE_DAY, AGENT_DAY),
    TURNS_OVER_60S(COUNT, "超 60 秒轮次", "turns over 60 s", STORE_DAY, AGENT_DAY),
    BUYER_MESSAGES(COUNT, "买家消息数", "buyer messages", STORE_DAY, AGENT_DAY),
    AGENT_MESSAGES(COUNT, "客服消息数", "agent messages", STORE_DAY, AGENT_DAY),
    INQUIRIES(COUNT, "询单人数", "inquiries", STORE_DAY, AGENT_DAY),
    INQUIRIES_PAID_D1(COUNT, "询单次日付款人数", "inquiries paid by the next day", STORE_DAY, AGENT_DAY),
    INQUIRIES_PAID_D4(COUNT, "询单最终付款人数", "inquiries paid by the fourth day", STORE_DAY, AGENT_DAY),
    ORDERS_ATTRIBUTED(COUNT, "客服落实订单数", "orders attributed", AGENT_DAY),
    SALES_ATTRIBUTED(AMOUNT, "客服落实金额", "sales attributed", AGENT_DAY),
    REFUNDS_HANDLED(COUNT, "处理退款数", "refunds handled", AGENT_DAY),
    RATED(COUNT, "评价会话数", "conversations rated", STORE_DAY, AGENT_DAY),
    SATISFIED(COUNT, "满意会话数", "conversations rated 4 or 5", STORE_DAY, AGENT_DAY),
    REVIEWS(COUNT, "商品评价数", "reviews", STORE_DAY),
    REVIEWS_BAD(COUNT, "差评数", "bad reviews", STORE_DAY),
    RATING_SUM(SCORE, "评分合计", "sum of ratings", STORE_DAY),
    REVIEWS_BAD_REPLIED_24H(COUNT, "24 小时内回复差评数", "bad reviews replied within 24 h", STORE_DAY),
    DSR_DESCRIPTION_SUM(SCORE, "描述相符评分合计", "sum of description scores", STORE_DAY),
    DSR_DESCRIPTION_COUNT(COUNT, "描述相符评分数", "description scores", STORE_DAY),
    DSR_SERVICE_SUM(SCORE, "服务态度评分合计", "sum of service scores", STORE_DAY),
    DSR_SERVICE_COUNT(COUNT, "服务态度评分数", "service scores", STORE_DAY),
    DSR_LOGISTICS_SUM(SCORE, "物流服务评分合计", "sum of logistics scores", STORE_DAY),
    DSR_LOGISTICS_COUNT(COUNT, "物流服务评分数", "logistics scores", STORE_DAY),
    REMINDERS(COUNT, "催付次数", "payment reminders", STORE_DAY, AGENT_DAY),
    ORDERS_REMINDED(COUNT, "催付订单数", "orders reminded", STORE_DAY),
    ORDERS_REMINDED_PAID(COUNT, "催付成功订单数", "orders paid after a reminder", STORE_DAY),
    TRANSFERS_OUT(COUNT, "转出次数", "transfers out", AGENT_DAY);

    private final Quantity quantity;
    private final Label label;
    private final Set<Grain> grains;

    Measure(Quantity quantity, String zh, String en, Grain... grains) {
        this.quantity = quantity;
        this.label = new Label(zh, en);
        this.grains = Set.of(grains);
    }

    public String column() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Quantity quantity() {
        return quantity;
    }

    public Label label() {
        return label;
    }

    /** The views that have this column. */
    public Set<Grain> grains() {
        return grains;
    }
}
