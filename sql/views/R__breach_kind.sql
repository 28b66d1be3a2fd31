CREATE OR REPLACE VIEW breach_kind
(
    kind String COMMENT 'Kind of breach.',
    level String COMMENT 'CRITICAL, WARN or TASK (something to be done fell due).',
    unit String COMMENT 'Unit of the limit: seconds, service seconds (those within the store''s service hours), or defects.',
    usual_limit Int64 COMMENT 'The limit of a store that sets none.',
    meaning String COMMENT 'When it opens and what ends it.'
)
AS SELECT kind, level, unit, usual_limit, meaning
FROM VALUES(
    'kind String, level String, unit String, usual_limit Int64, meaning String',
    ('BUYER_WAITS', 'WARN', 'seconds', 30, 'A buyer waits for a human reply; ended by the reply or a transfer (which starts a new wait), or by closing the conversation.'),
    ('BUYER_WAITS_LONG', 'CRITICAL', 'seconds', 60, 'The same for longer: as turns_over_60s of agent_day counts them.'),
    ('UNPAID_NOT_REMINDED', 'WARN', 'seconds', 43200, 'An order is neither paid nor closed nor was its buyer reminded.'),
    ('UNPAID_FEW_REMINDERS', 'WARN', 'seconds', 72000, 'An order is neither paid nor closed, with fewer than two reminders.'),
    ('RETURN_WITHOUT_WAYBILL', 'WARN', 'seconds', 86400, 'A return was agreed, no waybill of it is known; ended by the waybill or the end of the refund.'),
    ('REFUND_UNDECIDED', 'CRITICAL', 'service seconds', 7200, 'A refund is neither agreed nor refused nor over, counted within the service hours.'),
    ('REFUND_OPEN_LONG', 'CRITICAL', 'seconds', 172800, 'A refund has neither succeeded nor been closed.'),
    ('SHIP_PROMISE_NEAR', 'WARN', 'seconds', 7200, 'No more than this is left until a ship promise and nothing has left; ended by leaving, or by the promise.'),
    ('SHIP_PROMISE_MISSED', 'CRITICAL', 'seconds', 0, 'A ship promise passed and nothing had left: as ship_due less ship_on_time of store_day counts them.'),
    ('PARCEL_NOT_SCANNED', 'WARN', 'seconds', 172800, 'A parcel under way was not scanned; ended by its next scan, confirmation or closing. part is the waybill.'),
    ('REVIEW_BAD', 'CRITICAL', 'seconds', 0, 'A review is or became bad (at most 2 of 5); ended by a reply, a better rating or its removal.'),
    ('REVIEW_BAD_UNANSWERED', 'CRITICAL', 'seconds', 86400, 'The same, still not replied to.'),
    ('COMPLAINT_PLATFORM', 'CRITICAL', 'seconds', 0, 'A complaint at the platform, until it is closed.'),
    ('COMPLAINT_UNANSWERED', 'CRITICAL', 'seconds', 3600, 'A complaint is neither answered nor closed.'),
    ('COMPLAINT_UNCLASSIFIED', 'WARN', 'seconds', 172800, 'A complaint is not closed with a word on who was responsible.'),
    ('DISPUTE_APPLIED', 'CRITICAL', 'seconds', 0, 'A buyer asked the platform to step in, until withdrawn, judged, or the refund is over.'),
    ('FOLLOW_UP_SHIPPED', 'TASK', 'seconds', 86400, 'After shipping, a visit is due; ended by task.done, or if the order is closed or refunded in full.'),
    ('FOLLOW_UP_RECEIVED', 'TASK', 'seconds', 432000, 'The same after the first signature.'),
    ('FOLLOW_UP_MONTH', 'TASK', 'seconds', 2592000, 'The same after the buyer''s confirmation.'),
    ('SKU_DEFECTS', 'WARN', 'defects', 3, 'So many defects of one SKU were registered within 24 h; open until there are fewer.'))
COMMENT 'The kinds of breaches, with the limits a store has unless it sets its own.'
