package dev.storewatch.warehouse.alert.rule;

import dev.storewatch.warehouse.metric.Label;
import java.util.Map;

/** What a kind of breach is called in a message. */
public final class BreachText {

    private static final Map<String, Label> NAMES = Map.ofEntries(
            Map.entry("BUYER_WAITS", new Label("买家等待超过 30 秒", "a buyer waits more than 30 s")),
            Map.entry("BUYER_WAITS_LONG", new Label("买家等待超过 60 秒", "a buyer waits more than 60 s")),
            Map.entry("UNPAID_NOT_REMINDED", new Label("未付款未催付", "unpaid and not reminded")),
            Map.entry("UNPAID_FEW_REMINDERS", new Label("未付款催付不足两次", "unpaid with fewer than two reminders")),
            Map.entry("RETURN_WITHOUT_WAYBILL", new Label("退货无运单", "a return without a waybill")),
            Map.entry("REFUND_UNDECIDED", new Label("退款未处理", "a refund not decided")),
            Map.entry("REFUND_OPEN_LONG", new Label("退款超 48 小时未完结", "a refund open for long")),
            Map.entry("SHIP_PROMISE_NEAR", new Label("发货承诺将到期", "a shipping promise about to pass")),
            Map.entry("SHIP_PROMISE_MISSED", new Label("发货承诺已超时", "a shipping promise missed")),
            Map.entry("PARCEL_NOT_SCANNED", new Label("包裹停滞", "a parcel without a scan")),
            Map.entry("REVIEW_BAD", new Label("差评", "a bad review")),
            Map.entry("REVIEW_BAD_UNANSWERED", new Label("差评未回复", "a bad review not answered")),
            Map.entry("COMPLAINT_PLATFORM", new Label("平台投诉", "a complaint at the platform")),
            Map.entry("COMPLAINT_UNANSWERED", new Label("投诉未回复", "a complaint not answered")),
            Map.entry("COMPLAINT_UNCLASSIFIED", new Label("投诉未定责", "a complaint nobody is found responsible for")),
            Map.entry("DISPUTE_APPLIED", new Label("买家申请平台介入", "a buyer asked the platform to step in")),
            Map.entry("SKU_DEFECTS", new Label("同一 SKU 多次瑕疵", "defects of one SKU")));

    private BreachText() {}

    /** The kind itself where it has no name yet. */
    public static Label of(String kind) {
        return NAMES.getOrDefault(kind, new Label(kind, kind));
    }
}
