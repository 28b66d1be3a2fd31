-- A buyer waits: a turn of agent_turns.sql, cut where a transfer lies strictly inside it (the clock starts anew). Ended by the reply or the transfer; closing the
-- conversation, unless the buyer writes after it, ends the wait but does not keep it from being too long.
WITH
    conversations AS
    (
        SELECT
            store_id, conversation_id,
            arraySort(groupArrayIf((occurred_at, sender = 'AGENT'), type = 'message.sent')) AS messages,
            -- Cut after each reply: what precedes it, and the reply. A piece that begins with a reply has nobody who asked.
            arraySplit((message, is_after_reply) -> is_after_reply, messages, arrayPopBack(arrayPushFront(messages.2, 0))) AS pieces,
            arrayFilter(piece -> NOT piece[1].2, pieces) AS turns,
            arraySort(groupUniqArrayIf(occurred_at, type = 'conversation.transferred')) AS transfers,
            maxOrNullIf(occurred_at, type = 'conversation.closed') AS closed_at
        FROM chat_event FINAL
        WHERE type IN ('conversation.transferred', 'conversation.closed')
            OR type = 'message.sent' AND (sender = 'BUYER' OR sender = 'AGENT' AND NOT auto_reply)
        GROUP BY store_id, conversation_id
    ),
    cut AS
    (
        SELECT
            store_id, conversation_id, closed_at,
            turn[1].1 AS started_at,
            arrayLast(message -> NOT message.2, turn).1 AS last_asked_at,
            if(turn[-1].2, turn[-1].1, NULL) AS answered_at,
            arrayFilter(at -> at > started_at AND (answered_at IS NULL OR at < answered_at), transfers) AS cuts
        FROM conversations
        ARRAY JOIN turns AS turn
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
