-- One row is everything a change of an alert means: its state, its place in the time line and the order to tell people; so one insert changes all or nothing.
-- ReplacingMergeTree by the writer's term: if an evaluator that lost its lease writes the same change late, the newer evaluator's row stands.
-- Ordered for reading one alert's time line. Not partitioned: an alert's changes may be years apart and few. No TTL: the ledger and the backtest read the past.
CREATE TABLE IF NOT EXISTS alert_change
(
    rule_id LowCardinality(String) COMMENT 'The rule.',
    subject String COMMENT 'What the alert is about: store, then agent, SKU or another id, separated by /.',
    number UInt64 COMMENT 'Counts the changes of the alert from 1.',
    at DateTime64(3, 'UTC') COMMENT 'When it changed.',
    store_id LowCardinality(String) COMMENT 'The store; empty: not about one.',
    status LowCardinality(String) COMMENT 'RESOLVED, PENDING, FIRING, RECOVERING, NO_DATA or ERROR.',
    severity LowCardinality(String) COMMENT 'INFO, WARNING or CRITICAL.',
    since DateTime64(3, 'UTC') COMMENT 'When the status began.',
    fired_at DateTime64(3, 'UTC') COMMENT 'When this occurrence fired; 1970: it has not.',
    told_at DateTime64(3, 'UTC') COMMENT 'When people were last told in this occurrence; 1970: never.',
    occurrence UInt64 COMMENT 'Counts the times the alert fired.',
    handling LowCardinality(String) COMMENT 'OPEN, ACKNOWLEDGED, SNOOZED or EXCUSED.',
    handled_by String COMMENT 'Who decided the handling.',
    handling_reason String COMMENT 'Why it was excused or snoozed.',
    handled_until DateTime64(3, 'UTC') COMMENT 'End of a snooze; 1970: none.',
    title_zh String COMMENT 'Headline in Chinese.',
    title_en String COMMENT 'Headline in English.',
    notice String COMMENT 'What people are told, JSON; empty: nobody is told of this change.',
    channels Array(LowCardinality(String)) COMMENT 'Channels that are told.',
    urgent Bool COMMENT 'Whether it may take the places kept for what cannot wait.',
    decision_id String COMMENT 'The decision that led to the change; empty: none did.',
    term UInt64 COMMENT 'Term of the evaluator that wrote it.'
)
ENGINE = ReplacingMergeTree(term)
ORDER BY (rule_id, subject, number)
SETTINGS non_replicated_deduplication_window = 1000
COMMENT 'Every change of every alert, with what was to be told; with FINAL; the view alert has the newest of each alert.'
