package dev.storewatch.ingest.order;

import dev.storewatch.ingest.breach.Breaches;
import dev.storewatch.ingest.event.OrderEvent;
import dev.storewatch.ingest.order.RefundHistory.Decision;
import dev.storewatch.ingest.sink.Row;
import dev.storewatch.ingest.track.AgentMeasure;
import dev.storewatch.ingest.track.Moment;
import dev.storewatch.ingest.track.Scene;
import dev.storewatch.ingest.track.Step;
import dev.storewatch.ingest.track.StoreMeasure;
import dev.storewatch.ingest.track.Tally;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What follows from the history of one refund. */
final class RefundOutcome {
    private static final Set<String> QUALITY_REASONS =
            Set.of("quality", "wrong_goods", "damaged", "not_as_described", "counterfeit");

    private RefundOutcome() {}

    static Step step(RefundHistory refund, List<OrderEvent> events, Scene scene) {
        events.forEach(refund::take);
        Tally tally = new Tally(scene.days());
        countRefund(refund, tally);
        countDispute(refund, tally);
        List<Row> rows = new ArrayList<>(1);
        RefundFact fact = new RefundFact(scene.storeId(), scene.id(), refund, scene.days());
        refund.facts.state(RefundFact.TABLE, fact, scene.now(), rows);
        Breaches breaches = RefundBreaches.of(refund, scene);
        refund.breaches = breaches.state(refund.breaches, rows);
        return new Step(rows, refund.counted.become(tally, scene.storeId()), List.of(), breaches.wakeAt());
    }

    private static void countRefund(RefundHistory refund, Tally tally) {
        if (refund.created != null) {
            tally.count(StoreMeasure.REFUNDS_CREATED, refund.created.at);
            if (isQuality(refund.created.reasonCode)) {
                tally.count(StoreMeasure.REFUNDS_CREATED_QUALITY, refund.created.at);
                if (!isQuality(latestReason(refund))) {
                    tally.count(StoreMeasure.REFUNDS_QUALITY_RECLASSIFIED, refund.created.at);
                }
            }
        }
        Decision agreed = firstAgreed(refund);
        if (agreed != null) {
            long span = Moment.span(refund.created, agreed);
            tally.count(StoreMeasure.REFUNDS_AGREED, agreed.at);
            tally.add(StoreMeasure.AGREE_SECONDS, agreed.at, span);
            tally.count(AgentMeasure.REFUNDS_AGREED, agreed.agentId, agreed.at);
            tally.add(AgentMeasure.AGREE_SECONDS, agreed.agentId, agreed.at, span);
        }
        if (refund.succeeded != null) {
            long at = refund.succeeded.at;
            long span = Moment.span(refund.created, refund.succeeded);
            tally.count(StoreMeasure.REFUNDS_SUCCEEDED, at);
            tally.add(StoreMeasure.REFUND_AMOUNT, at, refund.succeeded.amount);
            tally.add(StoreMeasure.REFUND_SECONDS, at, span);
            tally.count(AgentMeasure.REFUNDS_HANDLED, handledBy(refund), at);
            tally.add(AgentMeasure.REFUND_SECONDS, handledBy(refund), at, span);
        } else if (refund.closed != null) {
            tally.count(StoreMeasure.REFUNDS_WITHDRAWN, refund.closed.at);
        }
    }

    private static void countDispute(RefundHistory refund, Tally tally) {
        Moment dispute = disputed(refund);
        if (dispute != null) {
            tally.count(StoreMeasure.DISPUTES, dispute.at);
            tally.count(AgentMeasure.DISPUTES, disputeAgent(refund), dispute.at);
        }
        if (refund.disputeLost != null) {
            tally.count(StoreMeasure.DISPUTES_LOST, refund.disputeLost.at);
        }
    }

    static boolean isQuality(@Nullable String reasonCode) {
        return reasonCode != null && QUALITY_REASONS.contains(reasonCode);
    }

    /** The reason of the latest modification that carries one, else that of the creation. */
    static @Nullable String latestReason(RefundHistory refund) {
        if (refund.newReason != null) {
            return refund.newReason.reasonCode;
        }
        return refund.created == null ? null : refund.created.reasonCode;
    }

    static @Nullable Decision firstAgreed(RefundHistory refund) {
        for (Decision decision : refund.decisions) {
            if (decision.agreed) {
                return decision;
            }
        }
        return null;
    }

    /** The agent of the refund's success, else of its first agreement. */
    static @Nullable String handledBy(RefundHistory refund) {
        if (refund.succeeded != null && refund.succeeded.agentId != null) {
            return refund.succeeded.agentId;
        }
        Decision agreed = firstAgreed(refund);
        return agreed == null ? null : agreed.agentId;
    }

    /** The first word of a dispute. */
    static @Nullable Moment disputed(RefundHistory refund) {
        return refund.disputeApplied == null || refund.disputeIntervened == null
                ? (refund.disputeApplied == null ? refund.disputeIntervened : refund.disputeApplied)
                : Moment.earlier(refund.disputeApplied, refund.disputeIntervened);
    }

    /** Who decided last, at or before the dispute's first event; nobody if that decision names none. */
    static @Nullable String disputeAgent(RefundHistory refund) {
        Moment dispute = disputed(refund);
        String agent = null;
        for (Decision decision : refund.decisions) {
            if (dispute != null && decision.at <= dispute.at) {
                agent = decision.agentId;
            }
        }
        return agent;
    }
}
