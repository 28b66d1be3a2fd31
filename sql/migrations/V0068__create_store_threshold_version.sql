-- What a store's people set for a number: what it shall reach and when it is worth a warning. A row a change and none ever merged away: the newest
-- version of a store and metric stands, the others are the history. Few rows: no partition. No TTL: what a number was judged by stays answerable.
CREATE TABLE IF NOT EXISTS store_threshold_version
(
    store_id LowCardinality(String) COMMENT 'The store.',
    metric LowCardinality(String) COMMENT 'Id of the metric in the catalogue.',
    target Nullable(Decimal(18, 6)) COMMENT 'What shall be reached, in the metric''s unit, shares as fractions; NULL: no target.',
    warn Nullable(Decimal(18, 6)) COMMENT 'Beyond it is a warning, in the metric''s unit; NULL with critical: as the catalogue says.',
    critical Nullable(Decimal(18, 6)) COMMENT 'Beyond it is critical, in the metric''s unit; NULL with warn: as the catalogue says.',
    changed_by String COMMENT 'The account that set it.',
    version UInt64 COMMENT 'Milliseconds since 1970 of the change, higher than those before; the newest stands.'
)
ENGINE = MergeTree
ORDER BY (store_id, metric, version)
COMMENT 'Versions of the stores'' own targets and limits; read the view store_threshold.'
