-- Each row is a difference, summed by merges. It goes in after everything else of its checkpoint, so that a rebuild is complete exactly when the sums say so:
-- when of each table as many parts are done as there are.
-- No TTL: a few rows a rebuild, dropped with the generation.
CREATE TABLE IF NOT EXISTS replay_delta
(
    generation UInt32 COMMENT 'The generation being built.',
    source LowCardinality(String) COMMENT 'The raw table read.',
    parts Int64 COMMENT 'Parts it was divided into.',
    parts_done Int64 COMMENT 'Parts of it read to their end.',
    rows Int64 COMMENT 'Rows read.'
)
ENGINE = SummingMergeTree
PARTITION BY generation
ORDER BY (generation, source)
SETTINGS non_replicated_deduplication_window = 1000
COMMENT 'How far a rebuild has read the raw events, as differences.'
