-- A review is bad from when it is created or changed to 2 or less, until changed to more, removed or replied to; and still so 24 h later.
WITH
    reviews AS
    (
        SELECT
            store_id, review_id,
            minOrNullIf(occurred_at, type = 'review.created') AS created_at,
            argMinIf(rating, (occurred_at, event_id), type = 'review.created') AS first_rating,
            arraySort(groupArrayIf((occurred_at, event_id, rating), type = 'review.changed')) AS changes,
            minOrNullIf(occurred_at, type = 'review.removed') AS removed_at,
            arraySort(groupArrayIf(toNullable(occurred_at), type = 'review.replied')) AS replied_at
        FROM review_event FINAL
        GROUP BY store_id, review_id
        HAVING created_at IS NOT NULL
    ),
    rated AS
    (
        SELECT
            *,
            arrayPushFront(arrayMap(change -> (greatest(change.1, assumeNotNull(created_at)), change.3), changes), (assumeNotNull(created_at), first_rating)) AS ratings
        FROM reviews
    ),
    episodes AS
    (
        SELECT
            *,
            ratings[i].1 AS since,
            arrayFirstOrNull((rating, j) -> j > i AND rating.2 > 2, ratings, arrayEnumerate(ratings)).1 AS changed_at
        FROM rated
        ARRAY JOIN arrayFilter(
            i -> ratings[i].2 <= 2 AND (i = 1 OR ratings[i - 1].2 > 2),
            arrayEnumerate(ratings)) AS i
    )
SELECT
    store_id, kind, review_id AS thing_id, '' AS part,
    since,
    since + toIntervalHour(hours) AS opened_at,
    [
        (changed_at, 'CHANGED'),
        (removed_at, 'REMOVED'),
        (multiIf(replied_at[1] >= since, replied_at[1], replied_at[-1] >= since, replied_at[-1], NULL), 'ANSWERED')
    ] AS acts,
    [] AS moots
FROM episodes
ARRAY JOIN ['REVIEW_BAD', 'REVIEW_BAD_UNANSWERED'] AS kind, [0, 24] AS hours
