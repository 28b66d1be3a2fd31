-- Where does the platform step in, and how often is it lost?
-- A rate without anything to divide by is NULL, never 0.
-- The answer for the two shops of fixtures (storewatch/contract/shops.txt):
--> shop-1	1	0.333	1	0.5
--> shop-2	0	\N	0	0
WITH toDate('2026-03-01') AS from_day, toDate('2026-03-15') AS to_day
SELECT
    store_id,
    sum(disputes) AS stepped_in,
    round(stepped_in / nullIf(sum(refunds_created), 0), 3) AS dispute_rate,
    sum(disputes_lost) AS lost,
    round(lost / nullIf(sum(orders_paid), 0), 3) AS dispute_lost_rate
FROM store_day
WHERE day BETWEEN from_day AND to_day
GROUP BY store_id
ORDER BY store_id
