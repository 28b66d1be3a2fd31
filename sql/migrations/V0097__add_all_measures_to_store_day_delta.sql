-- Which rows hold anything but 0 is asked with every sum of a day. Every measure counts or adds what is never negative, so their sum is 0 only where each
-- of them is: one sum instead of one a measure. Differences add up, and so does this; parts written before it have it worked out when read.
ALTER TABLE store_day_delta ADD COLUMN IF NOT EXISTS all_measures Decimal(38, 4) MATERIALIZED toDecimal128(
    orders_created + orders_paid + sales_amount + orders_closed_unpaid + orders_shipped + ship_due + ship_on_time
     + parcels_collected + collected_in_24h + parcels_signed + transit_seconds + delivery_due + delivery_late + parcels_lost
     + refunds_created + refunds_created_quality + refunds_quality_reclassified + refunds_agreed + agree_seconds
     + refunds_succeeded + refund_amount + refund_seconds + refunds_withdrawn + disputes + disputes_lost + complaints
     + complaints_platform + complaints_closed + complaint_close_seconds + defects_quality + defects_wrong_goods
     + defects_other + conversations + conversations_answered + first_response_seconds + first_response_in_30s + turns
     + turns_answered + turn_seconds + turns_in_30s + turns_over_60s + buyer_messages + agent_messages + inquiries
     + inquiries_paid_d1 + inquiries_paid_d4 + rated + satisfied + reviews + reviews_bad + rating_sum
     + reviews_bad_replied_24h + dsr_description_sum + dsr_description_count + dsr_service_sum + dsr_service_count
     + dsr_logistics_sum + dsr_logistics_count + reminders + orders_reminded + orders_reminded_paid,
    4) COMMENT 'Sum of all measures of the row; added up over a store and day it is 0 only where each of them is.'
