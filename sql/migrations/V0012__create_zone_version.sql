-- A generation counts a store's days in one zone from its first event to its end, whatever is configured meanwhile: a change in the middle would split a
-- day's figures over two zones. Written when a generation first meets a store; should that happen twice, the first stands. One row a store and generation.
CREATE TABLE IF NOT EXISTS zone_version
(
    generation UInt32 COMMENT 'The generation that counts.',
    store_id String COMMENT 'The store.',
    time_zone LowCardinality(String) COMMENT 'IANA time zone in which it counts the store''s days.',
    version UInt64 COMMENT 'Greater for what was written earlier.'
)
ENGINE = ReplacingMergeTree(version)
PARTITION BY generation
ORDER BY (generation, store_id)
COMMENT 'The time zone each generation counts a store''s days in; read the view store_zone.'
