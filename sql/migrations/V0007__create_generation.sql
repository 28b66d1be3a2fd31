-- A generation is one count of all events: its facts, its measures, its state. A rebuild counts them anew beside the current one and is taken over whole
-- by one row. Rows are only ever added, one a state a generation enters, so the newest current one stands at any moment; ReplacingMergeTree because a
-- row may be written twice. No partition, no TTL: a few rows a rebuild.
CREATE TABLE IF NOT EXISTS generation
(
    generation UInt32 COMMENT 'Rises by rebuild; never used again.',
    state LowCardinality(String) COMMENT 'building: being counted; current: taken over. The greatest current one is what the views show.',
    at DateTime64(3, 'UTC') COMMENT 'When it entered the state.',
    lineage String COMMENT 'Names the checkpoints of its state, which belong to no other generation.',
    reading UInt32 COMMENT 'The generation in which the files were begun anew.',
    request String COMMENT 'The request for a rebuild that began it; empty: nobody asked.',
    why String COMMENT 'Why it was begun, in words.'
)
ENGINE = ReplacingMergeTree
ORDER BY (generation, state)
COMMENT 'Counts of all events: which is current, which is being built, and why.'
