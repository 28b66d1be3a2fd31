-- reminders: each order.reminded event, of its agent.
SELECT
    store_id, agent_id,
    toDate(occurred_at, {zone:String}) AS day,
    count() AS reminders
FROM order_event FINAL
WHERE type = 'order.reminded' AND agent_id != ''
GROUP BY store_id, agent_id, day
