-- A parcel not scanned for 48 h: from its shipping, or from a scan, to the next scan. Nothing is waited for once it is signed for, lost or returned, or the order is
-- confirmed, closed or refunded in full.
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
            minOrNullIf(occurred_at, type = 'order.confirmed') AS confirmed_at
        FROM order_event FINAL
        WHERE type IN ('order.paid', 'order.closed', 'order.confirmed')
        GROUP BY store_id, order_id
    ),
    parcels AS
    (
        SELECT
            store_id, order_id, waybill_no,
            minOrNullIf(occurred_at, type = 'order.shipped') AS shipped_at,
            arraySort(groupUniqArrayIf(occurred_at, type = 'parcel.scanned')) AS scanned_at,
            minOrNullIf((occurred_at, action), action IN ('SIGNED', 'LOST', 'RETURNED')) AS ended
        FROM order_event FINAL
        WHERE type IN ('order.shipped', 'parcel.scanned')
        GROUP BY store_id, order_id, waybill_no
    ),
    waits AS
    (
        SELECT
            *,
            arrayFirstOrNull((refund, repaid) -> repaid >= paid_amount, paid_back, arrayCumSum(refund -> refund.2, paid_back)).1 AS repaid_at,
            if(paid_at IS NULL, NULL, repaid_at) AS refunded_at,
            if(shipped_at IS NULL OR scanned_at[1] <= shipped_at AND notEmpty(scanned_at), scanned_at, arrayPushFront(scanned_at, assumeNotNull(shipped_at))) AS waited_from
        FROM parcels
        LEFT JOIN orders USING (store_id, order_id)
        LEFT JOIN refunds USING (store_id, order_id)
    )
SELECT
    store_id, 'PARCEL_NOT_SCANNED' AS kind, order_id AS thing_id, waybill_no AS part,
    waited_from[i] AS since,
    since + INTERVAL 48 HOUR AS opened_at,
    [
        (ended.1, ifNull(ended.2, '')),
        (confirmed_at, 'CONFIRMED'),
        (closed_at, 'CLOSED'),
        (refunded_at, 'REFUNDED'),
        (if(i < length(waited_from), waited_from[i + 1], NULL), 'SCANNED')
    ] AS acts,
    [] AS moots
FROM waits
ARRAY JOIN arrayEnumerate(waited_from) AS i
WHERE NOT arrayExists(act -> ifNull(act.1 <= since, false), arraySlice(acts, 1, 4))
