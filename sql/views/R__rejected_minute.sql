CREATE OR REPLACE VIEW rejected_minute
(
    minute DateTime('UTC') COMMENT 'The minute in which Storewatch read the lines, in UTC.',
    stream LowCardinality(String) COMMENT 'orders, chats or reviews.',
    reason LowCardinality(String) COMMENT 'Reason code of the event contract.',
    store_id String COMMENT 'The store, where the line could be read that far.',
    lines UInt64 COMMENT 'Lines rejected in that minute.'
)
AS SELECT toStartOfMinute(toDateTime(ingested_at, 'UTC')) AS minute, stream, reason, store_id, count() AS lines
FROM rejected_event
GROUP BY minute, stream, reason, store_id
COMMENT 'One row per minute, stream, reason and store: how many lines were rejected. A minute without any has no row.'
