package dev.storewatch.ingest.inquiry;

import dev.storewatch.ingest.track.BuyerTalk;
import dev.storewatch.ingest.track.LocalDays;
import dev.storewatch.ingest.track.Moment;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * A human reply to the buyer.
 *
 * @param day local date in days since 1970
 */
record Reply(long at, int day, String id, String agentId) {
    private static final Comparator<Reply> ORDER =
            Comparator.comparingLong(Reply::at).thenComparing(Reply::id, Moment::compareIds);

    /** Of all conversations, by time and id. */
    static List<Reply> of(Collection<BuyerTalk> talks, LocalDays days) {
        List<Reply> replies = new ArrayList<>();
        for (BuyerTalk talk : talks) {
            for (int i = 0; i < talk.repliedAt.length; i++) {
                replies.add(
                        new Reply(talk.repliedAt[i], days.of(talk.repliedAt[i]), talk.replyIds[i], talk.repliedBy[i]));
            }
        }
        replies.sort(ORDER);
        return replies;
    }
}
