CREATE OR REPLACE VIEW too_late
(
    stream LowCardinality(String) COMMENT 'orders, chats or reviews.',
    store_id LowCardinality(String) COMMENT 'The store.',
    thing String COMMENT 'What it is about, as kind/id: order/…, refund/…, complaint/…, defect/…, conversation/…, review/….',
    event_id String COMMENT 'With stream and store the identity of the event.',
    occurred_at DateTime64(3, 'UTC') COMMENT 'When it happened at the platform.',
    ingested_at DateTime64(3, 'UTC') COMMENT 'When Storewatch read it.'
)
AS SELECT stream, store_id, thing, event_id, occurred_at, ingested_at
FROM too_late_event FINAL
WHERE generation = (SELECT max(generation) FROM generation WHERE state = 'current')
COMMENT 'One row per event (and thing it is about) that came too late to be counted; ./storewatch rebuild counts it.'
