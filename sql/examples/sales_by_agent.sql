-- Who sells: orders and money that follow each agent's inquiries, and how much does a buyer of them spend?
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
    sales / any(bought.buyers) AS unit_price
FROM agent_day
INNER JOIN
(
    SELECT store_id, agent_id, uniqExact(buyer_key) AS buyers
    FROM sale_fact
    WHERE paid_day BETWEEN from_day AND to_day
    GROUP BY store_id, agent_id
) AS bought USING (store_id, agent_id)
WHERE day BETWEEN from_day AND to_day
GROUP BY store_id, agent_id
ORDER BY sales DESC
