-- What came in lately is asked for every few seconds and lies in few places: rows of one store and day mostly arrive together. Parts written
-- before this have no such index until they are merged, and are read whole.
ALTER TABLE chat_event ADD INDEX IF NOT EXISTS arrival ingested_at TYPE minmax GRANULARITY 1
