-- buyer_messages, agent_messages: messages of BUYER; of AGENT with auto_reply false.
SELECT
    store_id,
    toDate(occurred_at, {zone:String}) AS day,
    countIf(sender = 'BUYER') AS buyer_messages,
    countIf(sender = 'AGENT' AND NOT auto_reply) AS agent_messages
FROM chat_event FINAL
WHERE type = 'message.sent'
GROUP BY store_id, day
