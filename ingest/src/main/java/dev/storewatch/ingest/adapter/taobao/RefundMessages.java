package dev.storewatch.ingest.adapter.taobao;

import dev.storewatch.ingest.adapter.Mapped;
import dev.storewatch.ingest.adapter.PlatformEvent;
import dev.storewatch.ingest.event.Stream;
import java.util.List;
import java.util.Map;

/** Refunds and the platform's stepping in. */
final class RefundMessages {
    private static final Map<String, String> KINDS =
            Map.of("refund_bill", "REFUND_ONLY", "return_bill", "RETURN", "replace_bill", "EXCHANGE");

    /** The reasons buyers choose from, by what their text holds, the more telling first. */
    private static final List<Map.Entry<String, String>> REASONS = List.of(
            Map.entry("七天无理由", "no_reason_7d"),
            Map.entry("7天无理由", "no_reason_7d"),
            Map.entry("假冒", "counterfeit"),
            Map.entry("描述不符", "not_as_described"),
            Map.entry("破损", "damaged"),
            Map.entry("发错", "wrong_goods"),
            Map.entry("漏发", "wrong_goods"),
            Map.entry("质量", "quality"),
            Map.entry("缺货", "out_of_stock"),
            Map.entry("差价", "price_difference"),
            Map.entry("丢件", "lost_parcel"),
            Map.entry("未收到", "lost_parcel"),
            Map.entry("未按约定时间发货", "late_delivery"),
            Map.entry("不想要", "dont_want"),
            Map.entry("不喜欢", "dont_want"),
            Map.entry("拍错", "dont_want"));

    private RefundMessages() {}

    static Mapped map(TmcMessage message) {
        return switch (message.topic()) {
            case "refund_RefundCreated" ->
                events(refund(message, "refund.created")
                        .with("line_id", message.content().path("oid"))
                        .with("kind", KINDS.getOrDefault(message.text("bill_type"), "REFUND_ONLY"))
                        .with("reason_code", reasonCode(message.text("reason"), "other"))
                        .with("reason", message.text("reason"))
                        .with("amount", message.content().path("refund_fee")));
            case "refund_RefundBuyerModifyAgreement" ->
                events(refund(message, "refund.modified")
                        .with("kind", KINDS.getOrDefault(message.text("bill_type"), ""))
                        .with("reason_code", reasonCode(message.text("reason"), ""))
                        .with("reason", message.text("reason"))
                        .with("amount", message.content().path("refund_fee")));
            case "refund_RefundSellerAgreeAgreement" -> events(refund(message, "refund.agreed"));
            case "refund_RefundSellerRefuseAgreement" -> events(refund(message, "refund.refused"));
            case "refund_RefundBuyerReturnGoods" -> events(returned(message));
            case "refund_RefundClosed" -> events(refund(message, "refund.closed"));
            case "refund_RefundSuccess" ->
                events(refund(message, "refund.succeeded")
                        .with("amount", message.content().path("refund_fee")));
            case "refund_TaobaoInterApplied" -> events(refund(message, "dispute.applied"));
            case "refund_TaobaoIntervened" -> events(refund(message, "dispute.intervened"));
            default -> new Mapped.Ignored("no event follows from this topic");
        };
    }

    private static Mapped events(PlatformEvent event) {
        return new Mapped.Events(List.of(event));
    }

    /** The platform tells its messages about a refund apart by the refund's version, or by the time of the change. */
    private static PlatformEvent refund(TmcMessage message, String type) {
        String version = PlatformEvent.firstOf(
                message.content().path("refund_version"), message.content().path("modified"));
        String id = PlatformEvent.id(message.text("refund_id"), version.replaceAll("[^0-9]", ""));
        return message.event(Stream.ORDERS, type, id, "modified")
                .with("refund_id", message.content().path("refund_id"));
    }

    private static PlatformEvent returned(TmcMessage message) {
        String waybill = PlatformEvent.firstOf(
                message.content().path("sid"), message.content().path("out_sid"));
        return refund(message, "refund.return_shipped")
                // Thin, it says that the goods are on their way and not by which waybill.
                .with("waybill_no", waybill.isEmpty() ? PlatformEvent.id("return", message.text("refund_id")) : waybill)
                .with("carrier", message.content().path("company_name"));
    }

    private static String reasonCode(String reason, String otherwise) {
        return REASONS.stream()
                .filter(known -> reason.contains(known.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(reason.isEmpty() ? otherwise : "other");
    }
}
