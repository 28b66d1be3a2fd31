-- What people did that somebody may have to answer for. Ordered as it is read: the newest first by time. A partition a year, so that old years can be
-- dropped by hand; no TTL, as how long this must be kept is for the company to say. Only the application may read it.
CREATE TABLE IF NOT EXISTS audit_event
(
    happened_at DateTime64(3, 'UTC') COMMENT 'When.',
    account String COMMENT 'Who; for a failed login the name that was tried, shortened to 64 characters.',
    address String COMMENT 'Address the request came from; empty: the command line.',
    action LowCardinality(String) COMMENT 'login, login_failed, logout, export, unmask, setting, sql.',
    subject String COMMENT 'What it was about: a store, an account, a table, a query''s id.',
    before String COMMENT 'JSON of what stood before a change of settings, without secrets; else empty.',
    after String COMMENT 'JSON of what stands since a change of settings, without secrets; for others what there is to say, in words.'
)
ENGINE = MergeTree
PARTITION BY toYear(happened_at)
ORDER BY (happened_at, account)
COMMENT 'Logins, exports, unmaskings, changes of settings and SQL runs: who, when, from where.'
