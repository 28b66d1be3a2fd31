-- The outbox: the whole message is written anew with each change, and the greatest version stands, read with FINAL. What is on its way is found by status
-- in few rows: sent messages go after 400 days, so that last year's same month can still be looked up.
CREATE TABLE IF NOT EXISTS alert_message_version
(
    message_id String COMMENT 'Hash of the channel and of what is told: the same after a restart.',
    channel_id String COMMENT 'The channel.',
    urgent Bool COMMENT 'Whether it may take the places kept for what cannot wait.',
    covers Array(String) COMMENT 'What it tells: rule|subject|number of the changes, or dead:message_id for what another channel did not deliver.',
    notice String COMMENT 'The message, JSON in both languages.',
    status LowCardinality(String) COMMENT 'QUEUED, SENT, DEAD or FOLDED (told in a digest or in parts instead).',
    attempts UInt16 COMMENT 'Attempts so far.',
    created_at DateTime64(3, 'UTC') COMMENT 'When the message was made.',
    not_before DateTime64(3, 'UTC') COMMENT 'When to try next; when it ended, once it is final.',
    answer String COMMENT 'What the product last said, without secrets.',
    version UInt64 COMMENT 'Grows by one with each change; the greatest stands.'
)
ENGINE = ReplacingMergeTree(version)
ORDER BY message_id
TTL toDateTime(created_at) + INTERVAL 400 DAY
SETTINGS non_replicated_deduplication_window = 1000
COMMENT 'Versions of the messages to channels; read the view alert_message.'
