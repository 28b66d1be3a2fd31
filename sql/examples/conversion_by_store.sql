-- Which shops turn the fewest inquiries into paid orders by the next day?
-- is_final: false while some day's window is still open, so that the share can still grow.
-- The answer for the two shops of fixtures (storewatch/contract/shops.txt):
--> shop-2	2	1	0.5	true
--> shop-1	3	2	0.667	true
WITH toDate('2026-03-01') AS from_day, toDate('2026-03-15') AS to_day
SELECT
    store_id,
    sum(inquiries) AS asked,
    sum(inquiries_paid_d1) AS paid,
    round(paid / asked, 3) AS conversion,
    min(is_final_d1) AS is_final
FROM conversion_day
WHERE day BETWEEN from_day AND to_day
GROUP BY store_id
ORDER BY conversion
