-- Each row is a difference: a tracker adds what a changed fact adds and takes back what it no longer holds, and merges sum the rows of
-- one key, so reads grow with stores x days. Partitioned by generation alone: a rebuild replaces all at once, and an insert of years of history stays
-- one part. No TTL: small and the record itself.
CREATE TABLE IF NOT EXISTS agent_day_delta
(
    generation UInt32 COMMENT 'The count of all events this belongs to; the table generation says which is current.',
    store_id LowCardinality(String) COMMENT 'The store.',
    agent_id LowCardinality(String) COMMENT 'The agent; empty for what no agent held.',
    day Date COMMENT 'Local date in the store''s time zone.',
    conversations Int64 COMMENT 'Conversations this agent was assigned to, named in a transfer of, or replied in after the first buyer message; the empty agent holds those of nobody. By the day of the first buyer message.',
    conversations_answered Int64 COMMENT 'Of conversations: this agent sent a human reply after the first buyer message.',
    first_responses Int64 COMMENT 'Conversations whose first human reply is this agent''s.',
    first_response_seconds Decimal(38, 3) COMMENT 'Seconds to the first human reply, from the last transfer inside the turn if there was one, summed over first_responses.',
    first_response_in_30s Int64 COMMENT 'Of first_responses: within 30 s.',
    turns Int64 COMMENT 'Turns, or the parts of turns that transfers cut, that belong to this agent, by the day of their start.',
    turns_answered Int64 COMMENT 'Of turns: answered by this agent.',
    turn_seconds Decimal(38, 3) COMMENT 'Seconds from start to answer, summed over turns_answered.',
    turns_in_30s Int64 COMMENT 'Of turns: answered within 30 s.',
    turns_over_60s Int64 COMMENT 'Of turns: more than 60 s, answered or not.',
    agent_messages Int64 COMMENT 'Messages this agent sent; automatic replies do not count.',
    buyer_messages Int64 COMMENT 'Buyers'' messages that fell into this agent''s turns, by the day of the message.',
    inquiries Int64 COMMENT 'Inquiries of this agent.',
    inquiries_paid_d1 Int64 COMMENT 'Of inquiries: paid by the end of the next day.',
    inquiries_paid_d4 Int64 COMMENT 'Of inquiries: paid by the end of the fourth day after.',
    orders_attributed Int64 COMMENT 'Orders that convert an inquiry and are this agent''s, by the day of payment.',
    sales_attributed Decimal(38, 4) COMMENT 'Paid amounts of orders_attributed in the store''s currency, by the day of payment.',
    refunds_handled Int64 COMMENT 'Refunds succeeded under this agent, by the day of refund.succeeded.',
    refund_seconds Decimal(38, 3) COMMENT 'Seconds from refund.created to refund.succeeded, summed over refunds_handled.',
    refunds_agreed Int64 COMMENT 'Refunds this agent agreed first, by the day of the agreement.',
    agree_seconds Decimal(38, 3) COMMENT 'Seconds from refund.created to the first refund.agreed, summed over refunds_agreed.',
    disputes Int64 COMMENT 'Disputes over refunds this agent decided last, by the day of the dispute''s first event.',
    complaints Int64 COMMENT 'Complaints opened against this agent, by the day of complaint.opened.',
    complaints_attitude_upheld Int64 COMMENT 'Of complaints: category attitude and upheld at the earliest close.',
    rated Int64 COMMENT 'Conversations rated that are this agent''s, by the day of the last rating.',
    satisfied Int64 COMMENT 'Of rated: last score 4 or 5.',
    reminders Int64 COMMENT 'Payment reminders this agent sent.',
    transfers_out Int64 COMMENT 'Conversations this agent passed on, by the day of the transfer.'
)
ENGINE = SummingMergeTree
PARTITION BY generation
ORDER BY (generation, store_id, day, agent_id)
SETTINGS non_replicated_deduplication_window = 1000
COMMENT 'Differences of the measures of a store, agent and day; read the view agent_day.'
