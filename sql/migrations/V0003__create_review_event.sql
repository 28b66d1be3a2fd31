-- MergeTree, each event written once by the two-phase sink; ReplacingMergeTree as a second line behind the state that drops repeats, should that
-- have forgotten (its time to live). Ordered for one store's days. A partition a year: a load of years of history stays few parts. No TTL: these
-- rows are what rebuild and verify start from.
CREATE TABLE IF NOT EXISTS review_event
(
    store_id LowCardinality(String) COMMENT 'The store.',
    event_id String COMMENT 'With stream and store the identity of the event.',
    type LowCardinality(String) COMMENT 'What happened, as in the event contract.',
    occurred_at DateTime64(3, 'UTC') COMMENT 'When it happened at the platform.',
    ingested_at DateTime64(3, 'UTC') COMMENT 'When Storewatch read it.',
    platform LowCardinality(String) COMMENT 'The platform named by the event, else the store''s, else other.',
    fingerprint FixedString(16) COMMENT 'Keyed hash of the content before masking: tells a repeat from a conflict.',
    review_id String COMMENT 'The review.',
    order_id String COMMENT 'The order; empty where the event names none.',
    buyer_key String COMMENT 'Keyed hash of the buyer, 32 hex digits; empty where the event names none.',
    line_id String COMMENT 'The order line; empty where the event names none.',
    sku_id String COMMENT 'The SKU; empty where the event names none.',
    agent_id LowCardinality(String) COMMENT 'The agent who replied; empty where the event names none.',
    rating UInt8 COMMENT 'Rating 1 to 5; 0 where the event carries none.',
    dsr_description UInt8 COMMENT 'Description score 1 to 5; 0 where the event carries none.',
    dsr_service UInt8 COMMENT 'Service score 1 to 5; 0 where the event carries none.',
    dsr_logistics UInt8 COMMENT 'Logistics score 1 to 5; 0 where the event carries none.',
    text String COMMENT 'Text of the review or of a reply, masked.'
)
ENGINE = ReplacingMergeTree(ingested_at)
PARTITION BY toYear(occurred_at)
ORDER BY (store_id, toDate(occurred_at), event_id)
SETTINGS non_replicated_deduplication_window = 1000
COMMENT 'Accepted events of the stream reviews, one row each, personal data masked.'
