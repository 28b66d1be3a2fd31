CREATE OR REPLACE VIEW agent_day
(
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
AS SELECT
    store_id, agent_id, day,
    sum(d.conversations) AS conversations,
    sum(d.conversations_answered) AS conversations_answered,
    sum(d.first_responses) AS first_responses,
    sum(d.first_response_seconds) AS first_response_seconds,
    sum(d.first_response_in_30s) AS first_response_in_30s,
    sum(d.turns) AS turns,
    sum(d.turns_answered) AS turns_answered,
    sum(d.turn_seconds) AS turn_seconds,
    sum(d.turns_in_30s) AS turns_in_30s,
    sum(d.turns_over_60s) AS turns_over_60s,
    sum(d.agent_messages) AS agent_messages,
    sum(d.buyer_messages) AS buyer_messages,
    sum(d.inquiries) AS inquiries,
    sum(d.inquiries_paid_d1) AS inquiries_paid_d1,
    sum(d.inquiries_paid_d4) AS inquiries_paid_d4,
    sum(d.orders_attributed) AS orders_attributed,
    sum(d.sales_attributed) AS sales_attributed,
    sum(d.refunds_handled) AS refunds_handled,
    sum(d.refund_seconds) AS refund_seconds,
    sum(d.refunds_agreed) AS refunds_agreed,
    sum(d.agree_seconds) AS agree_seconds,
    sum(d.disputes) AS disputes,
    sum(d.complaints) AS complaints,
    sum(d.complaints_attitude_upheld) AS complaints_attitude_upheld,
    sum(d.rated) AS rated,
    sum(d.satisfied) AS satisfied,
    sum(d.reminders) AS reminders,
    sum(d.transfers_out) AS transfers_out
FROM agent_day_delta AS d
WHERE d.generation = (SELECT max(generation) FROM generation WHERE state = 'current')
GROUP BY store_id, agent_id, day
HAVING conversations != 0
    OR conversations_answered != 0
    OR first_responses != 0
    OR first_response_seconds != 0
    OR first_response_in_30s != 0
    OR turns != 0
    OR turns_answered != 0
    OR turn_seconds != 0
    OR turns_in_30s != 0
    OR turns_over_60s != 0
    OR agent_messages != 0
    OR buyer_messages != 0
    OR inquiries != 0
    OR inquiries_paid_d1 != 0
    OR inquiries_paid_d4 != 0
    OR orders_attributed != 0
    OR sales_attributed != 0
    OR refunds_handled != 0
    OR refund_seconds != 0
    OR refunds_agreed != 0
    OR agree_seconds != 0
    OR disputes != 0
    OR complaints != 0
    OR complaints_attitude_upheld != 0
    OR rated != 0
    OR satisfied != 0
    OR reminders != 0
    OR transfers_out != 0
COMMENT 'One row per store, agent and local day with any measure other than 0; follows events within seconds. Sum the measures first, form ratios last.'
