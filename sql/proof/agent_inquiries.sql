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
            if(opened.1 != '', opened.1, first_named) AS conversation_buyer
        FROM chat_event FINAL
        WHERE type IN ('conversation.opened', 'message.sent')
        GROUP BY store_id, conversation_id
        HAVING opened.2 NOT IN ('MID', 'POST')
    ),
    messages AS
    (
        SELECT
            store_id, occurred_at, event_id, agent_id,
            sender = 'AGENT' AS is_reply,
            if(buyer_key != '' AND NOT is_reply, buyer_key, conversation_buyer) AS buyer
        FROM
        (
            SELECT store_id, conversation_id, occurred_at, event_id, sender, agent_id, buyer_key
            FROM chat_event FINAL
            WHERE type = 'message.sent' AND (sender = 'BUYER' OR sender = 'AGENT' AND NOT auto_reply)
        ) AS message
        INNER JOIN conversations USING (store_id, conversation_id)
        WHERE buyer != ''
    ),
    asked AS
    (
        SELECT
            store_id, buyer,
            toDate(occurred_at, {zone:String}) AS day,
            minIf(occurred_at, NOT is_reply) AS asked_at,
            maxOrNullIf(occurred_at, is_reply) AS last_replied_at,
            argMaxIf(agent_id, (occurred_at, event_id), is_reply) AS last_replied_by
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
            argMinIf(event_id, (occurred_at, event_id), type = 'order.created') AS created_by_event,
            toDate(created_at, {zone:String}) AS created_day,
            argMinIf(amount, (occurred_at, event_id), type = 'order.paid') AS paid_amount,
            toDate(minOrNullIf(occurred_at, type = 'order.paid'), {zone:String}) AS paid_day
        FROM order_event FINAL
        WHERE type IN ('order.created', 'order.paid')
        GROUP BY store_id, order_id
        HAVING buyer != ''
    ),
    inquiries AS
    (
        SELECT
            store_id, buyer, day, asked_at, last_replied_by,
            arraySort(groupArrayIf(
                (created_at, created_by_event, order_id, assumeNotNull(paid_day), assumeNotNull(paid_amount)),
                created_at >= asked_at AND paid_day <= day + 4)) AS conversions
        -- A buyer without orders meets one of 1970, which is neither before t0 on D nor after it.
        FROM asked
        LEFT JOIN orders USING (store_id, buyer)
        GROUP BY store_id, buyer, day, asked_at, last_replied_by
        HAVING countIf(created_day = day AND created_at < asked_at) = 0
    ),
    -- One row an inquiry and order that converts it, in the order of their creation; one with no order (nth = 0) where none does.
    pairs AS
    (
        SELECT
            store_id, buyer, day, asked_at, last_replied_by, nth,
            arrayExists(other -> other.4 <= day + 1, conversions) AS is_paid_d1,
            conversion.1 AS created_at, conversion.3 AS order_id, conversion.4 AS paid_day, conversion.5 AS paid_amount,
            min(asked_at) OVER (PARTITION BY store_id, order_id) AS earliest_asked_at,
            argMin(last_replied_by, asked_at) OVER (PARTITION BY store_id, order_id) AS earliest_replied_by
        FROM inquiries
        LEFT ARRAY JOIN conversions AS conversion, arrayEnumerate(conversions) AS nth
    ),
    attributed AS
    (
        SELECT
            store_id, buyer, day, asked_at, nth, is_paid_d1, order_id, paid_day, paid_amount, earliest_asked_at,
            argMaxIf(reply.agent_id, (reply.occurred_at, reply.event_id),
                reply.occurred_at >= earliest_asked_at AND reply.occurred_at < created_at) AS replied_by,
            multiIf(nth = 0, any(last_replied_by), replied_by != '', replied_by, any(earliest_replied_by)) AS agent_id
        FROM pairs
        LEFT JOIN (SELECT store_id, buyer, occurred_at, event_id, agent_id FROM messages WHERE is_reply) AS reply USING (store_id, buyer)
        GROUP BY store_id, buyer, day, asked_at, nth, is_paid_d1, order_id, paid_day, paid_amount, earliest_asked_at
    ),
    moments AS
    (
        SELECT *, moment.1 AS what, moment.2 AS counted_day
        FROM attributed
        ARRAY JOIN arrayConcat(
            if(nth <= 1, [('inquiry', day)], []),
            if(nth >= 1 AND asked_at = earliest_asked_at, [('order', paid_day)], [])) AS moment
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
