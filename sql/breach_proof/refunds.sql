-- A refund neither succeeded nor closed within 48 h; a return agreed and without a waybill 24 h later; a dispute applied for, at once.
WITH
    refunds AS
    (
        SELECT
            store_id, refund_id,
            minOrNullIf(occurred_at, type = 'refund.created') AS created_at,
            argMinIf(kind, (occurred_at, event_id), type = 'refund.created') AS first_kind,
            argMaxIf(kind, (occurred_at, event_id), type = 'refund.modified' AND kind != '') AS new_kind,
            maxOrNullIf(occurred_at, type = 'refund.modified' AND kind != '') AS modified_at,
            minOrNullIf(occurred_at, type = 'refund.agreed') AS agreed_at,
            minIf((occurred_at, event_id), type = 'refund.agreed') AS agreement,
            arraySort(groupArrayIf((occurred_at, event_id), type = 'refund.refused')) AS refusals,
            minOrNullIf(occurred_at, type = 'refund.return_shipped') AS sent_back_at,
            minOrNullIf(occurred_at, type = 'refund.goods_received') AS received_at,
            minOrNullIf(occurred_at, type = 'refund.succeeded') AS succeeded_at,
            minOrNullIf(occurred_at, type = 'refund.closed') AS ended_at,
            minOrNullIf(occurred_at, type = 'dispute.applied') AS applied_at,
            minOrNullIf(occurred_at, type = 'dispute.withdrawn') AS withdrawn_at,
            minOrNullIf(occurred_at, type = 'dispute.judged') AS judged_at
        FROM order_event FINAL
        WHERE startsWith(type, 'refund.') OR startsWith(type, 'dispute.')
        GROUP BY store_id, refund_id
    ),
    told AS
    (
        SELECT
            *,
            if(modified_at IS NULL, first_kind, new_kind) = 'RETURN' AS is_return,
            [(succeeded_at, 'SUCCEEDED'), (ended_at, 'CLOSED')] AS over,
            if(agreed_at IS NULL, NULL, arrayFirstOrNull(refusal -> refusal > agreement, refusals).1) AS refused_at
        FROM refunds
    )
SELECT
    store_id, wait.1 AS kind, refund_id AS thing_id, '' AS part,
    assumeNotNull(wait.2) AS since, assumeNotNull(wait.3) AS opened_at, wait.4 AS acts, [] AS moots
FROM told
ARRAY JOIN
[
    ('REFUND_OPEN_LONG', created_at, created_at + INTERVAL 48 HOUR, over),
    (
        'RETURN_WITHOUT_WAYBILL',
        if(first_kind = 'RETURN', agreed_at, if(is_return AND agreed_at IS NOT NULL, greatest(agreed_at, modified_at), NULL)),
        if(first_kind = 'RETURN', agreed_at, if(is_return AND agreed_at IS NOT NULL, greatest(agreed_at, modified_at), NULL)) + INTERVAL 24 HOUR,
        arrayConcat(over, [(sent_back_at, 'SHIPPED'), (received_at, 'RECEIVED'), (refused_at, 'REFUSED'), (if(is_return, NULL, modified_at), 'MODIFIED')])
    ),
    ('DISPUTE_APPLIED', applied_at, applied_at, arrayConcat(over, [(withdrawn_at, 'WITHDRAWN'), (judged_at, 'JUDGED')]))
] AS wait
WHERE wait.2 IS NOT NULL
