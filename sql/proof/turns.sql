-- A turn runs from the first buyer message after the last human reply to the next human reply; dated by its start. Messages of BOT and
-- SYSTEM and auto-replies neither start nor end a turn; nor do assignments, closing, status or service hours. At one millisecond buyer
-- messages come before replies.
-- turns, turns_answered, turn_seconds, turns_in_30s: turn_seconds sums over answered turns.
-- turns_over_60s: answered in more than 60 s and never answered; an unanswered turn enters 60 s after its start.
-- conversations, conversations_answered: conversations by day of their first BUYER message; of them, with a later human reply at any time:
-- the one that ends the conversation's first turn.
-- first_response_seconds, first_response_in_30s: over answered conversations, same day: sum of first human reply - first buyer message; of
-- them <= 30 s.
WITH
    conversations AS
    (
        SELECT
            store_id, conversation_id,
            arraySort(groupArray((occurred_at, sender = 'AGENT'))) AS messages,
            -- Cut after each reply: what precedes it, and the reply.
            arraySplit((message, is_after_reply) -> is_after_reply, messages, arrayPopBack(arrayPushFront(messages.2, 0))) AS pieces,
            -- A piece that begins with a reply has nobody who asked.
            arrayFilter(piece -> NOT piece[1].2, pieces) AS turns
        FROM chat_event FINAL
        WHERE type = 'message.sent' AND (sender = 'BUYER' OR sender = 'AGENT' AND NOT auto_reply)
        GROUP BY store_id, conversation_id
    ),
    turns AS
    (
        SELECT
            store_id,
            nth = 1 AS is_first,
            turn[1].1 AS started_at,
            if(turn[-1].2, turn[-1].1, NULL) AS answered_at,
            answered_at - started_at AS seconds
        FROM conversations
        ARRAY JOIN turns AS turn, arrayEnumerate(turns) AS nth
    )
SELECT
    store_id,
    toDate(started_at, {zone:String}) AS day,
    count() AS turns,
    count(answered_at) AS turns_answered,
    sum(seconds) AS turn_seconds,
    countIf(seconds <= 30) AS turns_in_30s,
    countIf(seconds > 60 OR answered_at IS NULL AND started_at + INTERVAL 60 SECOND <= {now:DateTime64(3, 'UTC')}) AS turns_over_60s,
    countIf(is_first) AS conversations,
    countIf(is_first AND answered_at IS NOT NULL) AS conversations_answered,
    sumIf(seconds, is_first) AS first_response_seconds,
    countIf(is_first AND seconds <= 30) AS first_response_in_30s
FROM turns
GROUP BY store_id, day
