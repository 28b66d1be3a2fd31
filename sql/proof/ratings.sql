-- rated, satisfied: conversation.rated, last score of each conversation, by day of that rating; score >= 4.
WITH ratings AS
(
    SELECT
        store_id, conversation_id,
        max(occurred_at) AS rated_at,
        argMax(score, (occurred_at, event_id)) AS last_score
    FROM chat_event FINAL
    WHERE type = 'conversation.rated'
    GROUP BY store_id, conversation_id
)
SELECT
    store_id,
    toDate(rated_at, {zone:String}) AS day,
    count() AS rated,
    countIf(last_score >= 4) AS satisfied
FROM ratings
GROUP BY store_id, day
