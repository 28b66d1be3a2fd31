CREATE OR REPLACE VIEW store_limit
(
    store_id String COMMENT 'The store.',
    kind LowCardinality(String) COMMENT 'Kind of breach.',
    changed_at DateTime64(3, 'UTC') COMMENT 'Since when it counts.',
    limit_value Nullable(Int64) COMMENT 'The limit, in the unit of the kind; NULL: nothing is a breach.'
)
AS SELECT
    store_id,
    kind,
    max(v.changed_at) AS changed_at,
    -- In a tuple, for the aggregate would skip a limit that was taken away.
    argMax(tuple(v.limit_value), v.changed_at).1 AS limit_value
FROM store_limit_version AS v
GROUP BY store_id, kind
COMMENT 'One row per store and kind of breach whose limit was ever set; all others are as breach_kind says.'
