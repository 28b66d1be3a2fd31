-- MergeTree, each event written once by the two-phase sink; ReplacingMergeTree as a second line behind the state that drops repeats, should that
-- have forgotten (its time to live). Ordered for one store's days. A partition a year: a load of years of history stays few parts. No TTL: these
-- rows are what rebuild and verify start from.
CREATE TABLE IF NOT EXISTS chat_event
(
    store_id LowCardinality(String) COMMENT 'The store.',
    event_id String COMMENT 'With stream and store the identity of the event.',
    type LowCardinality(String) COMMENT 'What happened, as in the event contract.',
    occurred_at DateTime64(3, 'UTC') COMMENT 'When it happened at the platform.',
    ingested_at DateTime64(3, 'UTC') COMMENT 'When Storewatch read it.',
    platform LowCardinality(String) COMMENT 'The platform named by the event, else the store''s, else other.',
    fingerprint FixedString(16) COMMENT 'Keyed hash of the content before masking: tells a repeat from a conflict.',
    conversation_id String COMMENT 'The conversation; empty for agent.status.',
    buyer_key String COMMENT 'Keyed hash of the buyer, 32 hex digits; empty where the event names none.',
    agent_id LowCardinality(String) COMMENT 'The agent; empty where the event names none.',
    phase LowCardinality(String) COMMENT 'PRE, MID or POST sale, of conversation.opened.',
    order_id String COMMENT 'The order; empty where the event names none.',
    sku_id String COMMENT 'The SKU; empty where the event names none.',
    from_agent_id LowCardinality(String) COMMENT 'Who passed the conversation on.',
    to_agent_id LowCardinality(String) COMMENT 'Who received the conversation.',
    reason String COMMENT 'Reason of a transfer in words, masked.',
    sender LowCardinality(String) COMMENT 'BUYER, AGENT, BOT or SYSTEM, of message.sent.',
    auto_reply Bool COMMENT 'Whether a message was an automatic reply.',
    text String COMMENT 'Text of a message, masked.',
    score UInt8 COMMENT 'Score of conversation.rated, 1 to 5; 0 for other events.',
    status LowCardinality(String) COMMENT 'ONLINE, AWAY or OFFLINE, of agent.status.'
)
ENGINE = ReplacingMergeTree(ingested_at)
PARTITION BY toYear(occurred_at)
ORDER BY (store_id, toDate(occurred_at), event_id)
SETTINGS non_replicated_deduplication_window = 1000
COMMENT 'Accepted events of the stream chats, one row each, personal data masked.'
