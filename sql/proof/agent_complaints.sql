-- complaints: of complaint.opened's agent; complaints_attitude_upheld: likewise, dated by opened, category attitude, earliest
-- complaint.closed upheld. What names no agent is left out.
WITH complaints AS
(
    SELECT
        store_id, complaint_id,
        minOrNullIf(occurred_at, type = 'complaint.opened') AS opened_at,
        argMinIf((agent_id, category), (occurred_at, event_id), type = 'complaint.opened') AS opened,
        argMinIf(upheld, (occurred_at, event_id), type = 'complaint.closed') AS is_upheld
    FROM order_event FINAL
    WHERE type IN ('complaint.opened', 'complaint.closed')
    GROUP BY store_id, complaint_id
)
SELECT
    store_id, opened.1 AS agent_id,
    toDate(assumeNotNull(opened_at), {zone:String}) AS day,
    count() AS complaints,
    countIf(opened.2 = 'attitude' AND is_upheld) AS complaints_attitude_upheld
FROM complaints
WHERE opened_at IS NOT NULL AND agent_id != ''
GROUP BY store_id, agent_id, day
