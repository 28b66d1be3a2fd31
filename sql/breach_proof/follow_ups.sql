-- A visit is due one day after the first shipping, five after the first signature, thirty after the confirmation; ended by its task.done, or once the order is closed or
-- refunded in full.
WITH
    successes AS
    (
        SELECT
            store_id, order_id, refund_id,
            min(occurred_at) AS succeeded_at,
            argMin(amount, (occurred_at, event_id)) AS amount
        FROM order_event FINAL
        WHERE type = 'refund.succeeded'
        GROUP BY store_id, order_id, refund_id
    ),
    refunds AS
    (
        SELECT store_id, order_id, arraySort(groupArray((succeeded_at, assumeNotNull(amount)))) AS paid_back
        FROM successes
        GROUP BY store_id, order_id
    ),
    orders AS
    (
        SELECT
            store_id, order_id,
            minOrNullIf(occurred_at, type = 'order.paid') AS paid_at,
            argMinIf(amount, (occurred_at, event_id), type = 'order.paid') AS paid_amount,
            minOrNullIf(occurred_at, type = 'order.closed') AS closed_at,
            [
                minOrNullIf(occurred_at, type = 'order.shipped'),
                minOrNullIf(occurred_at, action = 'SIGNED'),
                minOrNullIf(occurred_at, type = 'order.confirmed')
            ] AS begun,
            [
                minOrNullIf(occurred_at, task = 'FOLLOW_UP_SHIPPED'),
                minOrNullIf(occurred_at, task = 'FOLLOW_UP_RECEIVED'),
                minOrNullIf(occurred_at, task = 'FOLLOW_UP_MONTH')
            ] AS done
        FROM order_event FINAL
        WHERE order_id != ''
        GROUP BY store_id, order_id
    )
SELECT
    store_id, kind, order_id AS thing_id, '' AS part,
    assumeNotNull(begun_at) AS since,
    since + toIntervalHour(days * 24) AS opened_at,
    [
        (done_at, 'DONE'),
        (closed_at, 'CLOSED'),
        (
            if(paid_at IS NULL, NULL, arrayFirstOrNull((refund, repaid) -> repaid >= paid_amount, paid_back, arrayCumSum(refund -> refund.2, paid_back)).1),
            'REFUNDED'
        )
    ] AS acts,
    [] AS moots
FROM orders
LEFT JOIN refunds USING (store_id, order_id)
ARRAY JOIN begun AS begun_at, done AS done_at, ['FOLLOW_UP_SHIPPED', 'FOLLOW_UP_RECEIVED', 'FOLLOW_UP_MONTH'] AS kind, [1, 5, 30] AS days
WHERE begun_at IS NOT NULL
