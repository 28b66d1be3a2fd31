-- disputes: distinct refunds by day of their first dispute.applied or dispute.intervened, of the agent of the last refund.agreed or
-- refund.refused at or before that event; nobody's if that one names none.
WITH refunds AS
(
    SELECT
        store_id, refund_id,
        minOrNullIf(occurred_at, type IN ('dispute.applied', 'dispute.intervened')) AS disputed_at,
        arraySort(groupArrayIf((occurred_at, event_id, agent_id), type IN ('refund.agreed', 'refund.refused'))) AS decisions,
        arrayLast(decision -> decision.1 <= disputed_at, decisions).3 AS decided_by
    FROM order_event FINAL
    WHERE type IN ('dispute.applied', 'dispute.intervened', 'refund.agreed', 'refund.refused')
    GROUP BY store_id, refund_id
)
SELECT
    store_id, decided_by AS agent_id,
    toDate(assumeNotNull(disputed_at), {zone:String}) AS day,
    count() AS disputes
FROM refunds
WHERE disputed_at IS NOT NULL AND agent_id != ''
GROUP BY store_id, agent_id, day
