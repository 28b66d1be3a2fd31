-- One row per line that could not be accepted. Ordered as it is looked for: newest trouble of a stream first by day. A partition a year, as the
-- raw events have. No TTL: nothing is ever dropped silently.
CREATE TABLE IF NOT EXISTS rejected_event
(
    stream LowCardinality(String) COMMENT 'orders, chats or reviews.',
    reason LowCardinality(String) COMMENT 'Reason code of the event contract.',
    detail String COMMENT 'What was wrong, in words, without the customer''s text.',
    store_id String COMMENT 'The store, where the line could be read that far.',
    event_id String COMMENT 'The event, where the line could be read that far.',
    source String COMMENT 'File or topic and partition it came from.',
    position UInt64 COMMENT 'Line in the file, counted from 1, or offset in the partition.',
    ingested_at DateTime64(3, 'UTC') COMMENT 'When Storewatch read it.',
    bytes String COMMENT 'The line as it came, personal data masked.'
)
ENGINE = MergeTree
PARTITION BY toYear(ingested_at)
ORDER BY (stream, toDate(ingested_at), source, position)
SETTINGS non_replicated_deduplication_window = 1000
COMMENT 'Lines that were not accepted, with the reason, where they came from and what they held.'
