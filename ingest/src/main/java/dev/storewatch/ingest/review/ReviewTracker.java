package dev.storewatch.ingest.review;

import dev.storewatch.ingest.breach.Breaches;
import dev.storewatch.ingest.event.ReviewEvent;
import dev.storewatch.ingest.review.ReviewHistory.Creation;
import dev.storewatch.ingest.sink.Row;
import dev.storewatch.ingest.sink.TableColumns;
import dev.storewatch.ingest.track.Scene;
import dev.storewatch.ingest.track.Step;
import dev.storewatch.ingest.track.StoreMeasure;
import dev.storewatch.ingest.track.Tally;
import dev.storewatch.ingest.track.Tracker;
import java.util.ArrayList;
import java.util.List;

/** Tracks what the stream reviews tells of. */
public final class ReviewTracker implements Tracker<ReviewEvent, ReviewHistory> {
    private static final long serialVersionUID = 1;
    private static final long HOURS_24 = 24 * 3_600_000L;

    @Override
    public List<String> things(ReviewEvent event) {
        return List.of("review/" + event.reviewId);
    }

    @Override
    public List<TableColumns> tables() {
        return List.of(ReviewFact.TABLE.columns(), Breaches.table());
    }

    @Override
    public ReviewHistory unknown() {
        return new ReviewHistory();
    }

    @Override
    public Class<ReviewHistory> stateType() {
        return ReviewHistory.class;
    }

    @Override
    public Step step(Scene scene, ReviewHistory state, List<ReviewEvent> events) {
        events.forEach(state::take);
        Tally tally = new Tally(scene.days());
        if (state.created != null && state.removed == null) {
            count(state, state.created, tally);
        }
        List<Row> rows = new ArrayList<>(1);
        ReviewFact fact = new ReviewFact(scene.storeId(), scene.id(), state, scene.days());
        state.facts.state(ReviewFact.TABLE, fact, scene.now(), rows);
        Breaches breaches = ReviewBreaches.of(state, scene);
        state.breaches = breaches.state(state.breaches, rows);
        return new Step(rows, state.counted.become(tally, scene.storeId()), List.of(), breaches.wakeAt());
    }

    private static void count(ReviewHistory review, Creation created, Tally tally) {
        int rating = rating(review);
        tally.count(StoreMeasure.REVIEWS, created.at);
        tally.add(StoreMeasure.RATING_SUM, created.at, rating);
        if (rating <= 2) {
            tally.count(StoreMeasure.REVIEWS_BAD, created.at);
            if (review.replied != null && review.replied.at <= created.at + HOURS_24) {
                tally.count(StoreMeasure.REVIEWS_BAD_REPLIED_24H, created.at);
            }
        }
        score(
                tally,
                StoreMeasure.DSR_DESCRIPTION_SUM,
                StoreMeasure.DSR_DESCRIPTION_COUNT,
                created,
                created.dsrDescription);
        score(tally, StoreMeasure.DSR_SERVICE_SUM, StoreMeasure.DSR_SERVICE_COUNT, created, created.dsrService);
        score(tally, StoreMeasure.DSR_LOGISTICS_SUM, StoreMeasure.DSR_LOGISTICS_COUNT, created, created.dsrLogistics);
    }

    private static void score(Tally tally, StoreMeasure sum, StoreMeasure count, Creation created, int score) {
        if (score > 0) {
            tally.add(sum, created.at, score);
            tally.count(count, created.at);
        }
    }

    /** The current rating; 0 while the review itself is not known and nothing changed it. */
    static int rating(ReviewHistory review) {
        if (review.changed != null) {
            return review.changed.rating;
        }
        return review.created == null ? 0 : review.created.rating;
    }
}
