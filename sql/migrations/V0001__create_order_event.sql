-- MergeTree, each event written once by the two-phase sink; ReplacingMergeTree as a second line behind the state that drops repeats, should that
-- have forgotten (its time to live). Ordered for one store's days. A partition a year: a load of years of history stays few parts. No TTL: these
-- rows are what rebuild and verify start from.
CREATE TABLE IF NOT EXISTS order_event
(
    store_id LowCardinality(String) COMMENT 'The store.',
    event_id String COMMENT 'With stream and store the identity of the event.',
    type LowCardinality(String) COMMENT 'What happened, as in the event contract.',
    occurred_at DateTime64(3, 'UTC') COMMENT 'When it happened at the platform.',
    ingested_at DateTime64(3, 'UTC') COMMENT 'When Storewatch read it.',
    platform LowCardinality(String) COMMENT 'The platform named by the event, else the store''s, else other.',
    fingerprint FixedString(16) COMMENT 'Keyed hash of the content before masking: tells a repeat from a conflict.',
    order_id String COMMENT 'The order; empty where the event names none.',
    buyer_key String COMMENT 'Keyed hash of the buyer, 32 hex digits; empty where the event names none.',
    amount Nullable(Decimal(18, 4)) COMMENT 'Amount in the store''s currency; NULL where the event carries none.',
    currency LowCardinality(String) COMMENT 'ISO 4217 code; empty where the event carries none.',
    agent_id LowCardinality(String) COMMENT 'The agent; empty where the event names none.',
    lines Array(Tuple(line_id String, sku_id String, title String, category String, quantity Float64, amount Decimal(18, 4))) COMMENT 'Lines of order.created.',
    promised_ship_by Nullable(DateTime64(3, 'UTC')) COMMENT 'Latest time to ship; NULL where the event carries none.',
    reason String COMMENT 'Reason in words, masked; empty where the event carries none.',
    waybill_no String COMMENT 'Waybill; empty where the event carries none.',
    carrier LowCardinality(String) COMMENT 'Carrier; empty where the event carries none.',
    action LowCardinality(String) COMMENT 'What was scanned, of parcel.scanned.',
    promised_delivery_by Nullable(DateTime64(3, 'UTC')) COMMENT 'Latest time to deliver; NULL where the event carries none.',
    channel LowCardinality(String) COMMENT 'Channel of a payment reminder.',
    refund_id String COMMENT 'The refund; empty where the event names none.',
    line_id String COMMENT 'The order line; empty where the event names none.',
    sku_id String COMMENT 'The SKU; empty where the event names none.',
    kind LowCardinality(String) COMMENT 'Kind of refund or of defect.',
    reason_code LowCardinality(String) COMMENT 'Reason of a refund as a code.',
    in_favour_of LowCardinality(String) COMMENT 'BUYER or SELLER, of dispute.judged.',
    complaint_id String COMMENT 'The complaint; empty where the event names none.',
    source LowCardinality(String) COMMENT 'PLATFORM or INTERNAL, of complaint.opened.',
    category LowCardinality(String) COMMENT 'Category of a complaint.',
    upheld Nullable(Bool) COMMENT 'Whether the complaint was upheld; NULL where the event does not say.',
    responsible LowCardinality(String) COMMENT 'Who was responsible for a complaint.',
    register_id String COMMENT 'The register entry of a defect; empty where the event names none.',
    note String COMMENT 'Note on a defect, masked.',
    task LowCardinality(String) COMMENT 'The task, of task.done.'
)
ENGINE = ReplacingMergeTree(ingested_at)
PARTITION BY toYear(occurred_at)
ORDER BY (store_id, toDate(occurred_at), event_id)
SETTINGS non_replicated_deduplication_window = 1000
COMMENT 'Accepted events of the stream orders, one row each, personal data masked.'
