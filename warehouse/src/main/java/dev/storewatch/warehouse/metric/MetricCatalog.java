package dev.storewatch.warehouse.metric;

import static dev.storewatch.warehouse.metric.Better.HIGH;
import static dev.storewatch.warehouse.metric.Better.LOW;
import static dev.storewatch.warehouse.metric.Measure.*;

import dev.storewatch.warehouse.metric.Formula.Passed;
import dev.storewatch.warehouse.metric.Formula.Ratio;
import dev.storewatch.warehouse.metric.Formula.Total;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Every metric there is, defined once: pages, alerts, dictionary and tests read it here. Thresholds are defaults; where the metric contract names
 * a goal (industry average times 1.05, 30 s, 48 h) that is the warning, elsewhere they are cautious figures to be set per store.
 */
public final class MetricCatalog {
    public static final Metric SALES = new Metric(
            "sales",
            new Label("销售额", "Sales"),
            new Label("卖了多少钱?", "How much was sold?"),
            new Total(List.of(SALES_AMOUNT), List.of(), ORDERS_PAID),
            Unit.MONEY,
            HIGH,
            0,
            0,
            new Thresholds.Unset());
    public static final Metric CONVERSION = new Metric(
            "conversion",
            new Label("询单转化率", "Inquiry conversion"),
            new Label("下单前来咨询的买家,有多少次日内付款?", "Of those who asked before ordering, how many paid by the next day?"),
            Ratio.of(INQUIRIES_PAID_D1, INQUIRIES),
            Unit.SHARE,
            HIGH,
            50,
            1,
            new Thresholds.OfIndustry(limits(HIGH, "1.05", "0.95", "1.05")));
    public static final Metric COMPLAINT_RATE = new Metric(
            "complaint_rate",
            new Label("投诉率", "Complaint rate"),
            new Label("每笔付款订单引来多少投诉?", "How many complaints does a paid order bring?"),
            Ratio.of(COMPLAINTS, ORDERS_PAID),
            Unit.SHARE,
            LOW,
            30,
            0,
            limits(LOW, "0.005", "0.010", "0.005"));
    public static final Metric DISPUTE_RATE = new Metric(
            "dispute_rate",
            new Label("介入率", "Intervention rate"),
            new Label("退款中有多少被平台介入?", "In how many refunds does the platform step in?"),
            Ratio.of(DISPUTES, REFUNDS_CREATED),
            Unit.SHARE,
            LOW,
            20,
            0,
            limits(LOW, "0.02", "0.04", "0.016"));
    public static final Metric REFUND_RATE = new Metric(
            "refund_rate",
            new Label("退款率", "Refund rate"),
            new Label("付款订单中有多少退了款?", "How many paid orders end in a refund?"),
            Ratio.of(REFUNDS_SUCCEEDED, ORDERS_PAID),
            Unit.SHARE,
            LOW,
            30,
            0,
            limits(LOW, "0.10", "0.20", "0.09"));
    public static final Metric DISPUTE_LOST_RATE = new Metric(
            "dispute_lost_rate",
            new Label("纠纷率", "Disputes lost"),
            new Label("付款订单中有多少被判买家胜诉?", "How many paid orders end in a verdict for the buyer?"),
            Ratio.of(DISPUTES_LOST, ORDERS_PAID),
            Unit.SHARE,
            LOW,
            30,
            0,
            limits(LOW, "0.002", "0.005", "0.002"));
    public static final Metric SHIP_ON_TIME_RATE = new Metric(
            "ship_on_time_rate",
            new Label("发货及时率", "Shipped on time"),
            new Label("承诺的发货时间守住了吗?", "Is the shipping promise kept?"),
            Ratio.of(SHIP_ON_TIME, SHIP_DUE),
            Unit.SHARE,
            HIGH,
            30,
            0,
            limits(HIGH, "0.95", "0.90", "0.96"));
    public static final Metric REFUND_HOURS = new Metric(
            "refund_hours",
            new Label("退款时长", "Refund time"),
            new Label("从申请到退款成功要多久?", "How long from asking to the money back?"),
            new Ratio(REFUND_SECONDS, REFUNDS_SUCCEEDED, 3600, REFUNDS_SUCCEEDED),
            Unit.HOURS,
            LOW,
            10,
            0,
            limits(LOW, "48", "72", "44"));
    public static final Metric COMPLIANCE = new Metric(
            "compliance",
            new Label("无忧购达标", "Worry-free standard"),
            new Label("无忧购的标准达到几项?", "How many of the worry-free standards are met?"),
            new Passed(),
            Unit.PASSED,
            HIGH,
            1,
            0,
            limits(HIGH, "1", "0.75", "1"));

