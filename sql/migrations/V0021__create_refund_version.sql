-- ReplacingMergeTree: the tracker writes the whole fact anew with each change, and the greatest version stands, read with FINAL. Ordered by what identifies it within its store.
-- Partitioned by generation alone, so that a rebuild replaces all at once and an old one is dropped whole: versions of one fact are merged only within
-- a partition, and no time of it is settled while earlier events may come late. No TTL:
-- medians are read over any range.
CREATE TABLE IF NOT EXISTS refund_version
(
    generation UInt32 COMMENT 'The count of all events this belongs to; the table generation says which is current.',
    store_id LowCardinality(String) COMMENT 'The store.',
    refund_id String COMMENT 'The refund.',
    order_id String COMMENT 'The order, as the refund''s earliest event names it.',
    outcome LowCardinality(String) COMMENT 'SUCCEEDED, WITHDRAWN (closed and never succeeded) or OPEN: an open refund has the age now() - created_at.',
    kind LowCardinality(String) COMMENT 'REFUND_ONLY, RETURN, EXCHANGE or RESHIP: of the latest refund.modified that carries one, else of refund.created.',
    line_id String COMMENT 'The order line; empty: the refund names none.',
    sku_id String COMMENT 'The SKU; empty: the refund names none.',
    created_at Nullable(DateTime64(3, 'UTC')) COMMENT 'Earliest refund.created; NULL: not known to have happened.',
    created_day Nullable(Date) COMMENT 'Local date of created_at; NULL: not known to have happened.',
    first_reason LowCardinality(String) COMMENT 'Reason code of refund.created; empty until it is known.',
    latest_reason LowCardinality(String) COMMENT 'Reason code of the latest refund.modified that carries one, else the first.',
    is_quality Bool COMMENT 'Whether the first reason is a quality reason.',
    amount Nullable(Decimal(18, 4)) COMMENT 'Amount asked for in the store''s currency: of the latest refund.modified that carries one, else of refund.created; NULL: not known.',
    agreed_at Nullable(DateTime64(3, 'UTC')) COMMENT 'Earliest refund.agreed; NULL: not known to have happened.',
    agreed_by LowCardinality(String) COMMENT 'Agent of the earliest refund.agreed; empty: it names none.',
    agree_seconds Nullable(Decimal(18, 3)) COMMENT 'Seconds from created_at to agreed_at, at least 0, 0 where created_at is not known; NULL: not agreed.',
    refused_at Nullable(DateTime64(3, 'UTC')) COMMENT 'Earliest refund.refused; NULL: not known to have happened.',
    refused_by LowCardinality(String) COMMENT 'Agent of the earliest refund.refused; empty: it names none.',
    return_urged_at Nullable(DateTime64(3, 'UTC')) COMMENT 'Earliest refund.return_urged; NULL: not known to have happened.',
    return_shipped_at Nullable(DateTime64(3, 'UTC')) COMMENT 'Earliest refund.return_shipped; NULL: not known to have happened.',
    return_waybill_no String COMMENT 'The return''s waybill; empty: not known.',
    return_carrier LowCardinality(String) COMMENT 'The return''s carrier; empty: none named.',
    goods_received_at Nullable(DateTime64(3, 'UTC')) COMMENT 'Earliest refund.goods_received; NULL: not known to have happened.',
    succeeded_at Nullable(DateTime64(3, 'UTC')) COMMENT 'Earliest refund.succeeded; NULL: not known to have happened.',
    succeeded_day Nullable(Date) COMMENT 'Local date of succeeded_at; NULL: not known to have happened.',
    succeeded_amount Nullable(Decimal(18, 4)) COMMENT 'Amount of the earliest refund.succeeded in the store''s currency; NULL: not succeeded.',
    refund_seconds Nullable(Decimal(18, 3)) COMMENT 'Seconds from created_at to succeeded_at, at least 0, 0 where created_at is not known; NULL: not succeeded.',
    agent_id LowCardinality(String) COMMENT 'Who handled it: the agent of refund.succeeded, else of the earliest refund.agreed; empty: neither names one.',
    closed_at Nullable(DateTime64(3, 'UTC')) COMMENT 'Earliest refund.closed; NULL: not known to have happened.',
    disputed_at Nullable(DateTime64(3, 'UTC')) COMMENT 'First dispute.applied or dispute.intervened; NULL: not known to have happened.',
    disputed_day Nullable(Date) COMMENT 'Local date of disputed_at; NULL: not known to have happened.',
    dispute_applied_at Nullable(DateTime64(3, 'UTC')) COMMENT 'Earliest dispute.applied; NULL: not known to have happened.',
    dispute_intervened_at Nullable(DateTime64(3, 'UTC')) COMMENT 'Earliest dispute.intervened; NULL: not known to have happened.',
    dispute_agent_id LowCardinality(String) COMMENT 'Agent of the last decision at or before disputed_at; empty: none.',
    dispute_judged_at Nullable(DateTime64(3, 'UTC')) COMMENT 'Latest dispute.judged; NULL: not known to have happened.',
    dispute_in_favour_of LowCardinality(String) COMMENT 'BUYER or SELLER, of the latest dispute.judged; empty: not judged.',
    dispute_lost_at Nullable(DateTime64(3, 'UTC')) COMMENT 'First dispute.judged in favour of the buyer; NULL: not known to have happened.',
    dispute_withdrawn_at Nullable(DateTime64(3, 'UTC')) COMMENT 'Earliest dispute.withdrawn; NULL: not known to have happened.',
    version UInt64 COMMENT 'Milliseconds since 1970 of the change, or one more than the version before; the greatest stands.',
    is_deleted UInt8 COMMENT '1: the fact turned out not to be one.'
)
ENGINE = ReplacingMergeTree(version, is_deleted)
PARTITION BY generation
ORDER BY (generation, store_id, refund_id)
SETTINGS non_replicated_deduplication_window = 1000
COMMENT 'Versions of refunds; read the view refund_fact.'
