CREATE OR REPLACE VIEW conversion_day
(
    store_id LowCardinality(String) COMMENT 'The store.',
    agent_id LowCardinality(String) COMMENT 'Whose the inquiries are; every inquiry is one agent''s, so that agents add up to the store.',
    day Date COMMENT 'Local date of the inquiries.',
    inquiries Int64 COMMENT 'Inquiries, as in agent_day and store_day.',
    inquiries_paid_d1 Int64 COMMENT 'Of them: paid by the end of the next day.',
    inquiries_paid_d4 Int64 COMMENT 'Of them: paid by the end of the fourth day after.',
    d1_ends_at DateTime64(3, 'UTC') COMMENT 'Local midnight the next day ends with.',
    d4_ends_at DateTime64(3, 'UTC') COMMENT 'Local midnight the fourth day after ends with.',
    is_final_d1 Bool COMMENT 'Whether d1_ends_at has passed; false: immature, inquiries_paid_d1 can still grow.',
    is_final_d4 Bool COMMENT 'Whether d4_ends_at has passed; false: immature, inquiries_paid_d4 can still grow.'
)
AS SELECT
    store_id,
    agent_id,
    day,
    toInt64(count()) AS inquiries,
    toInt64(countIf(is_paid_d1)) AS inquiries_paid_d1,
    toInt64(countIf(is_paid_d4)) AS inquiries_paid_d4,
    max(i.d1_ends_at) AS d1_ends_at,
    max(i.d4_ends_at) AS d4_ends_at,
    toBool(d1_ends_at <= now64(3)) AS is_final_d1,
    toBool(d4_ends_at <= now64(3)) AS is_final_d4
FROM inquiry_version AS i FINAL
WHERE i.generation = (SELECT max(generation) FROM generation WHERE state = 'current')
GROUP BY store_id, agent_id, day
COMMENT 'One row per store, agent and local day with inquiries: the conversions of store_day and agent_day, marked immature while they can still grow.'
