-- orders_created: distinct orders, day of order.created.
-- orders_paid, sales_amount: distinct orders and the sum of their amount, day of order.paid; of several, the earliest counts with its amount.
-- orders_closed_unpaid: orders closed and never paid, day of order.closed.
WITH orders AS
(
    SELECT
        store_id, order_id,
        minOrNullIf(occurred_at, type = 'order.created') AS created_at,
        minOrNullIf(occurred_at, type = 'order.paid') AS paid_at,
        argMinIf(amount, (occurred_at, event_id), type = 'order.paid') AS paid_amount,
        minOrNullIf(occurred_at, type = 'order.closed') AS closed_at
    FROM order_event FINAL
    WHERE type IN ('order.created', 'order.paid', 'order.closed')
    GROUP BY store_id, order_id
)
SELECT
    store_id,
    toDate(at, {zone:String}) AS day,
    countIf(what = 'created') AS orders_created,
    countIf(what = 'paid') AS orders_paid,
    sumIf(paid_amount, what = 'paid') AS sales_amount,
    countIf(what = 'closed' AND paid_at IS NULL) AS orders_closed_unpaid
FROM orders
ARRAY JOIN ['created', 'paid', 'closed'] AS what, [created_at, paid_at, closed_at] AS at
WHERE at IS NOT NULL
GROUP BY store_id, day
