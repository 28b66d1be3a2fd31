-- How soon does each agent answer first: median, p90, and the share within 30 s?
-- In seconds, from the buyer's first message or, where a transfer cut the wait, from the last transfer; over any range and group.
-- The answer for the two shops of fixtures (storewatch/contract/shops.txt):
--> shop-1	a2	1	90	90	0
--> shop-1	a1	2	30	38	0.5
--> shop-2	a7	2	20	28	1
WITH toDate('2026-03-01') AS from_day, toDate('2026-03-15') AS to_day
SELECT
    store_id,
    agent_id,
    count() AS first_responses,
    quantileExactInclusive(0.5)(toFloat64(turn_seconds)) AS median_seconds,
    round(quantileExactInclusive(0.9)(toFloat64(turn_seconds)), 1) AS p90_seconds,
    round(countIf(turn_seconds <= 30) / first_responses, 3) AS share_in_30s
FROM turn_fact
WHERE is_first AND outcome = 'ANSWERED' AND day BETWEEN from_day AND to_day
GROUP BY store_id, agent_id
ORDER BY p90_seconds DESC