    public static final Metric NET_SALES = new Metric(
            "net_sales",
            new Label("净销售额", "Net sales"),
            new Label("扣除退款后卖了多少钱?", "How much was sold, refunds taken off?"),
            new Total(List.of(SALES_AMOUNT), List.of(REFUND_AMOUNT), ORDERS_PAID),
            Unit.MONEY,
            HIGH,
            0,
            0,
            new Thresholds.Unset());
    public static final Metric REFUND_AMOUNT_RATE = new Metric(
            "refund_amount_rate",
            new Label("退款金额占比", "Refund rate by amount"),
            new Label("销售额中退了多少?", "What share of the sales was refunded?"),
            new Ratio(REFUND_AMOUNT, SALES_AMOUNT, 1, ORDERS_PAID),
            Unit.SHARE,
            LOW,
            30,
            0,
            new Thresholds.Unset());
    public static final Metric TRANSIT_HOURS = new Metric(
            "transit_hours",
            new Label("在途时长", "Transit time"),
            new Label("从揽收到签收要多久?", "How long from collection to signature?"),
            new Ratio(TRANSIT_SECONDS, PARCELS_SIGNED, 3600, PARCELS_SIGNED),
            Unit.HOURS,
            LOW,
            10,
            0,
            new Thresholds.Unset());
    public static final Metric DELIVERY_LATE_RATE = new Metric(
            "delivery_late_rate",
            new Label("延迟送达率", "Late deliveries"),
            new Label("承诺送达的订单有多少迟到?", "How many promised deliveries come late?"),
            Ratio.of(DELIVERY_LATE, DELIVERY_DUE),
            Unit.SHARE,
            LOW,
            30,
            0,
            limits(LOW, "0.05", "0.10", "0.04"));
    public static final Metric COLLECT_24H_RATE = new Metric(
            "collect_24h_rate",
            new Label("24 小时揽收率", "Collected within 24 h"),
            new Label("付款后 24 小时内揽收了多少?", "How many parcels are collected within 24 h of payment?"),
            Ratio.of(COLLECTED_IN_24H, PARCELS_COLLECTED),
            Unit.SHARE,
            HIGH,
            30,
            0,
            limits(HIGH, "0.80", "0.60", "0.82"));
    public static final Metric FIRST_RESPONSE = new Metric(
            "first_response",
            new Label("首次响应", "First response"),
            new Label("买家第一次咨询等了多久?", "How long does a buyer wait for the first answer?"),
            new Ratio(FIRST_RESPONSE_SECONDS, CONVERSATIONS_ANSWERED, 1, CONVERSATIONS_ANSWERED),
            Unit.SECONDS,
            LOW,
            20,
            0,
            limits(LOW, "30", "60", "30"));
    /** What a shop's service is judged by: one buyer who writes at night and is answered in the morning outweighs hundreds in a mean. */
    public static final Metric FIRST_RESPONSE_IN_30S = new Metric(
            "first_response_in_30s_rate",
            new Label("30 秒首响率", "First response within 30 s"),
            new Label("首次响应有多少在 30 秒内?", "How many first answers come within 30 s?"),
            Ratio.of(Measure.FIRST_RESPONSE_IN_30S, CONVERSATIONS_ANSWERED),
            Unit.SHARE,
            HIGH,
            30,
            0,
            limits(HIGH, "0.75", "0.60", "0.77"));

    public static final Metric ORDER_VALUE = new Metric(
            "order_value",
            new Label("笔单价", "Sales per order"),
            new Label("每笔付款订单有多大?", "How large is a paid order?"),
            Ratio.of(SALES_AMOUNT, ORDERS_PAID),
            Unit.MONEY,
            HIGH,
            20,
            0,
            new Thresholds.Unset());

    /** The nine indicators of a store, in the order managers know them. */
    public static final List<Metric> INDICATORS = List.of(
            SALES,
            CONVERSION,
            COMPLAINT_RATE,
            DISPUTE_RATE,
            REFUND_RATE,
            DISPUTE_LOST_RATE,
            SHIP_ON_TIME_RATE,
            REFUND_HOURS,
            COMPLIANCE);

    /** What stands beside the nine. Metrics of agents join here, with formulas over measures of the grain agent_day. */
    public static final List<Metric> COMPANIONS = List.of(
            NET_SALES,
            ORDER_VALUE,
            REFUND_AMOUNT_RATE,
            TRANSIT_HOURS,
            DELIVERY_LATE_RATE,
            COLLECT_24H_RATE,
            FIRST_RESPONSE,
            FIRST_RESPONSE_IN_30S);

    /** The checklist of a store that has none of its own: the warnings of these metrics over 30 days. */
    public static final Checklist DEFAULT_CHECKLIST = new Checklist(Stream.of(
                    SHIP_ON_TIME_RATE,
                    COLLECT_24H_RATE,
                    DELIVERY_LATE_RATE,
                    REFUND_HOURS,
                    REFUND_RATE,
                    DISPUTE_RATE,
                    DISPUTE_LOST_RATE,
                    COMPLAINT_RATE,
                    FIRST_RESPONSE_IN_30S)
            .map(MetricCatalog::warningAsCheck)
            .toList());

    private static final Map<String, Metric> BY_ID = Stream.concat(INDICATORS.stream(), COMPANIONS.stream())
            .collect(Collectors.toUnmodifiableMap(Metric::id, Function.identity()));

    private MetricCatalog() {}

    public static Optional<Metric> find(String id) {
        return Optional.ofNullable(BY_ID.get(id));
    }

    /** A metric of stores or of agents, all that a store can set goals for. */
    public static Optional<Metric> findWithAgents(String id) {
        return find(id).or(() -> AgentMetrics.find(id));
    }

    /** Every measure that some metric of the catalogue is formed from. */
    public static Set<Measure> measures() {
        Set<Measure> all = EnumSet.noneOf(Measure.class);
        for (Metric metric : BY_ID.values()) {
            if (metric.formula() instanceof Formula.OverMeasures formula) {
                all.addAll(formula.measures());
            }
        }
        return all;
    }

    private static Thresholds.Fixed limits(Better better, String warn, String critical, String recovery) {
        return new Thresholds.Fixed(better, new BigDecimal(warn), new BigDecimal(critical), new BigDecimal(recovery));
    }

    private static Check warningAsCheck(Metric metric) {
        Check.Operator operator = metric.better() == HIGH ? Check.Operator.AT_LEAST : Check.Operator.AT_MOST;
        BigDecimal warn = metric.thresholds()
                .limits(Optional.empty())
                .map(Thresholds.Fixed::warn)
                .orElseThrow(() -> new IllegalStateException(metric.id() + " has no limit of its own to check"));
        return new Check(metric, operator, warn, 30);
    }
}
