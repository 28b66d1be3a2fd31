-- Who leads which shift, a new version a change; a shift is known by its store, its start and its lead, so that two may lead at once. Small: no partition, no TTL.
CREATE TABLE IF NOT EXISTS shift_lead_version
(
    store_id String COMMENT 'The store; empty: every store without a lead of its own at that time.',
    starts String COMMENT 'Start of the shift, HH:MM by the store''s clock.',
    ends String COMMENT 'End of the shift, not within; the same as starts: all day; earlier: on the next day.',
    person String COMMENT 'Who is called, an id of alert_person_version.',
    changed_by String COMMENT 'Who changed it.',
    version UInt64 COMMENT 'Grows by one with each change; the greatest stands.',
    is_deleted UInt8 COMMENT '1: taken away.'
)
ENGINE = ReplacingMergeTree(version, is_deleted)
ORDER BY (store_id, starts, person)
COMMENT 'Versions of the shifts and who leads them; read with FINAL.'
