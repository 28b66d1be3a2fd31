-- ReplacingMergeTree: the tracker writes the whole fact anew with each change, and the greatest version stands, read with FINAL. Ordered by what identifies it within its store.
-- Partitioned by generation alone, so that a rebuild replaces all at once and an old one is dropped whole: versions of one fact are merged only within
-- a partition, and no time of it is settled while earlier events may come late. No TTL:
-- medians are read over any range.
CREATE TABLE IF NOT EXISTS order_version
(
    generation UInt32 COMMENT 'The count of all events this belongs to; the table generation says which is current.',
    store_id LowCardinality(String) COMMENT 'The store.',
    order_id String COMMENT 'The order.',
    buyer_key String COMMENT 'Keyed hash of the buyer, 32 hex digits; empty until order.created is known.',
    created_at Nullable(DateTime64(3, 'UTC')) COMMENT 'Earliest order.created; NULL: not known to have happened.',
    created_day Nullable(Date) COMMENT 'Local date of created_at; NULL: not known to have happened.',
    amount Nullable(Decimal(18, 4)) COMMENT 'Amount ordered in the store''s currency; NULL: order.created is not known.',
    agent_id LowCardinality(String) COMMENT 'The platform''s own attribution, used by no measure; empty: none.',
    sku_ids Array(String) COMMENT 'SKUs of the lines, a line each.',
    quantity Float64 COMMENT 'Sum of the quantities of the lines.',
    paid_at Nullable(DateTime64(3, 'UTC')) COMMENT 'Earliest order.paid; NULL: not known to have happened.',
    paid_day Nullable(Date) COMMENT 'Local date of paid_at; NULL: not known to have happened.',
    paid_amount Nullable(Decimal(18, 4)) COMMENT 'Amount of the earliest order.paid in the store''s currency; NULL: not known to be paid.',
    closed_at Nullable(DateTime64(3, 'UTC')) COMMENT 'Earliest order.closed; NULL: not known to have happened.',
    ship_promised_at Nullable(DateTime64(3, 'UTC')) COMMENT 'Shipping promise: promised_ship_by of the earliest order.paid, else 48 h after it; NULL: not known to be paid.',
    shipped_at Nullable(DateTime64(3, 'UTC')) COMMENT 'Earliest order.shipped; NULL: not known to have happened.',
    left_at Nullable(DateTime64(3, 'UTC')) COMMENT 'First order.shipped or COLLECTED scan; NULL: not known to have happened.',
    waybill_no String COMMENT 'Waybill of the earliest order.shipped, else of the latest scan; empty: neither known.',
    carrier LowCardinality(String) COMMENT 'Carrier of the earliest order.shipped, else of the latest scan; empty: none named.',
    collected_at Nullable(DateTime64(3, 'UTC')) COMMENT 'First COLLECTED scan; NULL: not known to have happened.',
    delivery_promised_at Nullable(DateTime64(3, 'UTC')) COMMENT 'Delivery promise of the latest scan that carries one; NULL: none does.',
    signed_at Nullable(DateTime64(3, 'UTC')) COMMENT 'First SIGNED scan; NULL: not known to have happened.',
    signed_day Nullable(Date) COMMENT 'Local date of signed_at; NULL: not known to have happened.',
    transit_seconds Nullable(Decimal(18, 3)) COMMENT 'Seconds from the first COLLECTED to the first SIGNED scan, at least 0; NULL: not both known.',
    lost_at Nullable(DateTime64(3, 'UTC')) COMMENT 'First LOST scan; NULL: not known to have happened.',
    latest_scan_at Nullable(DateTime64(3, 'UTC')) COMMENT 'Latest scan; NULL: not known to have happened.',
    latest_scan LowCardinality(String) COMMENT 'Action of the latest scan; empty: none known.',
    confirmed_at Nullable(DateTime64(3, 'UTC')) COMMENT 'Earliest order.confirmed; NULL: not known to have happened.',
    reminders Int64 COMMENT 'Payment reminders sent.',
    first_reminded_at Nullable(DateTime64(3, 'UTC')) COMMENT 'First payment reminder; NULL: not known to have happened.',
    last_reminded_at Nullable(DateTime64(3, 'UTC')) COMMENT 'Last payment reminder; NULL: not known to have happened.',
    refunds_succeeded Int64 COMMENT 'Refunds of the order that succeeded.',
    version UInt64 COMMENT 'Milliseconds since 1970 of the change, or one more than the version before; the greatest stands.',
    is_deleted UInt8 COMMENT '1: the fact turned out not to be one.'
)
ENGINE = ReplacingMergeTree(version, is_deleted)
PARTITION BY generation
ORDER BY (generation, store_id, order_id)
SETTINGS non_replicated_deduplication_window = 1000
COMMENT 'Versions of orders; read the view order_fact.'
