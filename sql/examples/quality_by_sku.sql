-- Which goods come back for quality, and what did that cost?
-- The answer for the two shops of fixtures (storewatch/contract/shops.txt):
--> shop-1	k1	2	2	120
--> shop-1	k2	1	0	80
WITH toDate('2026-03-01') AS from_day, toDate('2026-03-15') AS to_day
SELECT
    store_id,
    sku_id,
    count() AS refunds,
    countIf(is_quality) AS for_quality,
    sum(succeeded_amount) AS refunded
FROM refund_fact
WHERE created_day BETWEEN from_day AND to_day
GROUP BY store_id, sku_id
ORDER BY for_quality DESC, refunds DESC
