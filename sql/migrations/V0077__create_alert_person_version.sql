-- How each product calls a person, a new version a change. Mobile numbers are personal, so they are encrypted, and the table is closed to analysts besides.
-- Small: no partition, no TTL.
CREATE TABLE IF NOT EXISTS alert_person_version
(
    person String COMMENT 'The agent''s id, or a name given to a lead who answers nobody.',
    kind LowCardinality(String) COMMENT 'The product: DINGTALK, FEISHU, WECOM, SLACK or TEAMS.',
    handle_sealed String COMMENT 'Mobile number or id by which the product calls the person, AES-256-GCM under the key in the secrets file.',
    changed_by String COMMENT 'Who changed it.',
    version UInt64 COMMENT 'Grows by one with each change; the greatest stands.',
    is_deleted UInt8 COMMENT '1: taken away.'
)
ENGINE = ReplacingMergeTree(version, is_deleted)
ORDER BY (person, kind)
COMMENT 'Versions of how people are called in messages.'
