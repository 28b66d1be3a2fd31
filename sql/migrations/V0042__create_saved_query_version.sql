-- Queries that people keep in the workbench, a row a change and none merged away: the newest version of an id stands. Few rows: no partition, no TTL.
-- Only the application may read it: a query is its owner's.
CREATE TABLE IF NOT EXISTS saved_query_version
(
    account String COMMENT 'Whose it is.',
    query_id String COMMENT 'Stands in the address of the page, so that a query can be found again.',
    title String COMMENT 'What its owner calls it.',
    statement String COMMENT 'The SQL.',
    deleted UInt8 COMMENT '1: no longer offered.',
    version UInt64 COMMENT 'Milliseconds since 1970 of the change; the newest stands.'
)
ENGINE = MergeTree
ORDER BY (account, query_id, version)
COMMENT 'Versions of the queries kept in the workbench; the newest of an id stands.'
