package dev.storewatch.ingest.review;

import dev.storewatch.ingest.breach.Breaches;
import dev.storewatch.ingest.breach.EndedBy;
import dev.storewatch.ingest.breach.Ending;
import dev.storewatch.ingest.breach.Wait;
import dev.storewatch.ingest.limit.BreachKind;
import dev.storewatch.ingest.review.ReviewHistory.Change;
import dev.storewatch.ingest.review.ReviewHistory.Creation;
import dev.storewatch.ingest.review.ReviewHistory.Reply;
import dev.storewatch.ingest.track.Moment;
import dev.storewatch.ingest.track.Scene;
import org.jspecify.annotations.Nullable;

/** Bad reviews: each time a review is or becomes bad, until it is replied to, changed for the better or removed. */
final class ReviewBreaches {
    private static final int BAD = 2;

    private final ReviewHistory review;
    private final Breaches breaches;

    private ReviewBreaches(ReviewHistory review, @Nullable String orderId, Scene scene) {
        this.review = review;
        this.breaches = new Breaches(scene, orderId);
    }

    static Breaches of(ReviewHistory review, Scene scene) {
        Creation created = review.created;
        ReviewBreaches found = new ReviewBreaches(review, created == null ? null : created.orderId, scene);
        if (created != null) {
            found.episodes(created);
        }
        return found.breaches;
    }

    private void episodes(Creation created) {
        long since = created.rating <= BAD ? created.at : Moment.UNKNOWN;
        for (Change change : review.changes) {
            long at = Math.max(change.at, created.at);
            if (change.rating <= BAD) {
                since = since == Moment.UNKNOWN ? at : since;
            } else if (since != Moment.UNKNOWN) {
                episode(since, Ending.NONE.or(at, EndedBy.CHANGED));
                since = Moment.UNKNOWN;
            }
        }
        if (since != Moment.UNKNOWN) {
            episode(since, Ending.NONE);
        }
    }

    private void episode(long since, Ending changed) {
        Reply reply = replyAfter(since);
        Ending ending = changed.or(review.removed, EndedBy.REMOVED).or(reply, EndedBy.ANSWERED);
        String agent = reply == null ? null : reply.agentId;
        breaches.watch(Wait.of(BreachKind.REVIEW_BAD, since, agent), ending);
        breaches.watch(Wait.of(BreachKind.REVIEW_BAD_UNANSWERED, since, agent), ending);
    }

    /** Of the first and the last reply, the first that does not come before the review was bad. */
    private @Nullable Reply replyAfter(long since) {
        if (review.replied != null && review.replied.at >= since) {
            return review.replied;
        }
        return review.lastReplied != null && review.lastReplied.at >= since ? review.lastReplied : null;
    }
}
