CREATE OR REPLACE VIEW store_day
(
    store_id LowCardinality(String) COMMENT 'The store.',
    day Date COMMENT 'Local date in the store''s time zone.',
    orders_created Int64 COMMENT 'Distinct orders, by the day of order.created.',
    orders_paid Int64 COMMENT 'Distinct orders paid, by the day of the earliest order.paid.',
    sales_amount Decimal(38, 4) COMMENT 'Sum of the paid amounts in the store''s currency, by the day of the earliest order.paid.',
    orders_closed_unpaid Int64 COMMENT 'Orders closed and never paid, by the day of the earliest order.closed.',
    orders_shipped Int64 COMMENT 'Distinct orders, by the day of the first order.shipped.',
    ship_due Int64 COMMENT 'Paid orders whose shipping promise (promised_ship_by, else payment + 48 h) falls on the day and has passed; not those closed or refunded in full before it without having left.',
    ship_on_time Int64 COMMENT 'Of ship_due: orders that left (first order.shipped or first COLLECTED scan) not after the promise.',
    parcels_collected Int64 COMMENT 'Orders by the day of their first COLLECTED scan.',
    collected_in_24h Int64 COMMENT 'Of parcels_collected: not later than 24 h after the payment; unpaid orders do not count.',
    parcels_signed Int64 COMMENT 'Orders that were collected, by the day of their first SIGNED scan.',
    transit_seconds Decimal(38, 3) COMMENT 'Seconds from the first COLLECTED to the first SIGNED scan, summed over parcels_signed.',
    delivery_due Int64 COMMENT 'Orders whose promise of delivery (of the latest scan that carries one) falls on the day and has passed.',
    delivery_late Int64 COMMENT 'Of delivery_due: orders without a SIGNED scan at or before the promise.',
    parcels_lost Int64 COMMENT 'Orders by the day of their first LOST scan.',
    refunds_created Int64 COMMENT 'Distinct refunds, by the day of refund.created.',
    refunds_created_quality Int64 COMMENT 'Of refunds_created: those whose first reason is a quality reason.',
    refunds_quality_reclassified Int64 COMMENT 'Of refunds_created_quality: those whose latest reason is not a quality reason.',
    refunds_agreed Int64 COMMENT 'Refunds by the day of the first refund.agreed.',
    agree_seconds Decimal(38, 3) COMMENT 'Seconds from refund.created to the first refund.agreed, summed over refunds_agreed.',
    refunds_succeeded Int64 COMMENT 'Refunds by the day of refund.succeeded.',
    refund_amount Decimal(38, 4) COMMENT 'Sum of the succeeded amounts in the store''s currency, by the day of refund.succeeded.',
    refund_seconds Decimal(38, 3) COMMENT 'Seconds from refund.created to refund.succeeded, summed over refunds_succeeded.',
    refunds_withdrawn Int64 COMMENT 'Refunds closed and never succeeded, by the day of refund.closed.',
    disputes Int64 COMMENT 'Distinct refunds by the day of their first dispute.applied or dispute.intervened (platform intervention).',
    disputes_lost Int64 COMMENT 'Distinct refunds by the day of the first dispute.judged in favour of the buyer.',
    complaints Int64 COMMENT 'Distinct complaints by the day of complaint.opened.',
    complaints_platform Int64 COMMENT 'Of complaints: opened at the platform.',
    complaints_closed Int64 COMMENT 'Complaints by the day of complaint.closed.',
    complaint_close_seconds Decimal(38, 3) COMMENT 'Seconds from complaint.opened to complaint.closed, summed over complaints_closed.',
    defects_quality Int64 COMMENT 'Distinct registered defects of kind QUALITY, by the day of the earliest defect.registered.',
    defects_wrong_goods Int64 COMMENT 'Distinct registered defects of kind WRONG_GOODS, by the day of the earliest defect.registered.',
    defects_other Int64 COMMENT 'Distinct registered defects of every other kind, by the day of the earliest defect.registered.',
    conversations Int64 COMMENT 'Conversations by the day of their first buyer message.',
    conversations_answered Int64 COMMENT 'Of conversations: those with a later human reply at any time.',
    first_response_seconds Decimal(38, 3) COMMENT 'Seconds from the first buyer message to the first human reply, summed over conversations_answered.',
    first_response_in_30s Int64 COMMENT 'Of conversations_answered: first human reply within 30 s.',
    turns Int64 COMMENT 'Turns (from a buyer''s first message after a human reply to the next human reply), by the day of their start.',
    turns_answered Int64 COMMENT 'Of turns: answered by a human.',
    turn_seconds Decimal(38, 3) COMMENT 'Seconds from start to answer, summed over turns_answered.',
    turns_in_30s Int64 COMMENT 'Of turns: answered within 30 s.',
    turns_over_60s Int64 COMMENT 'Of turns: answered after more than 60 s, or unanswered for 60 s and still so.',
    buyer_messages Int64 COMMENT 'Messages sent by buyers.',
    agent_messages Int64 COMMENT 'Messages sent by human agents; automatic replies do not count.',
    inquiries Int64 COMMENT 'Buyers who asked before ordering and were answered the same day (inquiries).',
    inquiries_paid_d1 Int64 COMMENT 'Of inquiries: an order created at or after the first message was paid by the end of the next day.',
    inquiries_paid_d4 Int64 COMMENT 'Of inquiries: an order created at or after the first message was paid by the end of the fourth day after.',
    rated Int64 COMMENT 'Conversations rated, by the day of their last rating.',
    satisfied Int64 COMMENT 'Of rated: last score 4 or 5.',
    reviews Int64 COMMENT 'Reviews that still stand, by the day of review.created.',
    reviews_bad Int64 COMMENT 'Of reviews: current rating 1 or 2.',
    rating_sum Int64 COMMENT 'Sum of the current ratings of reviews.',
    reviews_bad_replied_24h Int64 COMMENT 'Of reviews_bad: first reply within 24 h of the review.',
    dsr_description_sum Int64 COMMENT 'Sum of the description scores of the reviews that still stand.',
    dsr_description_count Int64 COMMENT 'Number of description scores of the reviews that still stand.',
    dsr_service_sum Int64 COMMENT 'Sum of the service scores of the reviews that still stand.',
    dsr_service_count Int64 COMMENT 'Number of service scores of the reviews that still stand.',
    dsr_logistics_sum Int64 COMMENT 'Sum of the logistics scores of the reviews that still stand.',
    dsr_logistics_count Int64 COMMENT 'Number of logistics scores of the reviews that still stand.',
    reminders Int64 COMMENT 'Payment reminders sent (order.reminded).',
    orders_reminded Int64 COMMENT 'Distinct orders by the day of their first payment reminder.',
    orders_reminded_paid Int64 COMMENT 'Of orders_reminded: paid within 24 h after the last reminder strictly before the payment.'
)
AS SELECT
    store_id, day,
    sum(d.orders_created) AS orders_created,
    sum(d.orders_paid) AS orders_paid,
    sum(d.sales_amount) AS sales_amount,
    sum(d.orders_closed_unpaid) AS orders_closed_unpaid,
    sum(d.orders_shipped) AS orders_shipped,
    sum(d.ship_due) AS ship_due,
    sum(d.ship_on_time) AS ship_on_time,
    sum(d.parcels_collected) AS parcels_collected,
    sum(d.collected_in_24h) AS collected_in_24h,
    sum(d.parcels_signed) AS parcels_signed,
    sum(d.transit_seconds) AS transit_seconds,
    sum(d.delivery_due) AS delivery_due,
    sum(d.delivery_late) AS delivery_late,
    sum(d.parcels_lost) AS parcels_lost,
    sum(d.refunds_created) AS refunds_created,
    sum(d.refunds_created_quality) AS refunds_created_quality,
    sum(d.refunds_quality_reclassified) AS refunds_quality_reclassified,
    sum(d.refunds_agreed) AS refunds_agreed,
    sum(d.agree_seconds) AS agree_seconds,
    sum(d.refunds_succeeded) AS refunds_succeeded,
    sum(d.refund_amount) AS refund_amount,
    sum(d.refund_seconds) AS refund_seconds,
    sum(d.refunds_withdrawn) AS refunds_withdrawn,
    sum(d.disputes) AS disputes,
    sum(d.disputes_lost) AS disputes_lost,
    sum(d.complaints) AS complaints,
    sum(d.complaints_platform) AS complaints_platform,
    sum(d.complaints_closed) AS complaints_closed,
    sum(d.complaint_close_seconds) AS complaint_close_seconds,
    sum(d.defects_quality) AS defects_quality,
    sum(d.defects_wrong_goods) AS defects_wrong_goods,
    sum(d.defects_other) AS defects_other,
    sum(d.conversations) AS conversations,
    sum(d.conversations_answered) AS conversations_answered,
    sum(d.first_response_seconds) AS first_response_seconds,
    sum(d.first_response_in_30s) AS first_response_in_30s,
    sum(d.turns) AS turns,
    sum(d.turns_answered) AS turns_answered,
    sum(d.turn_seconds) AS turn_seconds,
    sum(d.turns_in_30s) AS turns_in_30s,
    sum(d.turns_over_60s) AS turns_over_60s,
    sum(d.buyer_messages) AS buyer_messages,
    sum(d.agent_messages) AS agent_messages,
    sum(d.inquiries) AS inquiries,
    sum(d.inquiries_paid_d1) AS inquiries_paid_d1,
    sum(d.inquiries_paid_d4) AS inquiries_paid_d4,
    sum(d.rated) AS rated,
    sum(d.satisfied) AS satisfied,
    sum(d.reviews) AS reviews,
    sum(d.reviews_bad) AS reviews_bad,
    sum(d.rating_sum) AS rating_sum,
    sum(d.reviews_bad_replied_24h) AS reviews_bad_replied_24h,
    sum(d.dsr_description_sum) AS dsr_description_sum,
    sum(d.dsr_description_count) AS dsr_description_count,
    sum(d.dsr_service_sum) AS dsr_service_sum,
    sum(d.dsr_service_count) AS dsr_service_count,
    sum(d.dsr_logistics_sum) AS dsr_logistics_sum,
    sum(d.dsr_logistics_count) AS dsr_logistics_count,
    sum(d.reminders) AS reminders,
    sum(d.orders_reminded) AS orders_reminded,
    sum(d.orders_reminded_paid) AS orders_reminded_paid
