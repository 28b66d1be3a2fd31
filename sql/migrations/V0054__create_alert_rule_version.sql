-- Rules changed or added by hand, a new version a change; the shipped ones live in the code until somebody changes them. Small: no partition, no TTL.
CREATE TABLE IF NOT EXISTS alert_rule_version
(
    rule_id String COMMENT 'The rule.',
    definition String COMMENT 'The rule, JSON.',
    enabled Bool COMMENT 'Whether it is evaluated.',
    changed_by String COMMENT 'Who changed it.',
    version UInt64 COMMENT 'Grows by one with each change; the greatest stands.'
)
ENGINE = ReplacingMergeTree(version)
ORDER BY rule_id
COMMENT 'Versions of the alert rules that differ from the shipped ones.'
