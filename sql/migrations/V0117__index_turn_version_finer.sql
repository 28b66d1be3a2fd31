-- As V0099, read in steps of 1024 rows: a week of one store has some thousand, and in the usual steps of 8192 a page about one store read mostly others.
CREATE OR REPLACE TABLE turn_version
(
    generation UInt32 COMMENT 'The count of all events this belongs to; the table generation says which is current.',
    store_id LowCardinality(String) COMMENT 'The store.',
    conversation_id String COMMENT 'The conversation.',
    started_at DateTime64(3, 'UTC') COMMENT 'Start of the part: the buyer''s first message after a human reply, or the transfer.',
    day Date COMMENT 'Local date of started_at.',
    turn_started_at DateTime64(3, 'UTC') COMMENT 'Start of the whole turn; equal to started_at in the first part.',
    is_first Bool COMMENT 'Whether it belongs to the conversation''s first turn.',
    agent_id LowCardinality(String) COMMENT 'Whose the part is: who answered, passed it on, or held it; empty: nobody.',
    outcome LowCardinality(String) COMMENT 'ANSWERED, TRANSFERRED (cut by a transfer) or OPEN (never answered).',
    ended_at Nullable(DateTime64(3, 'UTC')) COMMENT 'The reply or the transfer; NULL: open.',
    turn_seconds Nullable(Decimal(18, 3)) COMMENT 'Seconds from started_at to ended_at; NULL: open.',
    wait_seconds Nullable(Decimal(18, 3)) COMMENT 'The buyer''s whole wait, seconds from turn_started_at to the reply; NULL where the part was not answered.',
    buyer_messages Int64 COMMENT 'Messages of buyers in the part.',
    version UInt64 COMMENT 'Milliseconds since 1970 of the change, or one more than the version before; the greatest stands.',
    is_deleted UInt8 COMMENT '1: the fact turned out not to be one.'
)
ENGINE = ReplacingMergeTree(version, is_deleted)
PARTITION BY (generation, toMonday(day))
ORDER BY (generation, store_id, conversation_id, started_at, day)
SETTINGS non_replicated_deduplication_window = 1000, min_age_to_force_merge_seconds = 60, min_age_to_force_merge_on_partition_only = 1,
    index_granularity = 1024
COMMENT 'Versions of turns; read the view turn_fact.'
AS SELECT
    generation, store_id, conversation_id, started_at, day, turn_started_at, is_first, agent_id, outcome, ended_at, turn_seconds,
    wait_seconds, buyer_messages, version, is_deleted
FROM turn_version FINAL
