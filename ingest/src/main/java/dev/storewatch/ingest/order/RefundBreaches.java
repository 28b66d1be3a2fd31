package dev.storewatch.ingest.order;

import dev.storewatch.ingest.breach.Breaches;
import dev.storewatch.ingest.breach.EndedBy;
import dev.storewatch.ingest.breach.Ending;
import dev.storewatch.ingest.breach.Wait;
import dev.storewatch.ingest.limit.BreachKind;
import dev.storewatch.ingest.order.RefundHistory.Claim;
import dev.storewatch.ingest.order.RefundHistory.Decision;
import dev.storewatch.ingest.track.Moment;
import dev.storewatch.ingest.track.Scene;
import org.jspecify.annotations.Nullable;

/** What a refund waits for too long, and its dispute. */
final class RefundBreaches {
    private static final String RETURN = "RETURN";

    private RefundBreaches() {}

    static Breaches of(RefundHistory refund, Scene scene) {
        Breaches breaches = new Breaches(scene, refund.first == null ? null : refund.first.orderId);
        Ending over = Ending.NONE.or(refund.succeeded, EndedBy.SUCCEEDED).or(refund.closed, EndedBy.CLOSED);
        if (refund.created != null) {
            open(refund, refund.created, over, breaches);
        }
        Decision agreed = RefundOutcome.firstAgreed(refund);
        if (agreed != null) {
            waybill(refund, agreed, over, breaches);
        }
        if (refund.disputeApplied != null) {
            breaches.watch(
                    Wait.of(BreachKind.DISPUTE_APPLIED, refund.disputeApplied.at, RefundOutcome.disputeAgent(refund)),
                    over.or(refund.disputeWithdrawn, EndedBy.WITHDRAWN).or(refund.firstJudged, EndedBy.JUDGED));
        }
        return breaches;
    }

    private static void open(RefundHistory refund, Claim created, Ending over, Breaches breaches) {
        Decision first = refund.decisions.isEmpty() ? null : refund.decisions.getFirst();
        breaches.watchService(
                Wait.of(BreachKind.REFUND_UNDECIDED, created.at, first == null ? null : first.agentId),
                over.or(first, first != null && first.agreed ? EndedBy.AGREED : EndedBy.REFUSED));
        breaches.watch(Wait.of(BreachKind.REFUND_OPEN_LONG, created.at, RefundOutcome.handledBy(refund)), over);
    }

    /** From the first agreement, or from when the claim became a return if that was later. */
    private static void waybill(RefundHistory refund, Decision agreed, Ending over, Breaches breaches) {
        String asked = refund.created == null ? null : refund.created.kind;
        Claim modified = refund.newKind;
        boolean isReturn = RETURN.equals(modified == null ? asked : modified.kind);
        if (!isReturn && !RETURN.equals(asked)) {
            return;
        }
        long since =
                isReturn && modified != null && !RETURN.equals(asked) ? Math.max(agreed.at, modified.at) : agreed.at;
        breaches.watch(
                Wait.of(BreachKind.RETURN_WITHOUT_WAYBILL, since, agreed.agentId),
                over.or(refund.returnShipped, EndedBy.SHIPPED)
                        .or(refund.goodsReceived, EndedBy.RECEIVED)
                        .or(refusedAfter(refund, agreed), EndedBy.REFUSED)
                        .or(isReturn ? null : modified, EndedBy.MODIFIED));
    }

    private static @Nullable Moment refusedAfter(RefundHistory refund, Decision agreed) {
        for (Decision decision : refund.decisions) {
            if (!decision.agreed && Moment.compare(decision, agreed) > 0) {
                return decision;
            }
        }
        return null;
    }
}
