-- refunds_created, refunds_created_quality: distinct refunds by day of refund.created; of them, those whose first reason (of
-- refund.created) is quality.
-- refunds_quality_reclassified: of the quality ones, those whose latest reason (of the latest refund.modified that carries one, whatever
-- its time) is not.
-- refunds_agreed, agree_seconds: refunds by day of first refund.agreed; sum of agreed - created.
-- refunds_succeeded, refund_amount, refund_seconds: refunds by day of refund.succeeded; sum of its amount; sum of succeeded - created.
-- refunds_withdrawn: refunds by day of refund.closed, never succeeded.
-- A negative span counts as 0; where refund.created is not known the refund is counted with 0 seconds.
WITH
    ['quality', 'wrong_goods', 'damaged', 'not_as_described', 'counterfeit'] AS quality,
    refunds AS
    (
        SELECT
            store_id, refund_id,
            minOrNullIf(occurred_at, type = 'refund.created') AS created_at,
            argMinIf(reason_code, (occurred_at, event_id), type = 'refund.created') AS first_reason,
            argMaxIf(reason_code, (occurred_at, event_id), type = 'refund.modified' AND reason_code != '') AS changed_reason,
            if(changed_reason = '', first_reason, changed_reason) AS latest_reason,
            minOrNullIf(occurred_at, type = 'refund.agreed') AS agreed_at,
            minOrNullIf(occurred_at, type = 'refund.succeeded') AS succeeded_at,
            argMinIf(amount, (occurred_at, event_id), type = 'refund.succeeded') AS succeeded_amount,
            minOrNullIf(occurred_at, type = 'refund.closed') AS closed_at
        FROM order_event FINAL
        WHERE type IN ('refund.created', 'refund.modified', 'refund.agreed', 'refund.succeeded', 'refund.closed')
        GROUP BY store_id, refund_id
    )
SELECT
    store_id,
    toDate(at, {zone:String}) AS day,
    countIf(what = 'created') AS refunds_created,
    countIf(what = 'created' AND has(quality, first_reason)) AS refunds_created_quality,
    countIf(what = 'created' AND has(quality, first_reason) AND NOT has(quality, latest_reason)) AS refunds_quality_reclassified,
    countIf(what = 'agreed') AS refunds_agreed,
    sumIf(greatest(agreed_at - created_at, 0), what = 'agreed' AND created_at IS NOT NULL) AS agree_seconds,
    countIf(what = 'succeeded') AS refunds_succeeded,
    sumIf(succeeded_amount, what = 'succeeded') AS refund_amount,
    sumIf(greatest(succeeded_at - created_at, 0), what = 'succeeded' AND created_at IS NOT NULL) AS refund_seconds,
    countIf(what = 'closed' AND succeeded_at IS NULL) AS refunds_withdrawn
FROM refunds
ARRAY JOIN ['created', 'agreed', 'succeeded', 'closed'] AS what, [created_at, agreed_at, succeeded_at, closed_at] AS at
WHERE at IS NOT NULL
GROUP BY store_id, day
