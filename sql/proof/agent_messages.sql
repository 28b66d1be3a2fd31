-- agent_messages: messages of AGENT with auto_reply false, of the agent who sent them.
SELECT
    store_id, agent_id,
    toDate(occurred_at, {zone:String}) AS day,
    count() AS agent_messages
FROM chat_event FINAL
WHERE type = 'message.sent' AND sender = 'AGENT' AND NOT auto_reply
GROUP BY store_id, agent_id, day
