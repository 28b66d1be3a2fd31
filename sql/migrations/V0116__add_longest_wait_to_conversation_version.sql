-- As V0102, with the longest wait beside the conversation: a list by risk asks it of every conversation of a month, and read from turns that was a second
-- table of three times as many rows, put together by two texts: most of what the list took. What is here already gets it from its turns.
-- Read in steps of 1024 rows: a week of one store has some thousand, and in the usual steps of 8192 a page about one store read mostly others.
CREATE OR REPLACE TABLE conversation_version
(
    generation UInt32 COMMENT 'The count of all events this belongs to; the table generation says which is current.',
    store_id LowCardinality(String) COMMENT 'The store.',
    conversation_id String COMMENT 'The conversation.',
    buyer_key String COMMENT 'Keyed hash of the buyer: of conversation.opened, else of the earliest buyer message that names one; empty: none does.',
    phase LowCardinality(String) COMMENT 'PRE, MID or POST sale; empty: not said.',
    order_id String COMMENT 'The order it was opened about; empty: none named.',
    opened_at Nullable(DateTime64(3, 'UTC')) COMMENT 'Earliest conversation.opened; NULL: not known to have happened.',
    first_asked_at Nullable(DateTime64(3, 'UTC')) COMMENT 'The buyer''s first message; NULL: not known to have happened.',
    day Nullable(Date) COMMENT 'Local date of first_asked_at, the day the conversation counts on; NULL: not known to have happened.',
    first_response_at Nullable(DateTime64(3, 'UTC')) COMMENT 'First human reply after first_asked_at; NULL: not known to have happened.',
    first_response_by LowCardinality(String) COMMENT 'Agent of the first human reply; empty: none yet.',
    first_response_seconds Nullable(Decimal(18, 3)) COMMENT 'Seconds from first_asked_at to first_response_at; NULL: not answered.',
    waiting_since Nullable(DateTime64(3, 'UTC')) COMMENT 'Since when the buyer waits for a human reply; NULL: the buyer does not wait.',
    agent_id LowCardinality(String) COMMENT 'Who held it or replied last; empty: nobody.',
    agent_ids Array(String) COMMENT 'All who held it or replied, in order.',
    turns Int64 COMMENT 'Times the buyer waited for a human reply.',
    turns_answered Int64 COMMENT 'Of turns: answered by a human.',
    longest_wait_seconds Nullable(Decimal(18, 3)) COMMENT 'Longest of the buyer''s answered waits, from the first message after a human reply to the next one; NULL: none was answered.',
    transfers Int64 COMMENT 'Times it was passed on.',
    buyer_messages Int64 COMMENT 'Messages of buyers.',
    agent_messages Int64 COMMENT 'Messages of human agents; automatic replies do not count.',
    last_asked_at Nullable(DateTime64(3, 'UTC')) COMMENT 'The buyer''s last message; NULL: not known to have happened.',
    last_replied_at Nullable(DateTime64(3, 'UTC')) COMMENT 'Last human reply; NULL: not known to have happened.',
    closed_at Nullable(DateTime64(3, 'UTC')) COMMENT 'Latest conversation.closed; NULL: not known to have happened.',
    rated_at Nullable(DateTime64(3, 'UTC')) COMMENT 'Latest conversation.rated; NULL: not known to have happened.',
    score UInt8 COMMENT 'Score of the latest rating, 1 to 5; 0: not rated.',
    rated_agent_id LowCardinality(String) COMMENT 'Whose the rating is; empty: not rated, or nobody held the conversation.',
    filed_day Date COMMENT 'Local day under which the row is filed: day, while that is not known of opened_at; 1970-01-01: neither is known, or written before there was this column.',
    version UInt64 COMMENT 'Milliseconds since 1970 of the change, or one more than the version before; the greatest stands.',
    is_deleted UInt8 COMMENT '1: the fact turned out not to be one.'
)
ENGINE = ReplacingMergeTree(version, is_deleted)
PARTITION BY (generation, toMonday(filed_day))
ORDER BY (generation, store_id, conversation_id, filed_day)
SETTINGS non_replicated_deduplication_window = 1000, min_age_to_force_merge_seconds = 60, min_age_to_force_merge_on_partition_only = 1,
    index_granularity = 1024
COMMENT 'Versions of conversations; read the view conversation_fact.'
AS SELECT
    c.generation, c.store_id, c.conversation_id, c.buyer_key, c.phase, c.order_id, c.opened_at, c.first_asked_at, c.day, c.first_response_at,
    c.first_response_by, c.first_response_seconds, c.waiting_since, c.agent_id, c.agent_ids, c.turns, c.turns_answered, w.longest_wait_seconds,
    c.transfers, c.buyer_messages, c.agent_messages, c.last_asked_at, c.last_replied_at, c.closed_at, c.rated_at, c.score, c.rated_agent_id,
    c.filed_day, c.version, c.is_deleted
FROM (SELECT * FROM conversation_version FINAL) AS c
LEFT JOIN (
    SELECT generation, store_id, conversation_id, max(wait_seconds) AS longest_wait_seconds
    FROM turn_version FINAL
    GROUP BY generation, store_id, conversation_id
) AS w ON c.generation = w.generation AND c.store_id = w.store_id AND c.conversation_id = w.conversation_id
