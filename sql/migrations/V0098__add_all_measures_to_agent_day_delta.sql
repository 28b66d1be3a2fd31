-- Which rows hold anything but 0 is asked with every sum of a day. Every measure counts or adds what is never negative, so their sum is 0 only where each
-- of them is: one sum instead of one a measure. Differences add up, and so does this; parts written before it have it worked out when read.
ALTER TABLE agent_day_delta ADD COLUMN IF NOT EXISTS all_measures Decimal(38, 4) MATERIALIZED toDecimal128(
    conversations + conversations_answered + first_responses + first_response_seconds + first_response_in_30s + turns
     + turns_answered + turn_seconds + turns_in_30s + turns_over_60s + agent_messages + buyer_messages + inquiries
     + inquiries_paid_d1 + inquiries_paid_d4 + orders_attributed + sales_attributed + refunds_handled + refund_seconds
     + refunds_agreed + agree_seconds + disputes + complaints + complaints_attitude_upheld + rated + satisfied + reminders
     + transfers_out,
    4) COMMENT 'Sum of all measures of the row; added up over a store, agent and day it is 0 only where each of them is.'
