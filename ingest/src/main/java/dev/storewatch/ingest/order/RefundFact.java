package dev.storewatch.ingest.order;

import dev.storewatch.ingest.order.RefundHistory.Claim;
import dev.storewatch.ingest.order.RefundHistory.Decision;
import dev.storewatch.ingest.track.FactTable;
import dev.storewatch.ingest.track.LocalDays;
import dev.storewatch.ingest.track.Moment;
import org.jspecify.annotations.Nullable;

/** The latest state of one refund with its dispute, as the table refund_version has it. */
record RefundFact(String storeId, String refundId, RefundHistory refund, LocalDays days) {
    static final FactTable<RefundFact> TABLE = new FactTable<RefundFact>("refund_version")
            .word("store_id", RefundFact::storeId)
            .text("refund_id", RefundFact::refundId)
            .text("order_id", f -> f.refund.first == null ? null : f.refund.first.orderId)
            .word("outcome", RefundFact::outcome)
            .word("kind", f -> f.refund.newKind == null ? f.created().kind : f.refund.newKind.kind)
            .text("line_id", f -> f.created().lineId)
            .text("sku_id", f -> f.created().skuId)
            .timeIfAny("created_at", f -> Moment.at(f.refund.created))
            .dayIfAny("created_day", f -> f.days.ofKnown(Moment.at(f.refund.created)))
            .word("first_reason", f -> f.created().reasonCode)
            .word("latest_reason", f -> RefundOutcome.latestReason(f.refund))
            .flag("is_quality", f -> RefundOutcome.isQuality(f.created().reasonCode))
            .amountIfAny("amount", f -> f.refund.newAmount == null ? f.created().amount : f.refund.newAmount.amount)
            .timeIfAny("agreed_at", f -> Moment.at(RefundOutcome.firstAgreed(f.refund)))
            .word("agreed_by", RefundFact::agreedBy)
            .secondsIfAny("agree_seconds", RefundFact::agreeSpan)
            .timeIfAny("refused_at", f -> Moment.at(f.firstRefused()))
            .word("refused_by", RefundFact::refusedBy)
            .timeIfAny("return_urged_at", f -> Moment.at(f.refund.returnUrged))
            .timeIfAny("return_shipped_at", f -> Moment.at(f.refund.returnShipped))
            .text("return_waybill_no", f -> f.refund.returnShipped == null ? null : f.refund.returnShipped.waybillNo)
            .word("return_carrier", f -> f.refund.returnShipped == null ? null : f.refund.returnShipped.carrier)
            .timeIfAny("goods_received_at", f -> Moment.at(f.refund.goodsReceived))
            .timeIfAny("succeeded_at", f -> Moment.at(f.refund.succeeded))
            .dayIfAny("succeeded_day", f -> f.days.ofKnown(Moment.at(f.refund.succeeded)))
            .amountIfAny(
                    "succeeded_amount", f -> f.refund.succeeded == null ? Moment.UNKNOWN : f.refund.succeeded.amount)
            .secondsIfAny("refund_seconds", RefundFact::refundSpan)
            .word("agent_id", f -> RefundOutcome.handledBy(f.refund))
            .timeIfAny("closed_at", f -> Moment.at(f.refund.closed))
            .timeIfAny("disputed_at", f -> Moment.at(RefundOutcome.disputed(f.refund)))
            .dayIfAny("disputed_day", f -> f.days.ofKnown(Moment.at(RefundOutcome.disputed(f.refund))))
            .timeIfAny("dispute_applied_at", f -> Moment.at(f.refund.disputeApplied))
            .timeIfAny("dispute_intervened_at", f -> Moment.at(f.refund.disputeIntervened))
            .word("dispute_agent_id", f -> RefundOutcome.disputeAgent(f.refund))
            .timeIfAny("dispute_judged_at", f -> Moment.at(f.refund.judged))
            .word("dispute_in_favour_of", f -> f.refund.judged == null ? null : f.refund.judged.inFavourOf)
            .timeIfAny("dispute_lost_at", f -> Moment.at(f.refund.disputeLost))
            .timeIfAny("dispute_withdrawn_at", f -> Moment.at(f.refund.disputeWithdrawn));

    private static final Claim NOT_CREATED = new Claim();

    private Claim created() {
        return refund.created == null ? NOT_CREATED : refund.created;
    }

    private String outcome() {
        if (refund.succeeded != null) {
            return "SUCCEEDED";
        }
        if (refund.closed != null) {
            return "WITHDRAWN";
        }
        return "OPEN";
    }

    private @Nullable String agreedBy() {
        Decision agreed = RefundOutcome.firstAgreed(refund);
        return agreed == null ? null : agreed.agentId;
    }

    private long agreeSpan() {
        Decision agreed = RefundOutcome.firstAgreed(refund);
        return agreed == null ? Moment.UNKNOWN : Moment.span(refund.created, agreed);
    }

    private long refundSpan() {
        return refund.succeeded == null ? Moment.UNKNOWN : Moment.span(refund.created, refund.succeeded);
    }

    private @Nullable Decision firstRefused() {
        for (Decision decision : refund.decisions) {
            if (!decision.agreed) {
                return decision;
            }
        }
        return null;
    }

    private @Nullable String refusedBy() {
        Decision refused = firstRefused();
        return refused == null ? null : refused.agentId;
    }
}