FROM store_day_delta AS d
WHERE d.generation = (SELECT max(generation) FROM generation WHERE state = 'current')
GROUP BY store_id, day
HAVING orders_created != 0
    OR orders_paid != 0
    OR sales_amount != 0
    OR orders_closed_unpaid != 0
    OR orders_shipped != 0
    OR ship_due != 0
    OR ship_on_time != 0
    OR parcels_collected != 0
    OR collected_in_24h != 0
    OR parcels_signed != 0
    OR transit_seconds != 0
    OR delivery_due != 0
    OR delivery_late != 0
    OR parcels_lost != 0
    OR refunds_created != 0
    OR refunds_created_quality != 0
    OR refunds_quality_reclassified != 0
    OR refunds_agreed != 0
    OR agree_seconds != 0
    OR refunds_succeeded != 0
    OR refund_amount != 0
    OR refund_seconds != 0
    OR refunds_withdrawn != 0
    OR disputes != 0
    OR disputes_lost != 0
    OR complaints != 0
    OR complaints_platform != 0
    OR complaints_closed != 0
    OR complaint_close_seconds != 0
    OR defects_quality != 0
    OR defects_wrong_goods != 0
    OR defects_other != 0
    OR conversations != 0
    OR conversations_answered != 0
    OR first_response_seconds != 0
    OR first_response_in_30s != 0
    OR turns != 0
    OR turns_answered != 0
    OR turn_seconds != 0
    OR turns_in_30s != 0
    OR turns_over_60s != 0
    OR buyer_messages != 0
    OR agent_messages != 0
    OR inquiries != 0
    OR inquiries_paid_d1 != 0
    OR inquiries_paid_d4 != 0
    OR rated != 0
    OR satisfied != 0
    OR reviews != 0
    OR reviews_bad != 0
    OR rating_sum != 0
    OR reviews_bad_replied_24h != 0
    OR dsr_description_sum != 0
    OR dsr_description_count != 0
    OR dsr_service_sum != 0
    OR dsr_service_count != 0
    OR dsr_logistics_sum != 0
    OR dsr_logistics_count != 0
    OR reminders != 0
    OR orders_reminded != 0
    OR orders_reminded_paid != 0
COMMENT 'One row per store and local day with any measure other than 0; follows events within seconds. Sum the measures first, form ratios last.'
