CREATE OR REPLACE VIEW review_fact
(
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
    removed_at Nullable(DateTime64(3, 'UTC')) COMMENT 'First review.removed: the review counts nowhere; NULL: it stands.'
)
AS SELECT
    store_id,
    review_id,
    order_id,
    buyer_key,
    line_id,
    sku_id,
    created_at,
    created_day,
    first_rating,
    rating,
    dsr_description,
    dsr_service,
    dsr_logistics,
    replied_at,
    replied_by,
    appended_at,
    changed_at,
    removed_at
FROM review_version FINAL
WHERE generation = (SELECT max(generation) FROM generation WHERE state = 'current')
COMMENT 'One row per review, its latest state.'
