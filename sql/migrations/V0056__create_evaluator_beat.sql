-- Signs of life of the evaluator, compared with the warehouse's clock alone: a term without one for some seconds may be followed by the next.
CREATE TABLE IF NOT EXISTS evaluator_beat
(
    term UInt64 COMMENT 'The term.',
    at DateTime64(3, 'UTC') DEFAULT now64(3, 'UTC') COMMENT 'When it was alive, by the warehouse''s clock.'
)
ENGINE = ReplacingMergeTree(at)
ORDER BY term
TTL toDateTime(at) + INTERVAL 7 DAY
COMMENT 'The newest sign of life of each term; read with max(at).'
