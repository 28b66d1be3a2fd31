CREATE OR REPLACE VIEW store
(
    store_id String COMMENT 'The store.',
    name String COMMENT 'Name shown; empty: the id is shown.',
    platform LowCardinality(String) COMMENT 'Platform of events that name none.',
    time_zone LowCardinality(String) COMMENT 'IANA time zone that decides what a day is.',
    currency LowCardinality(String) COMMENT 'ISO 4217 code the amounts are in.',
    service_from String COMMENT 'Start of the service hours, HH:MM local.',
    service_to String COMMENT 'End of the service hours, HH:MM local; 24:00 is midnight.',
    industry Map(String, Float64) COMMENT 'Industry average by metric id.'
)
AS SELECT store_id, name, platform, time_zone, currency, service_from, service_to, industry
FROM store_version FINAL
COMMENT 'One row per configured store. A store never configured has the defaults: Asia/Shanghai, CNY, 08:00 to 24:00, platform other.'
