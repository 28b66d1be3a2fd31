-- As V0101, in smaller steps, for the reason V0117 gives.
CREATE OR REPLACE TABLE order_version
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
    filed_day Date COMMENT 'Local day under which the row is filed: of the first known of created_at, paid_at, shipped_at and closed_at; 1970-01-01: none is, or written before there was this column.',
    version UInt64 COMMENT 'Milliseconds since 1970 of the change, or one more than the version before; the greatest stands.',
    is_deleted UInt8 COMMENT '1: the fact turned out not to be one.'
)
ENGINE = ReplacingMergeTree(version, is_deleted)
PARTITION BY (generation, toMonday(filed_day))
ORDER BY (generation, store_id, order_id, filed_day)
SETTINGS non_replicated_deduplication_window = 1000, min_age_to_force_merge_seconds = 60, min_age_to_force_merge_on_partition_only = 1,
    index_granularity = 1024
COMMENT 'Versions of orders; read the view order_fact.'
AS SELECT
    generation, store_id, order_id, buyer_key, created_at, created_day, amount, agent_id, sku_ids, quantity, paid_at, paid_day, paid_amount,
    closed_at, ship_promised_at, shipped_at, left_at, waybill_no, carrier, collected_at, delivery_promised_at, signed_at, signed_day,
    transit_seconds, lost_at, latest_scan_at, latest_scan, confirmed_at, reminders, first_reminded_at, last_reminded_at, refunds_succeeded,
    filed_day, version, is_deleted
FROM order_version FINAL
