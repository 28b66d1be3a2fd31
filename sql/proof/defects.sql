-- defects_quality, defects_wrong_goods, defects_other: distinct register_id by kind and day of the earliest defect.registered.
WITH defects AS
(
    SELECT
        store_id, register_id,
        min(occurred_at) AS registered_at,
        argMin(kind, (occurred_at, event_id)) AS registered_kind
    FROM order_event FINAL
    WHERE type = 'defect.registered'
    GROUP BY store_id, register_id
)
SELECT
    store_id,
    toDate(registered_at, {zone:String}) AS day,
    countIf(registered_kind = 'QUALITY') AS defects_quality,
    countIf(registered_kind = 'WRONG_GOODS') AS defects_wrong_goods,
    countIf(registered_kind NOT IN ('QUALITY', 'WRONG_GOODS')) AS defects_other
FROM defects
GROUP BY store_id, day
