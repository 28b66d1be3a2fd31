-- Each row is a difference, summed by merges like the measures. It goes through the same sink as the events, so that a load knows by it that
-- everything it read is in the warehouse. TTL none: one row a file.
CREATE TABLE IF NOT EXISTS intake_delta
(
    reading UInt32 COMMENT 'The generation in which the files were begun anew; a rebuild goes on where they stood, unless that was lost with the state.',
    intake_id String COMMENT 'The load or watched directory this belongs to.',
    stream LowCardinality(String) COMMENT 'orders, chats or reviews.',
    source String COMMENT 'File or topic and partition.',
    files_done Int64 COMMENT 'Files read to their end.',
    lines Int64 COMMENT 'Lines read, blank ones left out.',
    accepted Int64 COMMENT 'Lines accepted as events.',
    repeated Int64 COMMENT 'Lines that repeat an accepted event.',
    rejected Int64 COMMENT 'Lines rejected.'
)
ENGINE = SummingMergeTree
ORDER BY (reading, intake_id, stream, source)
SETTINGS non_replicated_deduplication_window = 1000
COMMENT 'What was read from where and what became of it, as differences; read the view intake.'
