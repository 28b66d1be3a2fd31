-- A complaint at the platform, until it is closed; one neither answered nor closed within 1 h; one that no closing with a responsible classifies within 48 h.
WITH complaints AS
(
    SELECT
        store_id, complaint_id,
        minOrNullIf(occurred_at, type = 'complaint.opened') AS complained_at,
        argMinIf(source, (occurred_at, event_id), type = 'complaint.opened') AS complained_to,
        minOrNullIf(occurred_at, type = 'complaint.answered') AS answered_at,
        minOrNullIf(occurred_at, type = 'complaint.closed') AS ended_at,
        minOrNullIf(occurred_at, type = 'complaint.closed' AND responsible != '') AS classified_at
    FROM order_event FINAL
    WHERE type IN ('complaint.opened', 'complaint.answered', 'complaint.closed')
    GROUP BY store_id, complaint_id
)
SELECT
    store_id, kind, complaint_id AS thing_id, '' AS part,
    complained_at AS since,
    complained_at + toIntervalHour(hours) AS opened_at,
    multiIf(
        kind = 'COMPLAINT_PLATFORM', [(ended_at, 'CLOSED')],
        kind = 'COMPLAINT_UNANSWERED', [(ended_at, 'CLOSED'), (answered_at, 'ANSWERED')],
        [(classified_at, 'CLASSIFIED')]) AS acts,
    [] AS moots
FROM complaints
ARRAY JOIN ['COMPLAINT_PLATFORM', 'COMPLAINT_UNANSWERED', 'COMPLAINT_UNCLASSIFIED'] AS kind, [0, 1, 48] AS hours
WHERE complained_at IS NOT NULL AND (kind != 'COMPLAINT_PLATFORM' OR complained_to = 'PLATFORM')
