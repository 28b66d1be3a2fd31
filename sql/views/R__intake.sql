CREATE OR REPLACE VIEW intake
(
    intake_id String COMMENT 'The load or watched directory this belongs to.',
    stream LowCardinality(String) COMMENT 'orders, chats or reviews.',
    source String COMMENT 'File or topic and partition.',
    files_done Int64 COMMENT 'Files read to their end.',
    lines Int64 COMMENT 'Lines read, blank ones left out.',
    accepted Int64 COMMENT 'Lines accepted as events.',
    repeated Int64 COMMENT 'Lines that repeat an accepted event.',
    rejected Int64 COMMENT 'Lines rejected.'
)
AS SELECT
    intake_id, stream, source,
    sum(d.files_done) AS files_done,
    sum(d.lines) AS lines,
    sum(d.accepted) AS accepted,
    sum(d.repeated) AS repeated,
    sum(d.rejected) AS rejected
FROM intake_delta AS d
WHERE d.reading = (SELECT argMax(reading, generation) FROM generation WHERE state = 'current')
GROUP BY intake_id, stream, source
COMMENT 'One row per load or watched directory, stream and file: how many lines were read and what became of them.'
