package dev.storewatch.ingest.measure;

import static dev.storewatch.ingest.measure.Figures.first;
import static dev.storewatch.ingest.measure.Figures.grouped;
import static dev.storewatch.ingest.measure.Figures.last;

import dev.storewatch.ingest.event.Event;
import dev.storewatch.ingest.event.ReviewEvent;
import java.util.List;
import java.util.Map;

/** The measures of the stream reviews, once more. */
final class ReviewFigures {
    private static final long HOURS_24 = 24 * 3_600_000L;

    private ReviewFigures() {}

    static void add(List<Event> events, Figures figures) {
        grouped(events, ReviewEvent.class, e -> e.reviewId).values().forEach(review -> add(figures, review));
    }

    private static void add(Figures figures, List<ReviewEvent> review) {
        if (first(review, "review.created").isEmpty()
                || first(review, "review.removed").isPresent()) {
            return;
        }
        ReviewEvent created = first(review, "review.created").orElseThrow();
        long at = created.occurredAt;
        int rating = last(review, "review.changed").orElse(created).rating;
        figures.store("reviews", at, 1);
        figures.store("rating_sum", at, rating);
        if (rating <= 2) {
            figures.store("reviews_bad", at, 1);
            first(review, "review.replied")
                    .filter(reply -> reply.occurredAt - at <= HOURS_24)
                    .ifPresent(reply -> figures.store("reviews_bad_replied_24h", at, 1));
        }
        Map<String, Integer> scores = Map.of(
                "description", created.dsrDescription,
                "service", created.dsrService,
                "logistics", created.dsrLogistics);
        scores.forEach((what, score) -> {
            figures.store("dsr_" + what + "_sum", at, score);
            figures.store("dsr_" + what + "_count", at, score == 0 ? 0 : 1);
        });
    }
}
