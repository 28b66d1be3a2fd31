-- ReplacingMergeTree: the tracker writes the whole fact anew with each change, and the greatest version stands, read with FINAL. Ordered by what identifies it within its store.
-- Partitioned by generation alone, so that a rebuild replaces all at once and an old one is dropped whole: versions of one fact are merged only within
-- a partition, and no time of it is settled while earlier events may come late. No TTL:
-- medians are read over any range.
CREATE TABLE IF NOT EXISTS review_version
(
    generation UInt32 COMMENT 'The count of all events this belongs to; the table generation says which is current.',
    store_id LowCardinality(String) COMMENT 'The store.',
    review_id String COMMENT 'The review.',
    order_id String COMMENT 'The order; empty until review.created is known.',
    buyer_key String COMMENT 'Keyed hash of the buyer, 32 hex digits; empty: not named.',
    line_id String COMMENT 'The order line; empty: not named.',
    sku_id String COMMENT 'The SKU; empty: not named.',
    created_at Nullable(DateTime64(3, 'UTC')) COMMENT 'Earliest review.created; NULL: not known to have happened.',
    created_day Nullable(Date) COMMENT 'Local date of created_at; NULL: not known to have happened.',
    first_rating UInt8 COMMENT 'Rating of review.created, 1 to 5; 0: not known.',
    rating UInt8 COMMENT 'Current rating, 1 to 5: of the latest review.changed, else the first; 0: not known.',
    dsr_description UInt8 COMMENT 'Description score, 1 to 5; 0: none given.',
    dsr_service UInt8 COMMENT 'Service score, 1 to 5; 0: none given.',
    dsr_logistics UInt8 COMMENT 'Logistics score, 1 to 5; 0: none given.',
    replied_at Nullable(DateTime64(3, 'UTC')) COMMENT 'First review.replied; NULL: not known to have happened.',
    replied_by LowCardinality(String) COMMENT 'Agent of the first review.replied; empty: it names none.',
    appended_at Nullable(DateTime64(3, 'UTC')) COMMENT 'First review.appended; NULL: not known to have happened.',
    changed_at Nullable(DateTime64(3, 'UTC')) COMMENT 'Latest review.changed; NULL: not known to have happened.',
    removed_at Nullable(DateTime64(3, 'UTC')) COMMENT 'First review.removed: the review counts nowhere; NULL: it stands.',
    version UInt64 COMMENT 'Milliseconds since 1970 of the change, or one more than the version before; the greatest stands.',
    is_deleted UInt8 COMMENT '1: the fact turned out not to be one.'
)
ENGINE = ReplacingMergeTree(version, is_deleted)
PARTITION BY generation
ORDER BY (generation, store_id, review_id)
SETTINGS non_replicated_deduplication_window = 1000
COMMENT 'Versions of reviews; read the view review_fact.'
