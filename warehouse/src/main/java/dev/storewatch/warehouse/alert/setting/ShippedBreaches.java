package dev.storewatch.warehouse.alert.setting;

import static dev.storewatch.warehouse.alert.notice.Severity.CRITICAL;
import static dev.storewatch.warehouse.alert.notice.Severity.WARNING;

import dev.storewatch.warehouse.alert.life.Timing;
import dev.storewatch.warehouse.alert.notice.Severity;
import dev.storewatch.warehouse.metric.Label;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;

/**
 * The shipped rule of each kind of breach. The platform's clock runs for an intervention, a complaint, a bad review: each calls on its own. A
 * waiting buyer or a promise about to be missed calls once for a store, with a count. What is for today calls by day; the rest is a list of work.
 */
final class ShippedBreaches {

    /** Of one store and kind within an hour, how many call on their own. */
    private static final int ALONE = 3;

    /** A list of work is an alert once so many of it came up within a day: every shop always has a few. */
    private static final int MANY = 10;

    private static final QuietHours NIGHT = new QuietHours(LocalTime.of(22, 0), LocalTime.of(9, 0));
    private static final Delivery BY_DAY = new Delivery(Attention.CALL, "", List.of(), NIGHT);
    /** The same store's next waiting buyer within this time is the same alert. */
    private static final Duration SAME = Duration.ofMinutes(10);

    static final List<Rule> ALL = List.of(
            each("DISPUTE_APPLIED", "买家申请平台介入", "A buyer asks the platform to step in", Delivery.URGENT),
            each("COMPLAINT_PLATFORM", "平台投诉", "A complaint at the platform", Delivery.URGENT),
            each("REVIEW_BAD", "差评", "A bad review", Delivery.CALL),
            store("BUYER_WAITS_LONG", "买家等待超过 60 秒", "Buyers wait more than 60 s", 1, 5, WARNING, Delivery.URGENT),
            store("SHIP_PROMISE_NEAR", "发货承诺将到期", "Shipping promises about to pass", 1, 20, WARNING, BY_DAY),
            store("REFUND_UNDECIDED", "退款未处理", "Refunds not decided", 1, 20, WARNING, BY_DAY),
            store("COMPLAINT_UNANSWERED", "投诉未回复", "Complaints not answered", 1, 5, WARNING, BY_DAY),
            store("SKU_DEFECTS", "同一 SKU 多次瑕疵", "Defects of one SKU", 1, 0, WARNING, BY_DAY),
            store("SHIP_PROMISE_MISSED", "发货承诺已超时", "Shipping promises missed", MANY, 0, CRITICAL, Delivery.PAGE),
            store("REVIEW_BAD_UNANSWERED", "差评未回复", "Bad reviews not answered", MANY, 0, CRITICAL, Delivery.PAGE),
            store("REFUND_OPEN_LONG", "退款超 48 小时未完结", "Refunds open for long", MANY, 0, CRITICAL, Delivery.PAGE),
            store("BUYER_WAITS", "买家等待超过 30 秒", "Buyers wait more than 30 s", MANY, 0, WARNING, Delivery.PAGE),
            store("UNPAID_NOT_REMINDED", "未付款未催付", "Unpaid and not reminded", MANY, 0, WARNING, Delivery.PAGE),
            store(
                    "UNPAID_FEW_REMINDERS",
                    "未付款催付不足两次",
                    "Unpaid with fewer than two reminders",
                    MANY,
                    0,
                    WARNING,
                    Delivery.PAGE),
            store("RETURN_WITHOUT_WAYBILL", "退货无运单", "Returns without a waybill", MANY, 0, WARNING, Delivery.PAGE),
            store("PARCEL_NOT_SCANNED", "包裹停滞", "Parcels without a scan", MANY, 0, WARNING, Delivery.PAGE),
            store(
                    "COMPLAINT_UNCLASSIFIED",
                    "投诉未定责",
                    "Complaints nobody is found responsible for",
                    MANY,
                    0,
                    WARNING,
                    Delivery.PAGE));

    private ShippedBreaches() {}

    private static Rule each(String kind, String zh, String en, Delivery delivery) {
        return rule(
                kind, new Label(zh, en), new Condition.Breach(kind, ALONE, 1, 0), CRITICAL, Duration.ZERO, delivery);
    }

    private static Rule store(
            String kind, String zh, String en, int fewest, int many, Severity severity, Delivery delivery) {
        return rule(kind, new Label(zh, en), new Condition.Breach(kind, 0, fewest, many), severity, SAME, delivery);
    }

    private static Rule rule(
            String kind,
            Label name,
            Condition.Breach condition,
            Severity severity,
            Duration recovery,
            Delivery delivery) {
        return new Rule(
                "breach." + kind.toLowerCase(Locale.ROOT),
                name,
                true,
                condition,
                severity,
                List.of(),
                new Timing(Duration.ZERO, recovery, Duration.ZERO),
                delivery);
    }
}
