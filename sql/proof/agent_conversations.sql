-- conversations: each agent assigned, named in a transfer or replying after the first buyer message ('' when there is none);
-- conversations_answered: those in which that agent sent a human reply after the first buyer message ("after" includes the same instant).
-- All dated by the conversation's first buyer message.
WITH
    conversations AS
    (
        SELECT
            store_id, conversation_id,
            minIf(occurred_at, sender = 'BUYER') AS first_asked_at,
            groupUniqArrayIf(agent_id, type = 'conversation.assigned') AS assigned,
            groupUniqArrayIf(from_agent_id, type = 'conversation.transferred') AS passed_on,
            groupUniqArrayIf(to_agent_id, type = 'conversation.transferred') AS passed_to,
            groupUniqArrayIf((agent_id, occurred_at), sender = 'AGENT' AND NOT auto_reply) AS replies
        FROM chat_event FINAL
        WHERE type IN ('message.sent', 'conversation.assigned', 'conversation.transferred')
        GROUP BY store_id, conversation_id
        HAVING countIf(sender = 'BUYER') > 0
    ),
    named AS
    (
        SELECT
            store_id, first_asked_at,
            arrayDistinct(arrayMap(reply -> reply.1, arrayFilter(reply -> reply.2 >= first_asked_at, replies))) AS replied,
            arrayDistinct(arrayConcat(assigned, passed_on, passed_to, replied)) AS agents
        FROM conversations
    )
SELECT
    store_id, agent_id,
    toDate(first_asked_at, {zone:String}) AS day,
    count() AS conversations,
    countIf(has(replied, agent_id)) AS conversations_answered
FROM named
ARRAY JOIN if(empty(agents), [''], agents) AS agent_id
GROUP BY store_id, agent_id, day
