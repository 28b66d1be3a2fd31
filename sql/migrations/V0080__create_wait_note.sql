-- What was said about long waits, only ever added: an appeal, an approved excuse, a refusal; the latest of a wait decides. Waits themselves are counted from
-- turn_fact each time, so a correction of the events corrects the ledger. Read by store and month of the wait. Small: no partition, no TTL, for it is about money.
CREATE TABLE IF NOT EXISTS wait_note
(
    store_id LowCardinality(String) COMMENT 'The store.',
    conversation_id String COMMENT 'The conversation of the wait.',
    started_at DateTime64(3, 'UTC') COMMENT 'Start of the wait, as turn_fact has it.',
    agent_id LowCardinality(String) COMMENT 'Whose wait it is.',
    kind LowCardinality(String) COMMENT 'APPEALED (noted, counts on), EXCUSED (approved, counts no more) or REFUSED (counts).',
    who String COMMENT 'Who noted or decided it.',
    reason String COMMENT 'Why.',
    at DateTime64(3, 'UTC') COMMENT 'When.'
)
ENGINE = MergeTree
ORDER BY (store_id, started_at, conversation_id, at)
COMMENT 'Appeals and excuses of waits, and what was decided; the latest of a wait stands.'
