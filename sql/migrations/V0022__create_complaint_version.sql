-- ReplacingMergeTree: the tracker writes the whole fact anew with each change, and the greatest version stands, read with FINAL. Ordered by what identifies it within its store.
-- Partitioned by generation alone, so that a rebuild replaces all at once and an old one is dropped whole: versions of one fact are merged only within
-- a partition, and no time of it is settled while earlier events may come late. No TTL:
-- medians are read over any range.
CREATE TABLE IF NOT EXISTS complaint_version
(
    generation UInt32 COMMENT 'The count of all events this belongs to; the table generation says which is current.',
    store_id LowCardinality(String) COMMENT 'The store.',
    complaint_id String COMMENT 'The complaint.',
    order_id String COMMENT 'The order; empty: the complaint names none.',
    sku_id String COMMENT 'The SKU; empty: the complaint names none.',
    source LowCardinality(String) COMMENT 'PLATFORM or INTERNAL; empty until complaint.opened is known.',
    category LowCardinality(String) COMMENT 'Category; empty until complaint.opened is known.',
    agent_id LowCardinality(String) COMMENT 'The agent complained about; empty: none named.',
    opened_at Nullable(DateTime64(3, 'UTC')) COMMENT 'Earliest complaint.opened; NULL: not known to have happened.',
    opened_day Nullable(Date) COMMENT 'Local date of opened_at; NULL: not known to have happened.',
    answered_at Nullable(DateTime64(3, 'UTC')) COMMENT 'Earliest complaint.answered; NULL: not known to have happened.',
    answered_by LowCardinality(String) COMMENT 'Agent of the earliest complaint.answered; empty: it names none.',
    closed_at Nullable(DateTime64(3, 'UTC')) COMMENT 'Earliest complaint.closed; NULL: not known to have happened.',
    closed_day Nullable(Date) COMMENT 'Local date of closed_at; NULL: not known to have happened.',
    close_seconds Nullable(Decimal(18, 3)) COMMENT 'Seconds from opened_at to closed_at, at least 0, 0 where opened_at is not known; NULL: not closed.',
    upheld Nullable(Bool) COMMENT 'Whether it was upheld; NULL: not closed.',
    responsible LowCardinality(String) COMMENT 'Who was responsible, of the earliest complaint.closed; empty: not said.',
    version UInt64 COMMENT 'Milliseconds since 1970 of the change, or one more than the version before; the greatest stands.',
    is_deleted UInt8 COMMENT '1: the fact turned out not to be one.'
)
ENGINE = ReplacingMergeTree(version, is_deleted)
PARTITION BY generation
ORDER BY (generation, store_id, complaint_id)
SETTINGS non_replicated_deduplication_window = 1000
COMMENT 'Versions of complaints; read the view complaint_fact.'
