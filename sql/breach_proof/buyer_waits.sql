-- A buyer waits: a turn of agent_turns.sql, cut where a transfer lies strictly inside it (the clock starts anew). Ended by the reply or the transfer; closing the
-- conversation, unless the buyer writes after it, ends the wait but does not keep it from being too long.
WITH
    messages AS
    (
        SELECT
            store_id, conversation_id, occurred_at, sender,
            countIf(sender = 'AGENT') OVER (
                PARTITION BY store_id, conversation_id ORDER BY occurred_at, sender = 'AGENT', event_id
                ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS replies_before
        FROM chat_event FINAL
        WHERE type = 'message.sent' AND (sender = 'BUYER' OR sender = 'AGENT' AND NOT auto_reply)
    ),
    turns AS
    (
        SELECT
            store_id, conversation_id,
            min(occurred_at) AS started_at,
            maxIf(occurred_at, sender = 'BUYER') AS last_asked_at,
            minOrNullIf(occurred_at, sender = 'AGENT') AS answered_at
        FROM messages
        GROUP BY store_id, conversation_id, replies_before
        HAVING countIf(sender = 'BUYER') > 0
    ),
    others AS
    (
        SELECT
            store_id, conversation_id,
            arraySort(groupUniqArrayIf(occurred_at, type = 'conversation.transferred')) AS transfers,
            maxOrNullIf(occurred_at, type = 'conversation.closed') AS closed_at
        FROM chat_event FINAL
        WHERE type IN ('conversation.transferred', 'conversation.closed')
        GROUP BY store_id, conversation_id
    ),
    cut AS
    (
        SELECT *, arrayFilter(at -> at > started_at AND (answered_at IS NULL OR at < answered_at), transfers) AS cuts
        FROM turns LEFT JOIN others USING (store_id, conversation_id)
    )
SELECT
    store_id, kind, conversation_id AS thing_id, '' AS part,
    part_start AS since,
    part_start + toIntervalSecond(seconds) AS opened_at,
    [(part_end, if(is_last, 'ANSWERED', 'TRANSFERRED'))] AS acts,
    [(if(part_end IS NULL AND closed_at >= last_asked_at, closed_at, NULL), 'CLOSED')] AS moots
FROM
(
    SELECT
        store_id, conversation_id, last_asked_at, closed_at, part_start,
        cut_end IS NULL AS is_last,
        if(is_last, answered_at, cut_end) AS part_end
    FROM cut
    ARRAY JOIN
        arrayPushFront(cuts, started_at) AS part_start,
        arrayPushBack(arrayMap(at -> toNullable(at), cuts), NULL) AS cut_end
)
ARRAY JOIN ['BUYER_WAITS', 'BUYER_WAITS_LONG'] AS kind, [30, 60] AS seconds
