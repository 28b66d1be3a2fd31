-- The delivery log: one row an attempt, only ever added. Read by message, and a channel's newest by scanning the month's part.
CREATE TABLE IF NOT EXISTS delivery_attempt
(
    message_id String COMMENT 'The message.',
    channel_id String COMMENT 'The channel.',
    at DateTime64(3, 'UTC') COMMENT 'When the answer came, or was given up.',
    outcome LowCardinality(String) COMMENT 'Delivered, Wait, Retry, Split, Misconfigured or Refused.',
    why String COMMENT 'What the product said, without secrets.',
    took_ms UInt32 COMMENT 'Milliseconds the attempt took.'
)
ENGINE = MergeTree
PARTITION BY toYYYYMM(at)
ORDER BY (message_id, at)
TTL toDateTime(at) + INTERVAL 400 DAY
COMMENT 'Every attempt to deliver a message and what was said.'
