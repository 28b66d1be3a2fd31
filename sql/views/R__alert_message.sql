CREATE OR REPLACE VIEW alert_message
(
    message_id String COMMENT 'The message.',
    channel_id String COMMENT 'The channel.',
    urgent Bool COMMENT 'Whether it may take the places kept for what cannot wait.',
    covers Array(String) COMMENT 'What it tells: rule|subject|number of the changes, or dead:message_id for what another channel did not deliver.',
    notice String COMMENT 'The message, JSON in both languages.',
    status LowCardinality(String) COMMENT 'QUEUED, SENT, DEAD or FOLDED (told in a digest or in parts instead).',
    attempts UInt16 COMMENT 'Attempts so far.',
    created_at DateTime64(3, 'UTC') COMMENT 'When the message was made.',
    not_before DateTime64(3, 'UTC') COMMENT 'When to try next; when it ended, once it is final.',
    answer String COMMENT 'What the product last said, without secrets.',
    version UInt64 COMMENT 'Counts the changes of the message.'
)
AS SELECT message_id, channel_id, urgent, covers, notice, status, attempts, created_at, not_before, answer, version
FROM alert_message_version FINAL
COMMENT 'One row per message to a channel and how far it got.'
