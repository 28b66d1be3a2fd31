package dev.storewatch.ingest.inquiry;

import dev.storewatch.ingest.track.BuyerOrder;
import dev.storewatch.ingest.track.LocalDays;
import dev.storewatch.ingest.track.Moment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A buyer who asked before ordering and was answered by a human the same day.
 *
 * @param day local date in days since 1970
 * @param askedAt the buyer's first message of the day
 * @param lastReply the last human reply of the day
 */
record Inquiry(int day, long askedAt, Reply lastReply) {
    /** All of one buyer, by day. */
    static List<Inquiry> of(Collection<Long> asked, List<Reply> replies, List<BuyerOrder> orders, LocalDays days) {
        long[] times = new long[asked.size()];
        int n = 0;
        for (long at : asked) {
            times[n++] = at;
        }
        Arrays.sort(times);
        List<Inquiry> inquiries = new ArrayList<>();
        long lastDay = Moment.UNKNOWN;
        for (long askedAt : times) {
            int day = days.of(askedAt);
            if (day == lastDay) {
                continue;
            }
            lastDay = day;
            Reply reply = lastReplyOfDay(replies, day);
            if (reply != null && reply.at() >= askedAt && !hasOrderedBefore(askedAt, day, orders, days)) {
                inquiries.add(new Inquiry(day, askedAt, reply));
            }
        }
        return inquiries;
    }

    /** Whether an order converts this inquiry by the end of a number of days after its day. */
    boolean isConvertedBy(BuyerOrder order, int daysAfter, LocalDays days) {
        return order.paidAt != Moment.UNKNOWN && order.createdAt >= askedAt && days.of(order.paidAt) <= day + daysAfter;
    }

    private static @Nullable Reply lastReplyOfDay(List<Reply> replies, int day) {
        Reply last = null;
        for (Reply reply : replies) {
            if (reply.day() == day) {
                last = reply;
            }
        }
        return last;
    }

    private static boolean hasOrderedBefore(long askedAt, int day, List<BuyerOrder> orders, LocalDays days) {
        for (BuyerOrder order : orders) {
            if (order.createdAt < askedAt && days.of(order.createdAt) == day) {
                return true;
            }
        }
        return false;
    }
}
