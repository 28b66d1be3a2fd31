-- Which channel is sent which report, a new version a change; a channel without a row is sent them all, save webhooks, which are sent none. Small: no partition, no TTL.
CREATE TABLE IF NOT EXISTS report_switch_version
(
    channel_id String COMMENT 'The channel.',
    kind LowCardinality(String) COMMENT 'DAILY_AGENTS, EXCEPTIONS or WEEKLY.',
    is_on Bool COMMENT 'Whether it is sent.',
    changed_by String COMMENT 'Who changed it.',
    version UInt64 COMMENT 'Grows by one with each change; the greatest stands.'
)
ENGINE = ReplacingMergeTree(version)
ORDER BY (channel_id, kind)
COMMENT 'Versions of which reports are sent to which channel.'
