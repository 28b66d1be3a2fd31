-- refunds_handled, refund_seconds: the agent of the earliest refund.succeeded, else of the earliest refund.agreed, dated by succeeded; sum
-- of succeeded - created.
-- refunds_agreed, agree_seconds: the agent of the earliest refund.agreed, dated by it; sum of agreed - created.
-- A negative span counts as 0; where refund.created is not known the refund is counted with 0 seconds. What names no agent is left out.
WITH refunds AS
(
    SELECT
        store_id, refund_id,
        minOrNullIf(occurred_at, type = 'refund.created') AS created_at,
        minOrNullIf(occurred_at, type = 'refund.agreed') AS agreed_at,
        argMinIf(agent_id, (occurred_at, event_id), type = 'refund.agreed') AS agreed_by,
        minOrNullIf(occurred_at, type = 'refund.succeeded') AS succeeded_at,
        argMinIf(agent_id, (occurred_at, event_id), type = 'refund.succeeded') AS succeeded_by,
        if(succeeded_by != '', succeeded_by, agreed_by) AS handled_by
    FROM order_event FINAL
    WHERE type IN ('refund.created', 'refund.agreed', 'refund.succeeded')
    GROUP BY store_id, refund_id
)
SELECT
    store_id, agent_id,
    toDate(at, {zone:String}) AS day,
    countIf(what = 'succeeded') AS refunds_handled,
    sumIf(greatest(succeeded_at - created_at, 0), what = 'succeeded' AND created_at IS NOT NULL) AS refund_seconds,
    countIf(what = 'agreed') AS refunds_agreed,
    sumIf(greatest(agreed_at - created_at, 0), what = 'agreed' AND created_at IS NOT NULL) AS agree_seconds
FROM refunds
ARRAY JOIN ['succeeded', 'agreed'] AS what, [succeeded_at, agreed_at] AS at, [handled_by, agreed_by] AS agent_id
WHERE at IS NOT NULL AND agent_id != ''
GROUP BY store_id, agent_id, day
