-- ReplacingMergeTree: the tracker writes the whole fact anew with each change, and the greatest version stands, read with FINAL. Ordered by what identifies it within its store.
-- Partitioned by generation alone, so that a rebuild replaces all at once and an old one is dropped whole: versions of one fact are merged only within
-- a partition, and no time of it is settled while earlier events may come late. No TTL:
-- medians are read over any range.
CREATE TABLE IF NOT EXISTS conversation_version
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
    transfers Int64 COMMENT 'Times it was passed on.',
    buyer_messages Int64 COMMENT 'Messages of buyers.',
    agent_messages Int64 COMMENT 'Messages of human agents; automatic replies do not count.',
    last_asked_at Nullable(DateTime64(3, 'UTC')) COMMENT 'The buyer''s last message; NULL: not known to have happened.',
    last_replied_at Nullable(DateTime64(3, 'UTC')) COMMENT 'Last human reply; NULL: not known to have happened.',
    closed_at Nullable(DateTime64(3, 'UTC')) COMMENT 'Latest conversation.closed; NULL: not known to have happened.',
    rated_at Nullable(DateTime64(3, 'UTC')) COMMENT 'Latest conversation.rated; NULL: not known to have happened.',
    score UInt8 COMMENT 'Score of the latest rating, 1 to 5; 0: not rated.',
    rated_agent_id LowCardinality(String) COMMENT 'Whose the rating is; empty: not rated, or nobody held the conversation.',
    version UInt64 COMMENT 'Milliseconds since 1970 of the change, or one more than the version before; the greatest stands.',
    is_deleted UInt8 COMMENT '1: the fact turned out not to be one.'
)
ENGINE = ReplacingMergeTree(version, is_deleted)
PARTITION BY generation
ORDER BY (generation, store_id, conversation_id)
SETTINGS non_replicated_deduplication_window = 1000
COMMENT 'Versions of conversations; read the view conversation_fact.'
