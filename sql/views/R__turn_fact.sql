CREATE OR REPLACE VIEW turn_fact
(
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
    buyer_messages Int64 COMMENT 'Messages of buyers in the part.'
)
AS SELECT
    store_id,
    conversation_id,
    started_at,
    day,
    turn_started_at,
    is_first,
    agent_id,
    outcome,
    ended_at,
    turn_seconds,
    wait_seconds,
    buyer_messages
FROM turn_version FINAL
WHERE generation = (SELECT max(generation) FROM generation WHERE state = 'current')
COMMENT 'One row per turn of a conversation (a buyer''s wait for a human reply), or per part where transfers cut one.'
