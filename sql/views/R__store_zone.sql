CREATE OR REPLACE VIEW store_zone
(
    store_id String COMMENT 'The store.',
    time_zone String COMMENT 'IANA time zone in which its days are counted now.',
    configured_time_zone String COMMENT 'IANA time zone in which a rebuild would count them.',
    needs_rebuild Bool COMMENT 'Whether they differ: ./storewatch rebuild makes the figures follow the configuration.'
)
AS SELECT
    store_id,
    if(counted = '', configured, counted) AS time_zone,
    configured AS configured_time_zone,
    toBool(counted != '' AND counted != configured) AS needs_rebuild
FROM
(
    SELECT
        store_id,
        max(counted_in) AS counted,
        if(max(configured_as) = '', 'Asia/Shanghai', max(configured_as)) AS configured
    FROM
    (
        SELECT store_id, toString(time_zone) AS counted_in, '' AS configured_as
        FROM zone_version FINAL
        WHERE generation = (SELECT max(generation) FROM generation WHERE state = 'current')
        UNION ALL
        SELECT store_id, '' AS counted_in, toString(time_zone) AS configured_as
        FROM store_version FINAL
    )
    GROUP BY store_id
)
COMMENT 'One row per store that has events or is configured: the time zone that decides its days, now and after a rebuild.'
