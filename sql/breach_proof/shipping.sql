-- A ship promise (as in ship_due) comes within 2 h, or passes, and nothing has left: no order.shipped, no COLLECTED. An order closed or refunded in full need not leave
-- any more; strictly before the promise that also spares it from missing it, unless it left after all.
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
            argMinIf(tuple(promised_ship_by), (occurred_at, event_id), type = 'order.paid').1 AS promised_by,
            coalesce(promised_by, paid_at + INTERVAL 48 HOUR) AS promise,
            minOrNullIf(occurred_at, type = 'order.closed') AS closed_at,
            minOrNullIf(occurred_at, type = 'order.shipped' OR action = 'COLLECTED') AS left_at
        FROM order_event FINAL
        WHERE type IN ('order.paid', 'order.closed', 'order.shipped', 'parcel.scanned')
        GROUP BY store_id, order_id
        HAVING paid_at IS NOT NULL
    ),
    ended AS
    (
        SELECT
            *,
            arrayFirstOrNull(
                (refund, repaid) -> repaid >= paid_amount,
                paid_back,
                arrayCumSum(refund -> refund.2, paid_back)).1 AS refunded_at,
            least(ifNull(closed_at, toDateTime64('2200-01-01', 3, 'UTC')), ifNull(refunded_at, toDateTime64('2200-01-01', 3, 'UTC'))) AS cancelled_at
        FROM orders LEFT JOIN refunds USING (store_id, order_id)
    )
SELECT
    store_id, kind, order_id AS thing_id, '' AS part,
    assumeNotNull(if(kind = 'SHIP_PROMISE_NEAR', paid_at, promise)) AS since,
    assumeNotNull(if(kind = 'SHIP_PROMISE_NEAR', greatest(paid_at, promise - INTERVAL 2 HOUR), promise)) AS opened_at,
    if(kind = 'SHIP_PROMISE_NEAR',
        [(left_at, 'SHIPPED'), (closed_at, 'CLOSED'), (refunded_at, 'REFUNDED'), (promise, 'MISSED')],
        [(left_at, 'SHIPPED')]) AS acts,
    if(kind = 'SHIP_PROMISE_NEAR', [], [(closed_at, 'CLOSED'), (refunded_at, 'REFUNDED')]) AS moots
FROM ended
ARRAY JOIN ['SHIP_PROMISE_NEAR', 'SHIP_PROMISE_MISSED'] AS kind
WHERE kind = 'SHIP_PROMISE_NEAR' OR left_at IS NOT NULL OR cancelled_at >= promise
