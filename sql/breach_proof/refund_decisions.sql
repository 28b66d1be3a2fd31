-- A refund neither decided nor over within 2 h of service, at the usual hours: 08:00 to 24:00 local.
WITH refunds AS
(
    SELECT
        store_id, refund_id,
        minOrNullIf(occurred_at, type = 'refund.created') AS created_at,
        minOrNullIf(occurred_at, type IN ('refund.agreed', 'refund.refused')) AS decided_at,
        argMinIf(type, (occurred_at, event_id), type IN ('refund.agreed', 'refund.refused')) = 'refund.agreed' AS is_agreed,
        minOrNullIf(occurred_at, type = 'refund.succeeded') AS succeeded_at,
        minOrNullIf(occurred_at, type = 'refund.closed') AS ended_at,
        toDate(assumeNotNull(created_at), {zone:String}) AS day,
        -- What is left of the day's service, in milliseconds; the day ends with the midnight the next begins with.
        toUnixTimestamp64Milli(toDateTime64(toString(day) || ' 08:00:00', 3, {zone:String})) AS opening,
        toUnixTimestamp64Milli(toDateTime64(toString(day + 1) || ' 00:00:00', 3, {zone:String})) AS closing,
        toUnixTimestamp64Milli(toDateTime64(toString(day + 1) || ' 08:00:00', 3, {zone:String})) AS next_opening,
        greatest(opening, toUnixTimestamp64Milli(assumeNotNull(created_at))) AS start,
        closing - start AS rest
    FROM order_event FINAL
    WHERE type IN ('refund.created', 'refund.agreed', 'refund.refused', 'refund.succeeded', 'refund.closed')
    GROUP BY store_id, refund_id
    HAVING created_at IS NOT NULL
)
SELECT
    store_id, 'REFUND_UNDECIDED' AS kind, refund_id AS thing_id, '' AS part,
    assumeNotNull(created_at) AS since,
    fromUnixTimestamp64Milli(if(rest > 7200000, start + 7200000, next_opening + 7200000 - rest), 'UTC') AS opened_at,
    [(succeeded_at, 'SUCCEEDED'), (ended_at, 'CLOSED'), (decided_at, if(is_agreed, 'AGREED', 'REFUSED'))] AS acts,
    [] AS moots
FROM refunds
