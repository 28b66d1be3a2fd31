CREATE OR REPLACE VIEW breach
(
    store_id LowCardinality(String) COMMENT 'The store.',
    kind LowCardinality(String) COMMENT 'What did not happen in time; the view breach_kind says what each means.',
    thing LowCardinality(String) COMMENT 'What it happened to: conversation, order, refund, complaint, review or sku.',
    thing_id String COMMENT 'Id of the conversation, order, refund, complaint, review or SKU.',
    part String COMMENT 'Part of the thing: the waybill of a parcel; empty: the whole.',
    since DateTime64(3, 'UTC') COMMENT 'When the wait began.',
    level LowCardinality(String) COMMENT 'CRITICAL, WARN or TASK (something to be done fell due).',
    agent_id LowCardinality(String) COMMENT 'Whose it is: who answered or held the conversation, decided, replied, was complained about; empty: nobody''s.',
    order_id String COMMENT 'The order it is about; empty: none known.',
    limit_value Int64 COMMENT 'The limit in force when it opened, in the unit of the kind.',
    opened_at DateTime64(3, 'UTC') COMMENT 'When the limit was reached; what happens at this very moment is in time.',
    day Date COMMENT 'Local date of opened_at.',
    closed_at Nullable(DateTime64(3, 'UTC')) COMMENT 'When it ended, not before opened_at; NULL: open.',
    closed_by LowCardinality(String) COMMENT 'What ended it, such as ANSWERED, TRANSFERRED, PAID, SHIPPED, CLOSED; empty: open.',
    is_open Bool COMMENT 'Whether nothing has ended it yet.'
)
AS SELECT
    store_id,
    kind,
    thing,
    thing_id,
    part,
    since,
    level,
    agent_id,
    order_id,
    limit_value,
    opened_at,
    day,
    closed_at,
    closed_by,
    toBool(closed_at IS NULL) AS is_open
FROM breach_version FINAL
WHERE generation = (SELECT max(generation) FROM generation WHERE state = 'current')
COMMENT 'One row per thing that did not happen in time, from the moment its limit was reached. Times are those of the events, not of their arrival; a late event may change or take back a row.'
