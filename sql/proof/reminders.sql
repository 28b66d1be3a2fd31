-- reminders: order.reminded events.
-- orders_reminded: distinct orders by day of their first reminder.
-- orders_reminded_paid: of those, paid within 24 h after their last reminder strictly before payment.
WITH orders AS
(
    SELECT
        store_id, order_id,
        arraySort(groupArrayIf(occurred_at, type = 'order.reminded')) AS reminded_at,
        minOrNullIf(occurred_at, type = 'order.paid') AS paid_at,
        arrayFilter(at -> at < paid_at, reminded_at) AS reminded_before,
        ifNull(notEmpty(reminded_before) AND paid_at <= reminded_before[-1] + INTERVAL 24 HOUR, false) AS is_paid_after
    FROM order_event FINAL
    WHERE type IN ('order.reminded', 'order.paid')
    GROUP BY store_id, order_id
)
SELECT
    store_id,
    toDate(at, {zone:String}) AS day,
    count() AS reminders,
    countIf(nth = 1) AS orders_reminded,
    countIf(nth = 1 AND is_paid_after) AS orders_reminded_paid
FROM orders
ARRAY JOIN reminded_at AS at, arrayEnumerate(reminded_at) AS nth
GROUP BY store_id, day
