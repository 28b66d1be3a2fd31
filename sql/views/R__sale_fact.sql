CREATE OR REPLACE VIEW sale_fact
(
    store_id LowCardinality(String) COMMENT 'The store.',
    order_id String COMMENT 'The order, in order_fact too.',
    agent_id String COMMENT 'Whose it is: who replied last to the buyer before the order was created, not before the inquiry; where nobody did, who replied last on the day of the inquiry.',
    buyer_key String COMMENT 'Keyed hash of the buyer, 32 hex digits.',
    inquiry_day Date COMMENT 'Local date of the earliest inquiry the order converts.',
    paid_at DateTime64(3, 'UTC') COMMENT 'Earliest order.paid.',
    paid_day Date COMMENT 'Local date of paid_at; at most four days after inquiry_day.',
    amount Decimal(18, 4) COMMENT 'Amount of the earliest order.paid in the store''s currency.'
)
AS SELECT
    store_id,
    sale.order_id AS order_id,
    sale.agent_id AS agent_id,
    buyer_key,
    day AS inquiry_day,
    sale.paid_at AS paid_at,
    sale.paid_day AS paid_day,
    sale.amount AS amount
FROM inquiry_version FINAL
ARRAY JOIN sales AS sale
WHERE generation = (SELECT max(generation) FROM generation WHERE state = 'current')
COMMENT 'One row per order that converts an inquiry: the orders and the money that agent_day counts as orders_attributed and sales_attributed.'
