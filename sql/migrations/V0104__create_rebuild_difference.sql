-- Written once, when a rebuild of a range of days has counted everything and before it lets the other days read as they did: what they are made to differ by
-- can't be told from the counts afterwards. ReplacingMergeTree because the row may be written twice, alike. No TTL: dropped with the generation.
CREATE TABLE IF NOT EXISTS rebuild_difference
(
    generation UInt32 COMMENT 'The generation that was built.',
    open_day Date COMMENT 'First local day that was not over when the figures before it stood still; it and later ones were replaced whatever the range.',
    days_changed UInt64 COMMENT 'Days replaced on which a measure of a store or an agent changed.',
    cells_changed UInt64 COMMENT 'Measures of a store or an agent and a day that changed, of the days replaced.',
    cells_left UInt64 COMMENT 'Measures of a store or an agent and a day that differ from what the raw events say and were left, being of other days.'
)
ENGINE = ReplacingMergeTree
PARTITION BY generation
ORDER BY generation
COMMENT 'What each rebuild of a range of days changed and left as it was.'
