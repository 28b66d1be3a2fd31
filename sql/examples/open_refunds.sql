-- Which refunds are open, the oldest first?
-- age_seconds is how long; here only whether it is more than two days.
-- The answer for the two shops of fixtures (storewatch/contract/shops.txt):
--> shop-1	r3	o1	quality	20	2026-03-12 01:00:00.000	1
SELECT
    store_id,
    refund_id,
    order_id,
    first_reason,
    amount,
    created_at,
    age_seconds > 48 * 3600 AS is_overdue
FROM refund_fact
WHERE outcome = 'OPEN'
ORDER BY age_seconds DESC
