-- reviews, reviews_bad, rating_sum: review.created by day, with the current rating (the latest review.changed, if any), removed ones out for
-- good; rating <= 2.
-- reviews_bad_replied_24h: of reviews_bad, first review.replied not later than 24 h after review.created.
-- dsr_*_sum, dsr_*_count: of review.created, removed ones out.
WITH reviews AS
(
    SELECT
        store_id, review_id,
        minOrNullIf(occurred_at, type = 'review.created') AS created_at,
        argMinIf((rating, dsr_description, dsr_service, dsr_logistics), (occurred_at, event_id), type = 'review.created') AS created,
        argMaxIf(rating, (occurred_at, event_id), type = 'review.changed') AS changed_rating,
        if(changed_rating = 0, created.1, changed_rating) AS current_rating,
        minOrNullIf(occurred_at, type = 'review.replied') AS replied_at,
        countIf(type = 'review.removed') > 0 AS is_removed
    FROM review_event FINAL
    GROUP BY store_id, review_id
)
SELECT
    store_id,
    toDate(assumeNotNull(created_at), {zone:String}) AS day,
    count() AS reviews,
    countIf(current_rating <= 2) AS reviews_bad,
    sum(current_rating) AS rating_sum,
    countIf(current_rating <= 2 AND replied_at <= created_at + INTERVAL 24 HOUR) AS reviews_bad_replied_24h,
    -- A score that was not given is 0.
    sum(created.2) AS dsr_description_sum,
    countIf(created.2 > 0) AS dsr_description_count,
    sum(created.3) AS dsr_service_sum,
    countIf(created.3 > 0) AS dsr_service_count,
    sum(created.4) AS dsr_logistics_sum,
    countIf(created.4 > 0) AS dsr_logistics_count
FROM reviews
WHERE created_at IS NOT NULL AND NOT is_removed
GROUP BY store_id, day
