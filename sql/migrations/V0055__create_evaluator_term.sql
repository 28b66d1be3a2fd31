-- Who evaluates alerts. A term is claimed by inserting it with a deduplication token of its own: of two that claim at once the first is kept and the second
-- dropped by the server, which makes the insert a compare-and-set. The window must be larger than the number of terms that can be claimed at once.
CREATE TABLE IF NOT EXISTS evaluator_term
(
    term UInt64 COMMENT 'Counts the evaluators from 1; only the highest may write.',
    holder String COMMENT 'The application that evaluates, a random id per start.',
    claimed_at DateTime64(3, 'UTC') DEFAULT now64(3, 'UTC') COMMENT 'When it took over, by the warehouse''s clock.'
)
ENGINE = MergeTree
ORDER BY term
SETTINGS non_replicated_deduplication_window = 10000
COMMENT 'Terms of the one active evaluator of alerts.'
