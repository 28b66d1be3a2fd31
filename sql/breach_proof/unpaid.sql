-- An order neither paid nor closed within 12 h of its creation and without a reminder, within 20 h and with fewer than two.
WITH orders AS
(
    SELECT
        store_id, order_id,
        minOrNullIf(occurred_at, type = 'order.created') AS created_at,
        minOrNullIf(occurred_at, type = 'order.paid') AS paid_at,
        minOrNullIf(occurred_at, type = 'order.closed') AS closed_at,
        arraySort(groupArrayIf(toNullable(occurred_at), type = 'order.reminded')) AS reminded_at
    FROM order_event FINAL
    WHERE type IN ('order.created', 'order.paid', 'order.closed', 'order.reminded')
    GROUP BY store_id, order_id
)
SELECT
    store_id, kind, order_id AS thing_id, '' AS part,
    created_at AS since,
    created_at + toIntervalHour(hours) AS opened_at,
    [(paid_at, 'PAID'), (closed_at, 'CLOSED'), (if(length(reminded_at) >= reminders, reminded_at[reminders], NULL), 'REMINDED')] AS acts,
    [] AS moots
FROM orders
ARRAY JOIN ['UNPAID_NOT_REMINDED', 'UNPAID_FEW_REMINDERS'] AS kind, [12, 20] AS hours, [1, 2] AS reminders
WHERE created_at IS NOT NULL
