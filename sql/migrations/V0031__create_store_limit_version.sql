-- MergeTree: every change is kept, for a breach of the past is judged by the limit of its time, whenever it is worked out. Written by the app alone. Small: no partition, no TTL.
CREATE TABLE IF NOT EXISTS store_limit_version
(
    store_id String COMMENT 'The store.',
    kind LowCardinality(String) COMMENT 'Kind of breach, as the view breach_kind lists them.',
    changed_at DateTime64(3, 'UTC') COMMENT 'From when it counts, also for what is open then; never for what was before.',
    limit_value Nullable(Int64) COMMENT 'The limit, in the unit of the kind; NULL: nothing is a breach.'
)
ENGINE = MergeTree
ORDER BY (store_id, kind, changed_at)
COMMENT 'Changes of the stores'' limits; read the view store_limit.'
