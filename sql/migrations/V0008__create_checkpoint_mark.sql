-- What the job's state and the warehouse know each other by: each checkpoint that brings rows in leaves its number here before they do. A state older than
-- the greatest number would count again what is counted; one of a run not named here grew elsewhere. ReplacingMergeTree: one row a run remains.
-- No partition, no TTL: tiny.
CREATE TABLE IF NOT EXISTS checkpoint_mark
(
    lineage String COMMENT 'The lineage of checkpoints, as in the table generation.',
    run String COMMENT 'The run of the job; its folder of checkpoints has this name.',
    checkpoint UInt64 COMMENT 'Number of the newest checkpoint whose rows came in; 0: none yet.'
)
ENGINE = ReplacingMergeTree(checkpoint)
ORDER BY (lineage, run)
SETTINGS non_replicated_deduplication_window = 1000
COMMENT 'The newest checkpoint of each run of the job whose rows are here.'
