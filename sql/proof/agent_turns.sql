-- Turns of agents: as in turns.sql, but a transfer strictly inside an open turn cuts it. Transfers of one instant cut once: the smaller
-- event_id sends, the last holds. Each part is dated by its own start, and the clock starts anew.
-- Whose: the part before a transfer is from_agent_id's, unanswered (in turns_over_60s only if it lasted more than 60 s). The last part
-- belongs to the agent who answered; if never answered, to the agent who held the conversation (assigned or transferred to) at its start
-- or, when none did, to the first one assigned while it was open; '' when none. At one millisecond assignments and transfers come first,
-- then buyer messages, then replies.
-- turns, turns_answered, turn_seconds, turns_in_30s, turns_over_60s: of these parts.
-- buyer_messages: the owner of the part of the turn in which the message falls, on the message's own day.
-- first_responses, first_response_seconds, first_response_in_30s: conversations whose first human reply (to the first buyer message) is
-- the agent's, counted from the last transfer inside the turn, dated by the conversation's first buyer message.
WITH
    conversations AS
    (
        SELECT
            store_id, conversation_id,
            arraySort(groupArrayIf((occurred_at, sender = 'AGENT', event_id, agent_id), type = 'message.sent')) AS messages,
            -- Cut after each reply: what precedes it, and the reply.
            arraySplit((message, is_after_reply) -> is_after_reply, messages, arrayPopBack(arrayPushFront(messages.2, 0))) AS pieces,
            -- A piece that begins with a reply has nobody who asked.
            arrayFilter(piece -> NOT piece[1].2, pieces) AS turns,
            -- (when, event_id, who holds it from then on)
            arraySort(groupArrayIf(
                (occurred_at, event_id, if(type = 'conversation.assigned', agent_id, to_agent_id)),
                type IN ('conversation.assigned', 'conversation.transferred'))) AS holders,
            -- (when, event_id, who sends it on)
            arraySort(groupArrayIf((occurred_at, event_id, from_agent_id), type = 'conversation.transferred')) AS transfers
        FROM chat_event FINAL
        WHERE type IN ('conversation.assigned', 'conversation.transferred')
            OR type = 'message.sent' AND (sender = 'BUYER' OR sender = 'AGENT' AND NOT auto_reply)
        GROUP BY store_id, conversation_id
    ),
    turns AS
    (
        SELECT
            store_id, holders, transfers,
            nth = 1 AS is_first,
            arrayMap(message -> message.1, arrayFilter(message -> NOT message.2, turn)) AS asked_at,
            asked_at[1] AS started_at,
            if(turn[-1].2, turn[-1].1, NULL) AS answered_at,
            turn[-1].4 AS answered_by
        FROM conversations
        ARRAY JOIN turns AS turn, arrayEnumerate(turns) AS nth
    ),
    cut AS
    (
        SELECT
            *,
            arrayDistinct(arrayMap(
                transfer -> transfer.1,
                arrayFilter(transfer -> transfer.1 > started_at AND (answered_at IS NULL OR transfer.1 < answered_at), transfers))) AS cuts
        FROM turns
    ),
    parts AS
    (
        SELECT
            store_id, part_start, part_end, is_first, asked_at,
            part_end IS NULL AS is_last,
            if(is_last, answered_at, NULL) AS part_answered_at,
            part_answered_at - part_start AS seconds,
            multiIf(
                NOT is_last, arrayFirst(transfer -> transfer.1 = part_end, transfers).3,
                answered_at IS NOT NULL, answered_by,
                arrayExists(holder -> holder.1 <= part_start, holders), arrayLast(holder -> holder.1 <= part_start, holders).3,
                arrayFirst(holder -> holder.1 > part_start, holders).3) AS agent_id,
            arrayFilter(at -> at >= part_start AND (is_last OR at < part_end), asked_at) AS asked_in_part
        FROM cut
        ARRAY JOIN
            arrayPushFront(cuts, started_at) AS part_start,
            arrayPushBack(arrayMap(at -> toNullable(at), cuts), NULL) AS part_end
    )
SELECT
    store_id, agent_id,
    toDate(at, {zone:String}) AS day,
    countIf(what = 'part') AS turns,
    countIf(what = 'part' AND part_answered_at IS NOT NULL) AS turns_answered,
    sumIf(seconds, what = 'part') AS turn_seconds,
    countIf(what = 'part' AND seconds <= 30) AS turns_in_30s,
    countIf(what = 'part' AND multiIf(
        NOT is_last, part_end - part_start > 60,
        part_answered_at IS NOT NULL, seconds > 60,
        part_start + INTERVAL 60 SECOND <= {now:DateTime64(3, 'UTC')})) AS turns_over_60s,
    countIf(what = 'message') AS buyer_messages,
    countIf(what = 'first response') AS first_responses,
    sumIf(seconds, what = 'first response') AS first_response_seconds,
    countIf(what = 'first response' AND seconds <= 30) AS first_response_in_30s
FROM
(
    SELECT *, moment.1 AS what, moment.2 AS at
    FROM parts
    ARRAY JOIN arrayConcat(
        [('part', part_start)],
        arrayMap(at -> ('message', at), asked_in_part),
        if(is_first AND part_answered_at IS NOT NULL, [('first response', asked_at[1])], [])) AS moment
)
GROUP BY store_id, agent_id, day
