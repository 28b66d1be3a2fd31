-- Which buyers waited more than 60 s, and for whom?
-- Answered late, passed on late, or never answered.
-- The answer for the two shops of fixtures (storewatch/contract/shops.txt):
--> shop-1	c2	a2	2026-03-02 03:00:00.000	ANSWERED	90
--> shop-1	c4		2026-03-03 04:00:00.000	OPEN	\N
WITH toDate('2026-03-01') AS from_day, toDate('2026-03-15') AS to_day
SELECT
    store_id,
    conversation_id,
    agent_id,
    started_at,
    outcome,
    turn_seconds
FROM turn_fact
WHERE (turn_seconds > 60 OR outcome = 'OPEN' AND started_at < now() - 60) AND day BETWEEN from_day AND to_day
ORDER BY started_at
