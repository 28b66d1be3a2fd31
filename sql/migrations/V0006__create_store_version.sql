-- Configuration of stores, a new version a change, written by one writer (the app or the command that read a stores.json). Small: no partition, no TTL.
CREATE TABLE IF NOT EXISTS store_version
(
    store_id String COMMENT 'The store.',
    name String COMMENT 'Name shown; empty: the id is shown.',
    platform LowCardinality(String) COMMENT 'Platform of events that name none.',
    time_zone LowCardinality(String) COMMENT 'IANA time zone that decides what a day is.',
    currency LowCardinality(String) COMMENT 'ISO 4217 code the amounts are in.',
    service_from String COMMENT 'Start of the service hours, HH:MM local.',
    service_to String COMMENT 'End of the service hours, HH:MM local; 24:00 is midnight.',
    industry Map(String, Float64) COMMENT 'Industry average by metric id.',
    version UInt64 COMMENT 'Milliseconds since 1970 of the change; the newest stands.'
)
ENGINE = ReplacingMergeTree(version)
ORDER BY store_id
COMMENT 'Versions of the stores'' configuration; read the view store.'
