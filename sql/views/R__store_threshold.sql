CREATE OR REPLACE VIEW store_threshold
(
    store_id LowCardinality(String) COMMENT 'The store.',
    metric LowCardinality(String) COMMENT 'Id of the metric in the catalogue.',
    target Nullable(Decimal(18, 6)) COMMENT 'What shall be reached, in the metric''s unit, shares as fractions; NULL: no target.',
    warn Nullable(Decimal(18, 6)) COMMENT 'Beyond it is a warning, in the metric''s unit; NULL with critical: as the catalogue says.',
    critical Nullable(Decimal(18, 6)) COMMENT 'Beyond it is critical, in the metric''s unit; NULL with warn: as the catalogue says.',
    changed_by String COMMENT 'The account that set it.',
    changed_at DateTime64(3, 'UTC') COMMENT 'Since when it stands.'
)
AS SELECT store_id, metric, target, warn, critical, changed_by, fromUnixTimestamp64Milli(toInt64(version), 'UTC') AS changed_at
FROM store_threshold_version
ORDER BY version DESC
LIMIT 1 BY store_id, metric
COMMENT 'One row per store and metric whose target or limits were ever set; all others are judged as the catalogue says.'
