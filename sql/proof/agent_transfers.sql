-- transfers_out: conversation.transferred events, from_agent_id's.
SELECT
    store_id, from_agent_id AS agent_id,
    toDate(occurred_at, {zone:String}) AS day,
    count() AS transfers_out
FROM chat_event FINAL
WHERE type = 'conversation.transferred'
GROUP BY store_id, agent_id, day
