CREATE OR REPLACE VIEW alert
(
    rule_id LowCardinality(String) COMMENT 'The rule.',
    subject String COMMENT 'What the alert is about: store, then agent, SKU or another id, separated by /.',
    store_id LowCardinality(String) COMMENT 'The store; empty: not about one.',
    status LowCardinality(String) COMMENT 'RESOLVED, PENDING, FIRING, RECOVERING, NO_DATA or ERROR.',
    severity LowCardinality(String) COMMENT 'INFO, WARNING or CRITICAL.',
    since DateTime64(3, 'UTC') COMMENT 'When the status began.',
    fired_at DateTime64(3, 'UTC') COMMENT 'When this occurrence fired; 1970: it has not.',
    occurrence UInt64 COMMENT 'Counts the times the alert fired.',
    handling LowCardinality(String) COMMENT 'OPEN, ACKNOWLEDGED, SNOOZED or EXCUSED.',
    handled_by String COMMENT 'Who decided the handling.',
    handling_reason String COMMENT 'Why it was excused or snoozed.',
    handled_until DateTime64(3, 'UTC') COMMENT 'End of a snooze; 1970: none.',
    title_zh String COMMENT 'Headline in Chinese.',
    title_en String COMMENT 'Headline in English.',
    changed_at DateTime64(3, 'UTC') COMMENT 'Time of the newest change.'
)
AS SELECT
    rule_id, subject, store_id, status, severity, since, fired_at, occurrence, handling, handled_by, handling_reason, handled_until, title_zh, title_en,
    at AS changed_at
FROM alert_change FINAL
ORDER BY number DESC
LIMIT 1 BY rule_id, subject
COMMENT 'One row per alert (rule and subject) as it stands now; its history is in alert_change.'
