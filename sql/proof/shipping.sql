-- orders_shipped: distinct orders, day of first order.shipped.
-- ship_due: paid orders whose promise falls on the day and has passed. Promise = promised_ship_by of the earliest order.paid, else its time
-- + 48 h. Not due: an order that never left and was, strictly before the promise, closed, or refunded in full (succeeded amounts, at least
-- one, sum to the paid amount or more; of one refund the earliest success counts).
-- ship_on_time: of them, left not after the promise. Left = first order.shipped or first COLLECTED, of any waybill.
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
        SELECT store_id, order_id, groupArray((succeeded_at, assumeNotNull(amount))) AS paid_back
        FROM successes
        GROUP BY store_id, order_id
    ),
    orders AS
    (
        SELECT
            store_id, order_id,
            minOrNullIf(occurred_at, type = 'order.paid') AS paid_at,
            argMinIf(amount, (occurred_at, event_id), type = 'order.paid') AS paid_amount,
            -- In a tuple, for the aggregate would skip an earliest payment without a promise.
            argMinIf(tuple(promised_ship_by), (occurred_at, event_id), type = 'order.paid').1 AS promised_by,
            if(paid_at IS NULL, NULL, coalesce(promised_by, paid_at + INTERVAL 48 HOUR)) AS promise,
            minOrNullIf(occurred_at, type = 'order.closed') AS closed_at,
            minOrNullIf(occurred_at, type = 'order.shipped') AS shipped_at,
            minOrNullIf(occurred_at, type = 'order.shipped' OR action = 'COLLECTED') AS left_at
        FROM order_event FINAL
        WHERE type IN ('order.paid', 'order.closed', 'order.shipped', 'parcel.scanned')
        GROUP BY store_id, order_id
    ),
    judged AS
    (
        SELECT
            store_id, shipped_at, left_at, promise,
            arrayFilter(refund -> refund.1 < promise, paid_back) AS paid_back_before,
            closed_at < promise AS is_closed_before,
            notEmpty(paid_back_before) AND arraySum(refund -> refund.2, paid_back_before) >= paid_amount AS is_refunded_before,
            promise < {now:DateTime64(3, 'UTC')}
                AND NOT (left_at IS NULL AND (ifNull(is_closed_before, false) OR ifNull(is_refunded_before, false))) AS is_due
        FROM orders
        LEFT JOIN refunds USING (store_id, order_id)
    )
SELECT
    store_id,
    toDate(at, {zone:String}) AS day,
    countIf(what = 'shipped') AS orders_shipped,
    countIf(what = 'promise' AND is_due) AS ship_due,
    countIf(what = 'promise' AND is_due AND left_at <= promise) AS ship_on_time
FROM judged
ARRAY JOIN ['shipped', 'promise'] AS what, [shipped_at, promise] AS at
WHERE at IS NOT NULL
GROUP BY store_id, day
