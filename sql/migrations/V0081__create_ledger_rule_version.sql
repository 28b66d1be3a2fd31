-- The numbers of the rule on long waits, a new version a change; the ledger of a month is reckoned by the newest. Small: no partition, no TTL.
CREATE TABLE IF NOT EXISTS ledger_rule_version
(
    version UInt64 COMMENT 'Grows by one with each change; the greatest stands.',
    wait_seconds UInt32 COMMENT 'A wait longer than this stands in the ledger.',
    notices UInt32 COMMENT 'The first waits of an agent and month that are noticed and cost nothing.',
    fine Decimal(18, 2) COMMENT 'What each further one costs.',
    currency LowCardinality(String) COMMENT 'ISO 4217 code of the fine.',
    changed_by String COMMENT 'Who changed it.',
    changed_at DateTime64(3, 'UTC') COMMENT 'When.'
)
ENGINE = ReplacingMergeTree(version)
ORDER BY version
COMMENT 'Versions of the rule on long waits; until the first: more than 60 s, one notice, then 20 CNY each.'
