CREATE OR REPLACE VIEW complaint_fact
(
    store_id LowCardinality(String) COMMENT 'The store.',
    complaint_id String COMMENT 'The complaint.',
    order_id String COMMENT 'The order; empty: the complaint names none.',
    sku_id String COMMENT 'The SKU; empty: the complaint names none.',
    source LowCardinality(String) COMMENT 'PLATFORM or INTERNAL; empty until complaint.opened is known.',
    category LowCardinality(String) COMMENT 'Category; empty until complaint.opened is known.',
    agent_id LowCardinality(String) COMMENT 'The agent complained about; empty: none named.',
    opened_at Nullable(DateTime64(3, 'UTC')) COMMENT 'Earliest complaint.opened; NULL: not known to have happened.',
    opened_day Nullable(Date) COMMENT 'Local date of opened_at; NULL: not known to have happened.',
    answered_at Nullable(DateTime64(3, 'UTC')) COMMENT 'Earliest complaint.answered; NULL: not known to have happened.',
    answered_by LowCardinality(String) COMMENT 'Agent of the earliest complaint.answered; empty: it names none.',
    closed_at Nullable(DateTime64(3, 'UTC')) COMMENT 'Earliest complaint.closed; NULL: not known to have happened.',
    closed_day Nullable(Date) COMMENT 'Local date of closed_at; NULL: not known to have happened.',
    close_seconds Nullable(Decimal(18, 3)) COMMENT 'Seconds from opened_at to closed_at, at least 0, 0 where opened_at is not known; NULL: not closed.',
    upheld Nullable(Bool) COMMENT 'Whether it was upheld; NULL: not closed.',
    responsible LowCardinality(String) COMMENT 'Who was responsible, of the earliest complaint.closed; empty: not said.'
)
AS SELECT
    store_id,
    complaint_id,
    order_id,
    sku_id,
    source,
    category,
    agent_id,
    opened_at,
    opened_day,
    answered_at,
    answered_by,
    closed_at,
    closed_day,
    close_seconds,
    upheld,
    responsible
FROM complaint_version FINAL
WHERE generation = (SELECT max(generation) FROM generation WHERE state = 'current')
COMMENT 'One row per complaint, its latest state.'
