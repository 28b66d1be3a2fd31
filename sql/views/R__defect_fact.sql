CREATE OR REPLACE VIEW defect_fact
(
    store_id LowCardinality(String) COMMENT 'The store.',
    register_id String COMMENT 'The register entry.',
    order_id String COMMENT 'The order; empty: the entry names none.',
    sku_id String COMMENT 'The SKU; empty until defect.registered is known.',
    kind LowCardinality(String) COMMENT 'QUALITY, WRONG_GOODS, STOCK_ERROR, PAGE_ERROR or LOST_PARCEL; empty until defect.registered is known.',
    registered_at Nullable(DateTime64(3, 'UTC')) COMMENT 'Earliest defect.registered; NULL: not known to have happened.',
    registered_day Nullable(Date) COMMENT 'Local date of registered_at; NULL: not known to have happened.',
    resolved_at Nullable(DateTime64(3, 'UTC')) COMMENT 'Earliest defect.resolved; NULL: not known to have happened.'
)
AS SELECT
    store_id,
    register_id,
    order_id,
    sku_id,
    kind,
    registered_at,
    registered_day,
    resolved_at
FROM defect_version FINAL
WHERE generation = (SELECT max(generation) FROM generation WHERE state = 'current')
COMMENT 'One row per registered defect, its latest state.'
