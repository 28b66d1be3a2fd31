-- Inquiries as in inquiries.sql; an order converts an inquiry of its buyer if it was created at or after its t0 and paid by the end of D+4.
-- orders_attributed, sales_attributed: every order that converts an inquiry, once, dated by payment, with its paid amount: to the agent of
-- the last human reply to that buyer (whatever buyer_id the reply itself carries) strictly before its creation and not before t0 of the
-- earliest inquiry it converts; where there is none, of the last human reply of that inquiry's D.
-- inquiries, inquiries_paid_d1, _d4: by D; an inquiry follows the earliest created of the orders that convert it; without one, the last
-- human reply of D. Conversations opened with phase MID or POST attribute nothing.
WITH
    conversations AS
    (
        SELECT
            store_id, conversation_id,
            argMinIf((buyer_key, phase), (occurred_at, event_id), type = 'conversation.opened') AS opened,
            argMinIf(buyer_key, (occurred_at, event_id), sender = 'BUYER' AND buyer_key != '') AS first_named,
            if(opened.1 != '', opened.1, first_named) AS conversation_buyer,
            groupArrayIf((occurred_at, buyer_key), sender = 'BUYER') AS asked,
            groupArrayIf((occurred_at, event_id, agent_id), sender = 'AGENT' AND NOT auto_reply) AS replied
        FROM chat_event FINAL
        WHERE type IN ('conversation.opened', 'message.sent')
        GROUP BY store_id, conversation_id
        HAVING opened.2 NOT IN ('MID', 'POST')
    ),
    messages AS
    (
        SELECT store_id, message.1 AS occurred_at, message.2 AS buyer, message.3 AS is_reply, message.4 AS event_id, message.5 AS agent_id
        FROM conversations
        ARRAY JOIN arrayConcat(
            arrayMap(asking -> (asking.1, if(asking.2 != '', asking.2, conversation_buyer), false, '', ''), asked),
            arrayMap(reply -> (reply.1, conversation_buyer, true, reply.2, reply.3), replied)) AS message
        WHERE buyer != ''
    ),
    days AS
    (
        SELECT
            store_id, buyer,
            toDate(occurred_at, {zone:String}) AS day,
            minOrNullIf(occurred_at, NOT is_reply) AS asked_at,
            arraySort(groupArrayIf((occurred_at, event_id, agent_id), is_reply)) AS replies
        FROM messages
        GROUP BY store_id, buyer, day
    ),
    buyers AS
    (
        SELECT
            store_id, buyer,
            -- (D, t0, who replied last on D) where somebody replied after t0
            groupArrayIf((day, assumeNotNull(asked_at), replies[-1].3), notEmpty(replies) AND replies[-1].1 >= asked_at) AS asked,
            arraySort(groupArrayArray(replies)) AS all_replies
        FROM days
        GROUP BY store_id, buyer
        HAVING notEmpty(asked)
    ),
    orders AS
    (
        SELECT
            store_id, order_id,
            argMinIf(buyer_key, (occurred_at, event_id), type = 'order.created') AS buyer,
            minIf(occurred_at, type = 'order.created') AS created_at,
            argMinIf(event_id, (occurred_at, event_id), type = 'order.created') AS created_by_event,
            toDate(created_at, {zone:String}) AS created_day,
            argMinIf(amount, (occurred_at, event_id), type = 'order.paid') AS paid_amount,
            toDate(minOrNullIf(occurred_at, type = 'order.paid'), {zone:String}) AS paid_day
        FROM order_event FINAL
        WHERE type IN ('order.created', 'order.paid')
        GROUP BY store_id, order_id
        HAVING buyer != ''
    ),
    purchases AS
    (
        SELECT
            store_id, buyer,
            groupArray((created_at, created_by_event, order_id, paid_day, assumeNotNull(paid_amount))) AS bought,
            groupArray((created_day, created_at)) AS created
        FROM orders
        GROUP BY store_id, buyer
    ),
    inquiries AS
    (
        SELECT
            store_id, all_replies,
            asking.1 AS day, asking.2 AS asked_at, asking.3 AS last_replied_by,
            arraySort(arrayFilter(order -> order.1 >= asked_at AND ifNull(order.4 <= day + 4, false), bought)) AS conversions
        FROM buyers
        LEFT JOIN purchases USING (store_id, buyer)
        ARRAY JOIN asked AS asking
        WHERE NOT arrayExists(order -> order.1 = day AND order.2 < asked_at, created)
    ),
    -- One row an inquiry and order that converts it, in the order of their creation; one with no order (nth = 0) where none does.
    pairs AS
    (
        SELECT
            store_id, day, asked_at, last_replied_by, all_replies, nth,
            arrayExists(other -> ifNull(other.4 <= day + 1, false), conversions) AS is_paid_d1,
            conversion.1 AS created_at, conversion.3 AS order_id, conversion.4 AS paid_day, conversion.5 AS paid_amount,
            min(asked_at) OVER (PARTITION BY store_id, order_id) AS earliest_asked_at,
            argMin(last_replied_by, asked_at) OVER (PARTITION BY store_id, order_id) AS earliest_replied_by
        FROM inquiries
        LEFT ARRAY JOIN conversions AS conversion, arrayEnumerate(conversions) AS nth
    ),
    attributed AS
    (
        SELECT
            *,
            arrayLast(reply -> reply.1 >= earliest_asked_at AND reply.1 < created_at, all_replies).3 AS replied_by,
            multiIf(nth = 0, last_replied_by, replied_by != '', replied_by, earliest_replied_by) AS agent_id
        FROM pairs
    ),
    moments AS
    (
        SELECT *, moment.1 AS what, moment.2 AS counted_day
        FROM attributed
        ARRAY JOIN arrayConcat(
            if(nth <= 1, [('inquiry', day)], []),
            if(nth >= 1 AND asked_at = earliest_asked_at, [('order', assumeNotNull(paid_day))], [])) AS moment
    )
SELECT
    store_id, agent_id, counted_day AS day,
    countIf(what = 'inquiry') AS inquiries,
    countIf(what = 'inquiry' AND is_paid_d1) AS inquiries_paid_d1,
    countIf(what = 'inquiry' AND nth = 1) AS inquiries_paid_d4,
    countIf(what = 'order') AS orders_attributed,
    sumIf(paid_amount, what = 'order') AS sales_attributed
FROM moments
GROUP BY store_id, agent_id, counted_day
