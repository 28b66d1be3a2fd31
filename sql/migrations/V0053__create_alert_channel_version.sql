-- Channels, a new version a change. The address holds a key for most products, so it is encrypted like the secret; neither can be read by analysts' SQL in the clear,
-- and the table is closed to them besides. Small: no partition, no TTL.
CREATE TABLE IF NOT EXISTS alert_channel_version
(
    channel_id String COMMENT 'The channel.',
    name String COMMENT 'Name shown.',
    kind LowCardinality(String) COMMENT 'DINGTALK, FEISHU, WECOM, SLACK, TEAMS, EMAIL or WEBHOOK.',
    language LowCardinality(String) COMMENT 'ZH or EN.',
    enabled Bool COMMENT 'Whether anything is sent.',
    host String COMMENT 'Host of the address, to be shown.',
    address_sealed String COMMENT 'The address, AES-256-GCM under the key in the secrets file.',
    secret_sealed String COMMENT 'Signing secret or password, sealed likewise.',
    mentions_sealed String COMMENT 'How the product calls agents, JSON, sealed likewise: it holds mobile numbers.',
    changed_by String COMMENT 'Who changed it.',
    version UInt64 COMMENT 'Grows by one with each change; the greatest stands.',
    is_deleted UInt8 COMMENT '1: taken away.'
)
ENGINE = ReplacingMergeTree(version, is_deleted)
ORDER BY channel_id
COMMENT 'Versions of the channels that alerts go to.'
