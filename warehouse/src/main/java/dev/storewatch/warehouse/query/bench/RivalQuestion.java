package dev.storewatch.warehouse.query.bench;

import dev.storewatch.warehouse.metric.Measure;
import dev.storewatch.warehouse.metric.MetricCatalog;
import dev.storewatch.warehouse.metric.Sums;
import dev.storewatch.warehouse.query.StoreFigures;
import dev.storewatch.warehouse.query.breakdown.Breakdown;
import dev.storewatch.warehouse.query.item.OpenItems;
import dev.storewatch.warehouse.query.item.OpenKind;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What other databases are asked over the same rows: a part of what a page asks, never more, so that the comparison favours them. The SQL over raw
 * events is exact as the contract wants it (the first of repeated payments, the latest reason); the SQL over summaries reads tables that
 * {@link Rival#SUMMARIES} made beforehand. {@code $} names stand for values of the asker.
 */
public enum RivalQuestion {
    SALES(
            PageQuestion.TREND_OF_ALL,
            asker -> asker.trend(asker.all(), MetricCatalog.SALES).days().stream()
                    .map(day -> row(day.day(), day.sums().of(Measure.SALES_AMOUNT))),
            """
            SELECT local_day, sum(amount) FROM (
                SELECT DISTINCT ON (store_id, order_id) local_day, amount FROM order_event
                WHERE type = 'order.paid' ORDER BY store_id, order_id, happened_at, event_id) AS paid
            WHERE local_day BETWEEN $from AND $to GROUP BY local_day""",
            "SELECT day, sum(sales_amount) FROM store_summary WHERE day BETWEEN $from AND $to GROUP BY day"),
    REFUND_RATE(
            PageQuestion.OVERVIEW,
            asker -> asker.overview().stores().stream()
                    .flatMap(store ->
                            Stream.of(counts(store, "now", store.now()), counts(store, "before", store.before()))),
            """
            SELECT store_id, CASE WHEN local_day < $from THEN 'before' ELSE 'now' END AS span, sum(paid), sum(refunded) FROM (
                SELECT store_id, local_day, 1 AS paid, 0 AS refunded FROM (
                    SELECT DISTINCT ON (store_id, order_id) store_id, local_day FROM order_event
                    WHERE type = 'order.paid' ORDER BY store_id, order_id, happened_at, event_id) AS orders
                UNION ALL
                SELECT store_id, local_day, 0, 1 FROM (
                    SELECT DISTINCT ON (store_id, refund_id) store_id, local_day FROM order_event
                    WHERE type = 'refund.succeeded' ORDER BY store_id, refund_id, happened_at, event_id) AS refunds) AS both_kinds
            WHERE local_day BETWEEN $before AND $to GROUP BY 1, 2""",
            """
            SELECT store_id, CASE WHEN day < $from THEN 'before' ELSE 'now' END AS span, sum(orders_paid), sum(refunds_succeeded)
            FROM store_summary WHERE day BETWEEN $before AND $to GROUP BY 1, 2"""),
    REASONS(PageQuestion.REFUND_REASONS, asker -> firstTwo(asker, Breakdown.REFUND_REASONS), """
            WITH refund AS (
                SELECT * FROM (
                    SELECT DISTINCT ON (store_id, refund_id) store_id, refund_id, local_day, reason_code FROM order_event
                    WHERE type = 'refund.created' ORDER BY store_id, refund_id, happened_at, event_id) AS created
                WHERE local_day BETWEEN $from AND $to),
            modified AS (
                SELECT DISTINCT ON (store_id, refund_id) store_id, refund_id, reason_code FROM order_event
                WHERE type = 'refund.modified' AND reason_code <> '' ORDER BY store_id, refund_id, happened_at DESC, event_id DESC)
            SELECT reason, sum(first_time), sum(last_time) FROM (
                SELECT reason_code AS reason, 1 AS first_time, 0 AS last_time FROM refund
                UNION ALL
                SELECT coalesce(modified.reason_code, refund.reason_code), 0, 1
                FROM refund LEFT JOIN modified ON modified.store_id = refund.store_id AND modified.refund_id = refund.refund_id) AS told
            GROUP BY reason""", """
            SELECT reason, sum(first_time), sum(last_time) FROM (
                SELECT first_reason AS reason, 1 AS first_time, 0 AS last_time FROM refund_summary WHERE created_day BETWEEN $from AND $to
                UNION ALL
                SELECT latest_reason, 0, 1 FROM refund_summary WHERE created_day BETWEEN $from AND $to) AS told
            GROUP BY reason"""),
    SKUS(PageQuestion.REFUND_SKUS, asker -> firstTwo(asker, Breakdown.REFUND_SKUS), """
            SELECT sku_id, count(*), count(succeeded.refund_id) FROM (
                SELECT DISTINCT ON (store_id, refund_id) store_id, refund_id, local_day, sku_id FROM order_event
                WHERE type = 'refund.created' ORDER BY store_id, refund_id, happened_at, event_id) AS created
            LEFT JOIN (SELECT DISTINCT store_id, refund_id FROM order_event WHERE type = 'refund.succeeded') AS succeeded
                ON succeeded.store_id = created.store_id AND succeeded.refund_id = created.refund_id
            WHERE local_day BETWEEN $from AND $to GROUP BY sku_id ORDER BY count(*) DESC, sku_id LIMIT $groups""", """
            SELECT sku_id, count(*), sum(coalesce(succeeded, 0)) FROM refund_summary WHERE created_day BETWEEN $from AND $to
            GROUP BY sku_id ORDER BY count(*) DESC, sku_id LIMIT $groups"""),
    CATEGORIES(PageQuestion.COMPLAINT_CATEGORIES, asker -> firstTwo(asker, Breakdown.COMPLAINT_CATEGORIES), """
            SELECT category, count(*), sum(CASE WHEN source = 'PLATFORM' THEN 1 ELSE 0 END) FROM (
                SELECT DISTINCT ON (store_id, complaint_id) local_day, category, source FROM order_event
                WHERE type = 'complaint.opened' ORDER BY store_id, complaint_id, happened_at, event_id) AS opened
            WHERE local_day BETWEEN $from AND $to GROUP BY category""", """
            SELECT category, sum(complaints), sum(of_platform) FROM complaint_summary WHERE day BETWEEN $from AND $to
            GROUP BY category"""),
    RATINGS(
            PageQuestion.REVIEW_SKUS,
            asker -> firstTwo(asker, Breakdown.REVIEW_SKUS),
            """
            SELECT sku_id, sum(CASE WHEN removed THEN 0 ELSE 1 END) AS reviews,
                sum(CASE WHEN NOT removed AND rating BETWEEN 1 AND 2 THEN 1 ELSE 0 END) FROM (
            """ + RivalQuestion.REVIEWS_NOW + """
            ) AS review WHERE local_day BETWEEN $from AND $to GROUP BY sku_id ORDER BY reviews DESC, sku_id LIMIT $groups""",
            """
            SELECT sku_id, sum(reviews) AS reviews, sum(bad) FROM review_summary WHERE day BETWEEN $from AND $to
            GROUP BY sku_id ORDER BY reviews DESC, sku_id LIMIT $groups"""),
    PERSON(
            PageQuestion.PERSON,
            asker -> asker.person().days().stream()
                    .map(day -> row(day.day(), day.sums().of(Measure.AGENT_MESSAGES))),
            """
            SELECT local_day, count(*) FROM chat_event
            WHERE store_id = $shop AND agent_id = $person AND type = 'message.sent' AND sender = 'AGENT' AND NOT auto_reply
                AND local_day BETWEEN $from AND $to
            GROUP BY local_day""",
            """
            SELECT day, sum(agent_messages) FROM agent_summary
            WHERE store_id = $shop AND agent_id = $person AND day BETWEEN $from AND $to GROUP BY day"""),
    OPEN(
            PageQuestion.OPEN_REFUNDS,
            asker -> {
                OpenItems open = asker.open(OpenKind.REFUNDS);
                return IntStream.range(0, open.ages().size())
                        .mapToObj(age -> row(age, open.ages().get(age)));
            },
            """
            WITH open AS (
                SELECT store_id, refund_id, min(happened_at) AS created_at FROM order_event AS created
                WHERE type = 'refund.created' AND NOT EXISTS (
                    SELECT 1 FROM order_event AS ended
                    WHERE ended.store_id = created.store_id AND ended.refund_id = created.refund_id
                        AND ended.type IN ('refund.succeeded', 'refund.closed'))
                GROUP BY store_id, refund_id)
            """ + Ages.COUNTED + " FROM open GROUP BY 1",
            Ages.COUNTED + " FROM refund_summary WHERE ended_at IS NULL GROUP BY 1"),
    MESSAGES(
            PageQuestion.LEAGUE,
            asker -> asker.league().agents().stream()
                    .map(agent -> row(
                            agent.store().value(), agent.agent(), agent.sums().of(Measure.AGENT_MESSAGES))),
            """
            SELECT store_id, agent_id, count(*) FROM chat_event
            WHERE type = 'message.sent' AND sender = 'AGENT' AND NOT auto_reply AND local_day BETWEEN $from AND $to
            GROUP BY store_id, agent_id""",
            """
            SELECT store_id, agent_id, sum(agent_messages) FROM agent_summary WHERE day BETWEEN $from AND $to
            GROUP BY store_id, agent_id"""),
    CONVERSATION(
            PageQuestion.TRANSCRIPT,
            asker -> asker.transcript().lines().stream()
                    .map(line -> row(
                            line.message().id(),
                            line.message().text().codePoints().count())),
            """
            SELECT event_id, length(CASE WHEN type = 'conversation.rated' THEN CAST(score AS VARCHAR) ELSE text END) FROM chat_event
            WHERE store_id = $store AND conversation_id = $conversation""",
            "");

    /** Reviews as they stand: the newest rating, and whether it is gone. */
    static final String REVIEWS_NOW = """
            SELECT created.store_id, created.local_day, created.sku_id, coalesce(changed.rating, created.rating) AS rating,
                removed.review_id IS NOT NULL AS removed
            FROM (SELECT DISTINCT ON (store_id, review_id) store_id, review_id, local_day, sku_id, rating FROM review_event
                  WHERE type = 'review.created' ORDER BY store_id, review_id, happened_at, event_id) AS created
            LEFT JOIN (SELECT DISTINCT ON (store_id, review_id) store_id, review_id, rating FROM review_event
                  WHERE type = 'review.changed' ORDER BY store_id, review_id, happened_at DESC, event_id DESC) AS changed
                ON changed.store_id = created.store_id AND changed.review_id = created.review_id
            LEFT JOIN (SELECT DISTINCT store_id, review_id FROM review_event WHERE type = 'review.removed') AS removed
                ON removed.store_id = created.store_id AND removed.review_id = created.review_id
            """;

    /** The ages of open things as the pages count them: by 2, 24, 48 and 72 hours. */
    private static final class Ages {
        static final String COUNTED = "SELECT CASE"
                + IntStream.range(0, OpenItems.AGES.size())
                        .mapToObj(age ->
                                " WHEN $now - created_at < INTERVAL '" + OpenItems.AGES.get(age) + "' HOUR THEN " + age)
                        .collect(Collectors.joining())
                + " ELSE " + OpenItems.AGES.size() + " END, count(*)";

        private Ages() {}
    }

    private final PageQuestion page;
    private final Function<PageAsker, Stream<List<String>>> ours;
    private final String raw;
    private final String summary;

    RivalQuestion(PageQuestion page, Function<PageAsker, Stream<List<String>>> ours, String raw, String summary) {
        this.page = page;
        this.ours = ours;
        this.raw = raw;
        this.summary = summary;
    }

    /** The page's question that this is a part of. */
    public PageQuestion page() {
        return page;
    }

    public String raw() {
        return raw;
    }

    /** Empty where raw events are all there is to read. */
    public String summary() {
        return summary;
    }

    /** Our answer in the form in which the others' is read; rows of nothing but zeros left out. */
    public Set<List<String>> answer(PageAsker asker) {
        return ours.apply(asker).filter(RivalQuestion::isAnything).collect(Collectors.toCollection(RivalQuestion::set));
    }

    /** An empty set of rows, in an order of its own. */
    public static Set<List<String>> set() {
        return new TreeSet<>((one, other) -> one.toString().compareTo(other.toString()));
    }

    /** Whether any number after its first name is not 0. */
    static boolean isAnything(List<String> row) {
        return row.stream().skip(1).anyMatch(value -> value.matches("-?[0-9.]+") && !value.equals("0"));
    }

    /** What a breakdown's groups count first and second. */
    private static Stream<List<String>> firstTwo(PageAsker asker, Breakdown breakdown) {
        return asker.groups(breakdown).stream()
                .map(group -> row(
                        group.key(),
                        group.values().get(0).orElse(BigDecimal.ZERO),
                        group.values().get(1).orElse(BigDecimal.ZERO)));
    }

    private static List<String> counts(StoreFigures store, String span, StoreFigures.Side side) {
        Sums sums = side.sums();
        return row(store.store().id().value(), span, sums.of(Measure.ORDERS_PAID), sums.of(Measure.REFUNDS_SUCCEEDED));
    }

    /** Numbers without trailing zeros, as databases write them in different ways. */
    static List<String> row(Object... values) {
        return Stream.of(values).map(RivalQuestion::plain).toList();
    }

    private static String plain(Object value) {
        return value instanceof Number number
                ? new BigDecimal(number.toString()).stripTrailingZeros().toPlainString()
                : String.valueOf(value);
    }
}
