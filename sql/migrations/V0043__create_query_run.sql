-- What was run in the workbench: the history offered to its owner, and with audit_event the answer to who asked what. Ordered as the history is read, newest
-- last. A partition a year; no TTL, as in audit_event. Only the application may read it.
CREATE TABLE IF NOT EXISTS query_run
(
    account String COMMENT 'Who ran it.',
    started_at DateTime64(3, 'UTC') COMMENT 'When.',
    run_id String COMMENT 'The query_id it ran under in ClickHouse.',
    statement String COMMENT 'The SQL.',
    outcome LowCardinality(String) COMMENT 'done, cut (more rows than the page shows), refused or cancelled.',
    rows UInt64 COMMENT 'Rows shown.',
    elapsed_ms UInt64 COMMENT 'Milliseconds until the answer was whole.',
    message String COMMENT 'What the warehouse said when it refused.'
)
ENGINE = MergeTree
PARTITION BY toYear(started_at)
ORDER BY (account, started_at)
COMMENT 'Queries run in the workbench, by whom, how long they took and what came of them.'
