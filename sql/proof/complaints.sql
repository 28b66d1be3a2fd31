-- complaints, complaints_platform: distinct complaints by day of complaint.opened; of them, source PLATFORM.
-- complaints_closed, complaint_close_seconds: by day of complaint.closed; sum of closed - opened. A negative span counts as 0; where
-- complaint.opened is not known the complaint is counted with 0 seconds.
WITH complaints AS
(
    SELECT
        store_id, complaint_id,
        minOrNullIf(occurred_at, type = 'complaint.opened') AS opened_at,
        argMinIf(source, (occurred_at, event_id), type = 'complaint.opened') AS opened_source,
        minOrNullIf(occurred_at, type = 'complaint.closed') AS closed_at
    FROM order_event FINAL
    WHERE type IN ('complaint.opened', 'complaint.closed')
    GROUP BY store_id, complaint_id
)
SELECT
    store_id,
    toDate(at, {zone:String}) AS day,
    countIf(what = 'opened') AS complaints,
    countIf(what = 'opened' AND opened_source = 'PLATFORM') AS complaints_platform,
    countIf(what = 'closed') AS complaints_closed,
    sumIf(greatest(closed_at - opened_at, 0), what = 'closed' AND opened_at IS NOT NULL) AS complaint_close_seconds
FROM complaints
ARRAY JOIN ['opened', 'closed'] AS what, [opened_at, closed_at] AS at
WHERE at IS NOT NULL
GROUP BY store_id, day
