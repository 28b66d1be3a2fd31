-- As V0118, and with the orders an agent's sales consist of: agent_day counts them, and until now no fact said which they are. Inquiries stated before have none until a
-- rebuild, or until their buyer's next event. Lists beside the inquiry, for an order is told with the inquiry that it follows from and taken back with it.
CREATE OR REPLACE TABLE inquiry_version
(
    generation UInt32 COMMENT 'The count of all events this belongs to; the table generation says which is current.',
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
    sales Array(Tuple(order_id String, agent_id String, paid_at DateTime64(3, 'UTC'), paid_day Date, amount Decimal(18, 4))) COMMENT 'Orders for which it is the earliest inquiry they convert, by creation, and whose they are.',
    version UInt64 COMMENT 'Milliseconds since 1970 of the change, or one more than the version before; the greatest stands.',
    is_deleted UInt8 COMMENT '1: the fact turned out not to be one.'
)
ENGINE = ReplacingMergeTree(version, is_deleted)
PARTITION BY (generation, toMonday(day))
ORDER BY (generation, store_id, buyer_key, day)
SETTINGS non_replicated_deduplication_window = 1000, min_age_to_force_merge_seconds = 60, min_age_to_force_merge_on_partition_only = 1,
    index_granularity = 1024
COMMENT 'Versions of inquiries; read the view inquiry_fact.'
AS SELECT
    generation, store_id, buyer_key, day, first_asked_at, last_replied_at, agent_id, orders_converting, order_id, is_paid_d1, is_paid_d4,
    d1_ends_at, d4_ends_at, [] AS sales, version, is_deleted
FROM inquiry_version FINAL
