-- What people decide about alerts, only ever added: pages of any application write here, and the one evaluator makes changes of it, so that alert_change has one writer.
CREATE TABLE IF NOT EXISTS alert_decision
(
    decision_id String COMMENT 'Random id of the decision.',
    rule_id String COMMENT 'The rule of the alert.',
    subject String COMMENT 'The subject of the alert.',
    kind LowCardinality(String) COMMENT 'ACKNOWLEDGED, SNOOZED, EXCUSED or OPEN (taken back).',
    who String COMMENT 'Who decided.',
    reason String COMMENT 'Why; an excuse always has one.',
    until DateTime64(3, 'UTC') COMMENT 'End of a snooze; 1970: none.',
    at DateTime64(3, 'UTC') COMMENT 'When it was decided.'
)
ENGINE = MergeTree
ORDER BY at
TTL toDateTime(at) + INTERVAL 400 DAY
COMMENT 'Acknowledgements, snoozes and excuses as people gave them; their effect is in alert_change.'
