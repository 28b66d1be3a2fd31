-- Three defects of one SKU, each register entry once, at its earliest, within 24 h: from the third until there are fewer than three in the last 24 h.
WITH
    entries AS
    (
        SELECT store_id, sku_id, register_id, min((occurred_at, event_id)) AS entry
        FROM order_event FINAL
        WHERE type = 'defect.registered'
        GROUP BY store_id, sku_id, register_id
    ),
    skus AS
    (
        SELECT store_id, sku_id, arrayMap(entry -> entry.1, arraySort(groupArray(entry))) AS at
        FROM entries
        GROUP BY store_id, sku_id
    ),
    thirds AS
    (
        SELECT store_id, sku_id, at[i] AS third, at[i - 2] AS first, at[i - 2] + INTERVAL 24 HOUR AS until
        FROM skus
        ARRAY JOIN arrayFilter(i -> i > 2 AND at[i] <= at[i - 2] + INTERVAL 24 HOUR, arrayEnumerate(at)) AS i
    ),
    marked AS
    (
        SELECT
            *,
            third > max(until) OVER (PARTITION BY store_id, sku_id ORDER BY until, third ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING)
                OR row_number() OVER (PARTITION BY store_id, sku_id ORDER BY until, third) = 1 AS begins
        FROM thirds
    ),
    numbered AS
    (
        SELECT *, sum(begins) OVER (PARTITION BY store_id, sku_id ORDER BY until, third) AS breach
        FROM marked
    )
SELECT
    store_id, 'SKU_DEFECTS' AS kind, sku_id AS thing_id, '' AS part,
    min(first) AS since,
    min(third) AS opened_at,
    CAST([], 'Array(Tuple(Nullable(DateTime64(3, \'UTC\')), String))') AS acts,
    [(toNullable(max(until)), 'PASSED')] AS moots
FROM numbered
GROUP BY store_id, sku_id, breach
