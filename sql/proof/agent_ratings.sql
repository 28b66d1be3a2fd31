-- rated, satisfied: last score of each conversation, by day of that rating; score >= 4.
-- Whose: the rating's agent_id, else the last human reply at or before it, else who held the conversation (the last assigned or
-- transferred to, at or before it), else ''.
WITH
    ratings AS
    (
        SELECT
            store_id, conversation_id,
            max(occurred_at) AS rated_at,
            argMax((score, agent_id), (occurred_at, event_id)) AS rating
        FROM chat_event FINAL
        WHERE type = 'conversation.rated'
        GROUP BY store_id, conversation_id
    ),
    attributed AS
    (
        SELECT
            store_id, conversation_id, rated_at, rating,
            argMaxIf(event.agent_id, (event.occurred_at, event.event_id),
                event.type = 'message.sent' AND event.occurred_at <= rated_at) AS replied_by,
            argMaxIf(if(event.type = 'conversation.assigned', event.agent_id, event.to_agent_id), (event.occurred_at, event.event_id),
                event.type IN ('conversation.assigned', 'conversation.transferred') AND event.occurred_at <= rated_at) AS held_by
        FROM ratings
        LEFT JOIN
        (
            SELECT store_id, conversation_id, type, occurred_at, event_id, agent_id, to_agent_id
            FROM chat_event FINAL
            WHERE type IN ('conversation.assigned', 'conversation.transferred')
                OR type = 'message.sent' AND sender = 'AGENT' AND NOT auto_reply
        ) AS event USING (store_id, conversation_id)
        GROUP BY store_id, conversation_id, rated_at, rating
    )
SELECT
    store_id,
    multiIf(rating.2 != '', rating.2, replied_by != '', replied_by, held_by) AS agent_id,
    toDate(rated_at, {zone:String}) AS day,
    count() AS rated,
    countIf(rating.1 >= 4) AS satisfied
FROM attributed
GROUP BY store_id, agent_id, day
