-- Inquiry (询单): (store, buyer, day D) where the buyer sent a message on D, first at t0, a human replied on D after t0 (the same instant
-- included), and the buyer created no order in the store on D before t0. All the buyer's conversations in the store count together, save
-- those opened with phase MID or POST. A message's buyer is its buyer_id, else that of conversation.opened, else of the conversation's
-- earliest buyer message that has one; a reply is to the buyer of its conversation.
-- inquiries; inquiries_paid_d1, _d4: the buyer created an order in the store at or after t0 that was paid by the end of D+1, of D+4. By D.
WITH
    conversations AS
    (
        SELECT
            store_id, conversation_id,
            argMinIf((buyer_key, phase), (occurred_at, event_id), type = 'conversation.opened') AS opened,
            argMinIf(buyer_key, (occurred_at, event_id), sender = 'BUYER' AND buyer_key != '') AS first_named,
            if(opened.1 != '', opened.1, first_named) AS conversation_buyer,
            groupArrayIf((occurred_at, buyer_key), sender = 'BUYER') AS asked,
            groupArrayIf(occurred_at, sender = 'AGENT' AND NOT auto_reply) AS replied
        FROM chat_event FINAL
        WHERE type IN ('conversation.opened', 'message.sent')
        GROUP BY store_id, conversation_id
        HAVING opened.2 NOT IN ('MID', 'POST')
    ),
    messages AS
    (
        SELECT store_id, message.1 AS occurred_at, message.2 AS buyer, message.3 AS is_reply
        FROM conversations
        ARRAY JOIN arrayConcat(
            arrayMap(asking -> (asking.1, if(asking.2 != '', asking.2, conversation_buyer), false), asked),
            arrayMap(at -> (at, conversation_buyer, true), replied)) AS message
        WHERE buyer != ''
    ),
    asked AS
    (
        SELECT
            store_id, buyer,
            toDate(occurred_at, {zone:String}) AS day,
            minIf(occurred_at, NOT is_reply) AS asked_at,
            maxOrNullIf(occurred_at, is_reply) AS last_replied_at
        FROM messages
        GROUP BY store_id, buyer, day
        HAVING countIf(NOT is_reply) > 0 AND last_replied_at >= asked_at
    ),
    orders AS
    (
        SELECT
            store_id, order_id,
            argMinIf(buyer_key, (occurred_at, event_id), type = 'order.created') AS buyer,
            minIf(occurred_at, type = 'order.created') AS created_at,
            toDate(created_at, {zone:String}) AS created_day,
            toDate(minOrNullIf(occurred_at, type = 'order.paid'), {zone:String}) AS paid_day
        FROM order_event FINAL
        WHERE type IN ('order.created', 'order.paid')
        GROUP BY store_id, order_id
        HAVING buyer != ''
    ),
    inquiries AS
    (
        SELECT
            store_id, buyer, day,
            countIf(created_at >= asked_at AND paid_day <= day + 1) > 0 AS is_paid_d1,
            countIf(created_at >= asked_at AND paid_day <= day + 4) > 0 AS is_paid_d4
        -- A buyer without orders meets one of 1970, which is neither before t0 on D nor after it.
        FROM asked
        LEFT JOIN orders USING (store_id, buyer)
        GROUP BY store_id, buyer, day
        HAVING countIf(created_day = day AND created_at < asked_at) = 0
    )
SELECT
    store_id, day,
    count() AS inquiries,
    countIf(is_paid_d1) AS inquiries_paid_d1,
    countIf(is_paid_d4) AS inquiries_paid_d4
FROM inquiries
GROUP BY store_id, day
