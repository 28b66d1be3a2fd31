-- How many hours do refunds take, agent by agent: median and p90?
-- From creation to success, by the day of success.
-- The answer for the two shops of fixtures (storewatch/contract/shops.txt):
--> shop-1	a2	1	50	50
--> shop-1	a1	1	12	12
WITH toDate('2026-03-01') AS from_day, toDate('2026-03-15') AS to_day
SELECT
    store_id,
    agent_id,
    count() AS refunds,
    round(quantileExactInclusive(0.5)(toFloat64(refund_seconds)) / 3600, 1) AS median_hours,
    round(quantileExactInclusive(0.9)(toFloat64(refund_seconds)) / 3600, 1) AS p90_hours
FROM refund_fact
WHERE succeeded_day BETWEEN from_day AND to_day
GROUP BY store_id, agent_id
ORDER BY median_hours DESC
