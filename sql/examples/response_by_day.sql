-- How long do buyers wait for an answer, shop by shop and day by day, and how many were never answered?
-- In seconds, the buyer's whole wait, transfers or not.
-- The answer for the two shops of fixtures (storewatch/contract/shops.txt):
--> shop-1	2026-03-02	2	0	55	83
--> shop-1	2026-03-03	1	1	40	40
--> shop-2	2026-03-02	1	0	10	10
--> shop-2	2026-03-04	1	0	30	30
WITH toDate('2026-03-01') AS from_day, toDate('2026-03-15') AS to_day
SELECT
    store_id,
    day,
    countIf(outcome = 'ANSWERED') AS answered,
    countIf(outcome = 'OPEN') AS unanswered,
    quantileExactInclusiveIf(0.5)(toFloat64(wait_seconds), outcome = 'ANSWERED') AS median_seconds,
    round(quantileExactInclusiveIf(0.9)(toFloat64(wait_seconds), outcome = 'ANSWERED'), 1) AS p90_seconds
FROM turn_fact
WHERE day BETWEEN from_day AND to_day
GROUP BY store_id, day
ORDER BY store_id, day
