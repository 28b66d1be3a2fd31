-- parcels_collected: orders by day of first COLLECTED; collected_in_24h: of them, not later than order.paid + 24 h (before payment counts;
-- never paid does not).
-- parcels_signed, transit_seconds: orders by day of first SIGNED having a COLLECTED; sum of SIGNED - COLLECTED, a negative span counts as 0.
-- delivery_due: orders whose promise of delivery (promised_delivery_by of the latest scan that carries one) falls on the day and has
-- passed; delivery_late: of them, no SIGNED of any waybill at or before it.
-- parcels_lost: orders by day of first LOST.
WITH orders AS
(
    SELECT
        store_id, order_id,
        minOrNullIf(occurred_at, type = 'order.paid') AS paid_at,
        minOrNullIf(occurred_at, action = 'COLLECTED') AS collected_at,
        minOrNullIf(occurred_at, action = 'SIGNED') AS signed_at,
        minOrNullIf(occurred_at, action = 'LOST') AS lost_at,
        argMaxIf(promised_delivery_by, (occurred_at, event_id), promised_delivery_by IS NOT NULL) AS promise
    FROM order_event FINAL
    WHERE type IN ('order.paid', 'parcel.scanned')
    GROUP BY store_id, order_id
)
SELECT
    store_id,
    toDate(at, {zone:String}) AS day,
    countIf(what = 'collected') AS parcels_collected,
    countIf(what = 'collected' AND collected_at <= paid_at + INTERVAL 24 HOUR) AS collected_in_24h,
    countIf(what = 'signed' AND collected_at IS NOT NULL) AS parcels_signed,
    sumIf(greatest(signed_at - collected_at, 0), what = 'signed' AND collected_at IS NOT NULL) AS transit_seconds,
    countIf(what = 'promise' AND promise < {now:DateTime64(3, 'UTC')}) AS delivery_due,
    countIf(what = 'promise' AND promise < {now:DateTime64(3, 'UTC')} AND (signed_at IS NULL OR signed_at > promise)) AS delivery_late,
    countIf(what = 'lost') AS parcels_lost
FROM orders
ARRAY JOIN ['collected', 'signed', 'lost', 'promise'] AS what, [collected_at, signed_at, lost_at, promise] AS at
WHERE at IS NOT NULL
GROUP BY store_id, day
