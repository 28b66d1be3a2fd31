-- State stays bounded: what has been final for long is forgotten, and an event of it that comes after all can't be counted with it. It is kept raw like any
-- other, named here, and taken up by the next rebuild, which begins a generation of its own: that is why there is nothing to delete. An event of two
-- things has two rows. ReplacingMergeTree: once each.
CREATE TABLE IF NOT EXISTS too_late_event
(
    generation UInt32 COMMENT 'The generation that does not count the event.',
    stream LowCardinality(String) COMMENT 'orders, chats or reviews.',
    store_id LowCardinality(String) COMMENT 'The store.',
    thing String COMMENT 'What it is about, as kind/id: order/…, refund/…, complaint/…, defect/…, conversation/…, review/….',
    event_id String COMMENT 'With stream and store the identity of the event.',
    occurred_at DateTime64(3, 'UTC') COMMENT 'When it happened at the platform.',
    ingested_at DateTime64(3, 'UTC') COMMENT 'When Storewatch read it.'
)
ENGINE = ReplacingMergeTree
PARTITION BY generation
ORDER BY (generation, stream, store_id, thing, event_id)
SETTINGS non_replicated_deduplication_window = 1000
COMMENT 'Events that came after what they are about was forgotten; read the view too_late.'
