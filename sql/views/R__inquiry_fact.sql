CREATE OR REPLACE VIEW inquiry_fact
(
    store_id LowCardinality(String) COMMENT 'The store.',
    buyer_key String COMMENT 'Keyed hash of the buyer, 32 hex digits.',
    day Date COMMENT 'Local date of the inquiry.',
    first_asked_at DateTime64(3, 'UTC') COMMENT 'The buyer''s first message of the day.',
    last_replied_at DateTime64(3, 'UTC') COMMENT 'The last human reply of the day.',
    agent_id LowCardinality(String) COMMENT 'Whose the inquiry is: whose the earliest order is that converts it, else who replied last on the day.',
    orders_converting Int64 COMMENT 'Orders created at or after first_asked_at and paid by d4_ends_at.',
    order_id String COMMENT 'The earliest created of them; empty: none.',
    is_paid_d1 Bool COMMENT 'Whether one was paid by the end of the next day.',
    is_paid_d4 Bool COMMENT 'Whether one was paid by the end of the fourth day after.',
    d1_ends_at DateTime64(3, 'UTC') COMMENT 'Local midnight the next day ends with; until then is_paid_d1 can still come true.',
    d4_ends_at DateTime64(3, 'UTC') COMMENT 'Local midnight the fourth day after ends with; until then is_paid_d4 can still come true.',
    is_final_d1 Bool COMMENT 'Whether d1_ends_at has passed: immature until then.',
    is_final_d4 Bool COMMENT 'Whether d4_ends_at has passed: immature until then.'
)
AS SELECT
    store_id,
    buyer_key,
    day,
    first_asked_at,
    last_replied_at,
    agent_id,
    orders_converting,
    order_id,
    is_paid_d1,
    is_paid_d4,
    d1_ends_at,
    d4_ends_at,
    toBool(d1_ends_at <= now64(3)) AS is_final_d1,
    toBool(d4_ends_at <= now64(3)) AS is_final_d4
FROM inquiry_version FINAL
WHERE generation = (SELECT max(generation) FROM generation WHERE state = 'current')
COMMENT 'One row per inquiry: a buyer who asked before ordering and was answered by a human the same day.'
