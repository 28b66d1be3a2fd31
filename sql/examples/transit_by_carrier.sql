-- Which carrier is slow: hours on the way, median and p90, and parcels that came late?
-- From the first COLLECTED to the first SIGNED, by the day of signing.
-- The answer for the two shops of fixtures (storewatch/contract/shops.txt):
--> ZTO	1	72	72	1
--> SF	2	36	45.6	0
WITH toDate('2026-03-01') AS from_day, toDate('2026-03-15') AS to_day
SELECT
    carrier,
    count() AS parcels,
    round(quantileExactInclusive(0.5)(toFloat64(transit_seconds)) / 3600, 1) AS median_hours,
    round(quantileExactInclusive(0.9)(toFloat64(transit_seconds)) / 3600, 1) AS p90_hours,
    countIf(signed_at > delivery_promised_at) AS late
FROM order_fact
WHERE transit_seconds IS NOT NULL AND signed_day BETWEEN from_day AND to_day
GROUP BY carrier
ORDER BY p90_hours DESC
