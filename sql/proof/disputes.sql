-- disputes: distinct refunds by day of their first dispute.applied or dispute.intervened.
-- disputes_lost: distinct refunds by day of the first dispute.judged in favour of BUYER, even after one for SELLER.
WITH refunds AS
(
    SELECT
        store_id, refund_id,
        minOrNullIf(occurred_at, type IN ('dispute.applied', 'dispute.intervened')) AS disputed_at,
        minOrNullIf(occurred_at, type = 'dispute.judged' AND in_favour_of = 'BUYER') AS lost_at
    FROM order_event FINAL
    WHERE type IN ('dispute.applied', 'dispute.intervened', 'dispute.judged')
    GROUP BY store_id, refund_id
)
SELECT
    store_id,
    toDate(at, {zone:String}) AS day,
    countIf(what = 'disputed') AS disputes,
    countIf(what = 'lost') AS disputes_lost
FROM refunds
ARRAY JOIN ['disputed', 'lost'] AS what, [disputed_at, lost_at] AS at
WHERE at IS NOT NULL
GROUP BY store_id, day
