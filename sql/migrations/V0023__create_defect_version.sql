-- ReplacingMergeTree: the tracker writes the whole fact anew with each change, and the greatest version stands, read with FINAL. Ordered by what identifies it within its store.
-- Partitioned by generation alone, so that a rebuild replaces all at once and an old one is dropped whole: versions of one fact are merged only within
-- a partition, and no time of it is settled while earlier events may come late. No TTL:
-- medians are read over any range.
CREATE TABLE IF NOT EXISTS defect_version
(
    generation UInt32 COMMENT 'The count of all events this belongs to; the table generation says which is current.',
    store_id LowCardinality(String) COMMENT 'The store.',
    register_id String COMMENT 'The register entry.',
    order_id String COMMENT 'The order; empty: the entry names none.',
    sku_id String COMMENT 'The SKU; empty until defect.registered is known.',
    kind LowCardinality(String) COMMENT 'QUALITY, WRONG_GOODS, STOCK_ERROR, PAGE_ERROR or LOST_PARCEL; empty until defect.registered is known.',
    registered_at Nullable(DateTime64(3, 'UTC')) COMMENT 'Earliest defect.registered; NULL: not known to have happened.',
    registered_day Nullable(Date) COMMENT 'Local date of registered_at; NULL: not known to have happened.',
    resolved_at Nullable(DateTime64(3, 'UTC')) COMMENT 'Earliest defect.resolved; NULL: not known to have happened.',
    version UInt64 COMMENT 'Milliseconds since 1970 of the change, or one more than the version before; the greatest stands.',
    is_deleted UInt8 COMMENT '1: the fact turned out not to be one.'
)
ENGINE = ReplacingMergeTree(version, is_deleted)
PARTITION BY generation
ORDER BY (generation, store_id, register_id)
SETTINGS non_replicated_deduplication_window = 1000
COMMENT 'Versions of defects; read the view defect_fact.'
