package dev.storewatch.ingest.measure;

import static dev.storewatch.ingest.event.ReviewEventType.REVIEW_CHANGED;
import static dev.storewatch.ingest.event.ReviewEventType.REVIEW_CREATED;
import static dev.storewatch.ingest.event.ReviewEventType.REVIEW_REMOVED;
import static dev.storewatch.ingest.event.ReviewEventType.REVIEW_REPLIED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.storewatch.ingest.event.ReviewEvent;
import org.junit.jupiter.api.Test;

/** Reviews, sentence by sentence of the contract. */
class ReviewMeasuresTest {
    private final Events events = new Events();

    @Test
    void aReviewCountsOnItsDayWithItsCurrentRating() {
        events.review(REVIEW_CREATED, 5, "2026-03-02T10:00:00.000");
        events.review(REVIEW_CHANGED, 2, "2026-03-09T10:00:00.000");
        Tracked tracked = Tracked.of(events);
        assertThat(tracked.store("reviews", 2)).isEqualTo(1);
        assertThat(tracked.store("rating_sum", 2)).isEqualTo(2);
        assertThat(tracked.store("reviews_bad", 2)).isEqualTo(1);
        // The latest change, not the last to arrive.
        events.review(REVIEW_CHANGED, 3, "2026-03-10T10:00:00.000");
        events.review(REVIEW_CHANGED, 1, "2026-03-08T10:00:00.000");
        assertThat(Tracked.of(events).store("rating_sum", 2)).isEqualTo(3);
        assertThat(Tracked.of(events).storeEver("reviews_bad")).isZero();
    }

    @Test
    void aRemovedReviewIsOutForGood() {
        ReviewEvent created = events.review(REVIEW_CREATED, 1, "2026-03-02T10:00:00.000");
        created.dsrService = 4;
        events.review(REVIEW_REMOVED, 0, "2026-03-03T10:00:00.000");
        events.review(REVIEW_CHANGED, 2, "2026-03-04T10:00:00.000");
        Tracked tracked = Tracked.of(events);
        assertThat(tracked.storeEver("reviews")).isZero();
        assertThat(tracked.storeEver("reviews_bad")).isZero();
        assertThat(tracked.storeEver("dsr_service_sum")).isZero();
    }

    @Test
    void aBadReviewIsRepliedInTimeBy24HoursAfterItByItsFirstReply() {
        events.review(REVIEW_CREATED, 2, "2026-03-02T10:00:00.000");
        events.review(REVIEW_REPLIED, 0, "2026-03-03T10:00:00.001");
        assertThat(Tracked.of(events).storeEver("reviews_bad_replied_24h")).isZero();
        events.review(REVIEW_REPLIED, 0, "2026-03-03T10:00:00.000");
        assertThat(Tracked.of(events).store("reviews_bad_replied_24h", 2)).isEqualTo(1);
    }

    @Test
    void scoresAreSummedWithTheirNumber() {
        ReviewEvent one = events.review(REVIEW_CREATED, 5, "2026-03-02T10:00:00.000");
        one.dsrDescription = 4;
        one.dsrLogistics = 3;
        ReviewEvent other = events.review(REVIEW_CREATED, 5, "2026-03-02T11:00:00.000");
        other.reviewId = "v2";
        other.dsrDescription = 5;
        Tracked tracked = Tracked.of(events);
        assertThat(tracked.store("dsr_description_sum", 2)).isEqualTo(9);
        assertThat(tracked.store("dsr_description_count", 2)).isEqualTo(2);
        assertThat(tracked.store("dsr_logistics_sum", 2)).isEqualTo(3);
        assertThat(tracked.store("dsr_logistics_count", 2)).isEqualTo(1);
        assertThat(tracked.storeEver("dsr_service_count")).isZero();
    }

    @Test
    void aChangeWithoutItsReviewCountsNothing() {
        events.review(REVIEW_CHANGED, 1, "2026-03-02T10:00:00.000");
        assertThat(Tracked.of(events).storeEver("reviews")).isZero();
        assertThat(Tracked.of(events).storeEver("rating_sum")).isZero();
    }
}
