package dev.storewatch.warehouse.metric;

import static dev.storewatch.warehouse.metric.Better.HIGH;
import static dev.storewatch.warehouse.metric.Better.LOW;

import dev.storewatch.warehouse.metric.Formula.Ratio;
import dev.storewatch.warehouse.metric.Formula.Total;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The part of the catalogue about agents, over measures of the view agent_day; goals as in the metric contract. */
public final class AgentMetrics {
    private static final int SMALLEST = 20;

    public static final Metric RESPONSE_RATE = rate(
            "agent_response_rate",
            new Label("回复率", "Response rate"),
            new Label("接待的会话有多少得到人工回复?", "How many of the conversations got a human reply?"),
            Ratio.of(Measure.CONVERSATIONS_ANSWERED, Measure.CONVERSATIONS),
            HIGH,
            0,
            limits(HIGH, "1", "0.95"));
    public static final Metric FIRST_RESPONSE = new Metric(
            "agent_first_response",
            new Label("首响均值", "First response, mean"),
            new Label("买家第一次咨询平均等了多久?", "How long on average until the first answer?"),
            new Ratio(Measure.FIRST_RESPONSE_SECONDS, Measure.FIRST_RESPONSES, 1, Measure.FIRST_RESPONSES),
            Unit.SECONDS,
            LOW,
            20,
            0,
            new Thresholds.Unset());
    public static final Metric FIRST_RESPONSE_IN_30S = rate(
            "agent_first_response_in_30s",
            new Label("30 秒首响率", "First response ≤ 30 s"),
            new Label("首次响应有多少在 30 秒内?", "How many first answers come within 30 s?"),
            Ratio.of(Measure.FIRST_RESPONSE_IN_30S, Measure.FIRST_RESPONSES),
            HIGH,
            0,
            limits(HIGH, "0.8", "0.6"));
    public static final Metric RESPONSE = new Metric(
            "agent_response",
            new Label("平均响应", "Response, mean"),
            new Label("每一轮平均等多久?", "How long does a turn wait on average?"),
            new Ratio(Measure.TURN_SECONDS, Measure.TURNS_ANSWERED, 1, Measure.TURNS_ANSWERED),
            Unit.SECONDS,
            LOW,
            20,
            0,
            new Thresholds.Unset());
    public static final Metric OVER_60S = count(
            "agent_over_60s",
            new Label("超 60 秒", "Over 60 s"),
            new Label("有多少轮等了超过 60 秒或没有回复?", "How many turns waited over 60 s or were never answered?"),
            Measure.TURNS_OVER_60S,
            Measure.TURNS);
    public static final Metric REPLY_RATIO = rate(
            "agent_reply_ratio",
            new Label("答问比", "Reply ratio"),
            new Label("买家每句话得到几句回答?", "How many messages answer one of the buyer's?"),
            Ratio.of(Measure.AGENT_MESSAGES, Measure.BUYER_MESSAGES),
            HIGH,
            0,
            new Thresholds.Unset());
    public static final Metric CONVERSION_D1 = rate(
            "agent_conversion",
            new Label("询单转化", "Conversion D+1"),
            new Label("询单的买家有多少次日内付款?", "Of those who asked, how many paid by the next day?"),
            Ratio.of(Measure.INQUIRIES_PAID_D1, Measure.INQUIRIES),
            HIGH,
            1,
            new Thresholds.Unset());
    public static final Metric CONVERSION_D4 = rate(
            "agent_conversion_final",
            new Label("最终转化", "Conversion, final"),
            new Label("询单的买家有多少在四天内付款?", "Of those who asked, how many paid by the fourth day?"),
            Ratio.of(Measure.INQUIRIES_PAID_D4, Measure.INQUIRIES),
            HIGH,
            4,
            new Thresholds.Unset());
    public static final Metric SALES = new Metric(
            "agent_sales",
            new Label("落实金额", "Sales"),
            new Label("落实了多少销售额?", "What sales are attributed?"),
            new Total(List.of(Measure.SALES_ATTRIBUTED), List.of(), Measure.ORDERS_ATTRIBUTED),
            Unit.MONEY,
            HIGH,
            0,
            4,
            new Thresholds.Unset());
    /** Both parts are dated by the payment; per order, since buyers of several days can't be told apart once they are added up. */
    public static final Metric ORDER_VALUE = new Metric(
            "agent_order_value",
            new Label("笔单价", "Sales per order"),
            new Label("落实的每笔订单有多大?", "How large is an attributed order?"),
            Ratio.of(Measure.SALES_ATTRIBUTED, Measure.ORDERS_ATTRIBUTED),
            Unit.MONEY,
            HIGH,
            SMALLEST,
            4,
            new Thresholds.Unset());

