-- What each night's comparison of the measures with the raw events found. A row a run, few: no partition. No TTL: that a number was proved right, and
-- when, stays answerable.
CREATE TABLE IF NOT EXISTS verify_run
(
    started_at DateTime64(3, 'UTC') COMMENT 'When it began.',
    took_seconds Decimal(18, 3) COMMENT 'How long it took, seconds.',
    days UInt32 COMMENT 'Local days up to then that were looked at; breaches are compared over all days.',
    cells UInt64 COMMENT 'Cells compared, a cell being one measure of one row of store_day or agent_day.',
    differences UInt64 COMMENT 'Cells in which what the stream kept is not what the raw events give.',
    breach_differences UInt64 COMMENT 'Breaches that stand in only one of view and raw events, or otherwise.',
    first_differences Array(String) COMMENT 'The first of them in words, at most 20.',
    failure String COMMENT 'Why it could not be done; empty: it was done.'
)
ENGINE = MergeTree
ORDER BY started_at
COMMENT 'The nightly comparison of measures and breaches with the raw events: what was compared and what differed.'
