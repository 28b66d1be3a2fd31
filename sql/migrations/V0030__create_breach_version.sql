-- ReplacingMergeTree: the tracker writes the whole row anew with each change, and the greatest version stands, read with FINAL. Ordered by what identifies it within its store.
-- Partitioned by generation alone, so that a rebuild replaces all at once and an old one is dropped whole: versions of one row are merged only within
-- a partition. No TTL: an agent's waits are counted by the month, long after.
CREATE TABLE IF NOT EXISTS breach_version
(
    generation UInt32 COMMENT 'The count of all events this belongs to; the table generation says which is current.',
    store_id LowCardinality(String) COMMENT 'The store.',
    kind LowCardinality(String) COMMENT 'What did not happen in time; the view breach_kind says what each means.',
    thing LowCardinality(String) COMMENT 'What it happened to: conversation, order, refund, complaint, review or sku.',
    thing_id String COMMENT 'Id of the conversation, order, refund, complaint, review or SKU.',
    part String COMMENT 'Part of the thing: the waybill of a parcel; empty: the whole.',
    since DateTime64(3, 'UTC') COMMENT 'When the wait began.',
    level LowCardinality(String) COMMENT 'CRITICAL, WARN or TASK (something to be done fell due).',
    agent_id LowCardinality(String) COMMENT 'Whose it is: who answered or held the conversation, decided, replied, was complained about; empty: nobody''s.',
    order_id String COMMENT 'The order it is about; empty: none known.',
    limit_value Int64 COMMENT 'The limit in force when it opened, in the unit of the kind.',
    opened_at DateTime64(3, 'UTC') COMMENT 'When the limit was reached; what happens at this very moment is in time.',
    day Date COMMENT 'Local date of opened_at.',
    closed_at Nullable(DateTime64(3, 'UTC')) COMMENT 'When it ended, not before opened_at; NULL: open.',
    closed_by LowCardinality(String) COMMENT 'What ended it, such as ANSWERED, TRANSFERRED, PAID, SHIPPED, CLOSED; empty: open.',
    version UInt64 COMMENT 'Milliseconds since 1970 of the change, or one more than the version before; the greatest stands.',
    is_deleted UInt8 COMMENT '1: later events showed that it never was one.'
)
ENGINE = ReplacingMergeTree(version, is_deleted)
PARTITION BY generation
ORDER BY (generation, store_id, kind, thing_id, part, since)
SETTINGS non_replicated_deduplication_window = 1000
COMMENT 'Versions of breaches; read the view breach.'