    public static final Metric CSAT = rate(
            "agent_csat",
            new Label("满意率", "Satisfied"),
            new Label("评价的会话有多少是 4 或 5 分?", "How many of the rated conversations got 4 or 5?"),
            Ratio.of(Measure.SATISFIED, Measure.RATED),
            HIGH,
            0,
            new Thresholds.Unset());
    public static final Metric REFUNDS_HANDLED = count(
            "agent_refunds_handled",
            new Label("处理退款", "Refunds"),
            new Label("处理了多少退款?", "How many refunds were handled?"),
            Measure.REFUNDS_HANDLED,
            Measure.REFUNDS_HANDLED);
    public static final Metric REFUND_HOURS = new Metric(
            "agent_refund_hours",
            new Label("退款时长", "Refund time"),
            new Label("从申请到退款成功要多久?", "How long from asking to the money back?"),
            new Ratio(Measure.REFUND_SECONDS, Measure.REFUNDS_HANDLED, 3600, Measure.REFUNDS_HANDLED),
            Unit.HOURS,
            LOW,
            10,
            0,
            limits(LOW, "48", "72"));
    public static final Metric DISPUTES = count(
            "agent_disputes",
            new Label("介入", "Disputes"),
            new Label("平台介入了几次?", "How often did the platform step in?"),
            Measure.DISPUTES,
            Measure.DISPUTES);
    public static final Metric COMPLAINTS = count(
            "agent_complaints",
            new Label("投诉", "Complaints"),
            new Label("被投诉几次?", "How often complained about?"),
            Measure.COMPLAINTS,
            Measure.COMPLAINTS);
    public static final Metric REMINDERS = count(
            "agent_reminders",
            new Label("催付", "Reminders"),
            new Label("催付了几次?", "How many payment reminders?"),
            Measure.REMINDERS,
            Measure.REMINDERS);
    public static final Metric TRANSFERS_OUT = count(
            "agent_transfers_out",
            new Label("转出", "Passed on"),
            new Label("转出了几个会话?", "How many conversations were passed on?"),
            Measure.TRANSFERS_OUT,
            Measure.TRANSFERS_OUT);

    /** In the order of the league table. */
    public static final List<Metric> ALL = List.of(
            RESPONSE_RATE,
            FIRST_RESPONSE,
            FIRST_RESPONSE_IN_30S,
            RESPONSE,
            OVER_60S,
            REPLY_RATIO,
            CONVERSION_D1,
            CONVERSION_D4,
            SALES,
            ORDER_VALUE,
            CSAT,
            REFUNDS_HANDLED,
            REFUND_HOURS,
            DISPUTES,
            COMPLAINTS,
            REMINDERS,
            TRANSFERS_OUT);

    private AgentMetrics() {}

    public static Optional<Metric> find(String id) {
        return ALL.stream().filter(metric -> metric.id().equals(id)).findFirst();
    }

    /** Every measure these are formed from. */
    public static Set<Measure> measures() {
        Set<Measure> all = EnumSet.of(Measure.CONVERSATIONS);
        for (Metric metric : ALL) {
            if (metric.formula() instanceof Formula.OverMeasures formula) {
                all.addAll(formula.measures());
            }
        }
        return all;
    }

    private static Metric rate(
            String id, Label label, Label question, Ratio ratio, Better better, int settles, Thresholds thresholds) {
        return new Metric(id, label, question, ratio, Unit.SHARE, better, SMALLEST, settles, thresholds);
    }

    private static Metric count(String id, Label label, Label question, Measure counted, Measure sample) {
        Total total = new Total(List.of(counted), List.of(), sample);
        return new Metric(id, label, question, total, Unit.COUNT, LOW, 0, 0, new Thresholds.Unset());
    }

    private static Thresholds.Fixed limits(Better better, String warn, String critical) {
        return new Thresholds.Fixed(better, new BigDecimal(warn), new BigDecimal(critical), new BigDecimal(warn));
    }
}
