-- Who sells: orders and money that follow each agent's inquiries?
-- The answer for the two shops of fixtures (storewatch/contract/shops.txt):
--> shop-2	a7	2	1	300	300
--> shop-1	a1	2	2	200	100
WITH toDate('2026-03-01') AS from_day, toDate('2026-03-15') AS to_day
SELECT
    store_id,
    agent_id,
    sum(inquiries) AS asked,
    sum(orders_attributed) AS orders,
    sum(sales_attributed) AS sales,
    sales / orders AS per_order
FROM agent_day
WHERE day BETWEEN from_day AND to_day
GROUP BY store_id, agent_id
HAVING orders > 0
ORDER BY sales DESC
