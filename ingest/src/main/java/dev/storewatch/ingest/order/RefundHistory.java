package dev.storewatch.ingest.order;

import dev.storewatch.ingest.event.OrderEvent;
import dev.storewatch.ingest.event.OrderEventType;
import dev.storewatch.ingest.field.FieldPass;
import dev.storewatch.ingest.field.Fielded;
import dev.storewatch.ingest.track.Counted;
import dev.storewatch.ingest.track.FactVersions;
import dev.storewatch.ingest.track.Moment;
import dev.storewatch.ingest.track.NamedVersions;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is kept of one refund: of each kind of event the one that counts, whatever the order of arrival, and all decisions. */
public final class RefundHistory implements Fielded {
    /** Of any event: the order it names. */
    public static final class Mention extends Moment {
        public @Nullable String orderId;

        @Override
        public void fields(FieldPass pass) {
            super.fields(pass);
            orderId = pass.textOrNull(orderId);
        }
    }

    /** Of refund.created and refund.modified: what is asked for. */
    public static final class Claim extends Moment {
        public @Nullable String kind;
        public @Nullable String reasonCode;
        public @Nullable String lineId;
        public @Nullable String skuId;
        /** {@link Moment#UNKNOWN} where the event carries none. */
        public long amount = UNKNOWN;

        @Override
        public void fields(FieldPass pass) {
            super.fields(pass);
            kind = pass.textOrNull(kind);
            reasonCode = pass.textOrNull(reasonCode);
            lineId = pass.textOrNull(lineId);
            skuId = pass.textOrNull(skuId);
            amount = pass.number(amount);
        }
    }

    /** Of refund.agreed and refund.refused. */
    public static final class Decision extends Moment {
        public boolean agreed;
        public @Nullable String agentId;

        @Override
        public void fields(FieldPass pass) {
            super.fields(pass);
            agreed = pass.flag(agreed);
            agentId = pass.textOrNull(agentId);
        }
    }

    /** Of refund.return_shipped. */
    public static final class ReturnParcel extends Moment {
        public @Nullable String waybillNo;
        public @Nullable String carrier;

        @Override
        public void fields(FieldPass pass) {
            super.fields(pass);
            waybillNo = pass.textOrNull(waybillNo);
            carrier = pass.textOrNull(carrier);
        }
    }

    /** Of refund.succeeded. */
    public static final class Repayment extends Moment {
        public long amount;
        public @Nullable String agentId;

        @Override
        public void fields(FieldPass pass) {
            super.fields(pass);
            amount = pass.number(amount);
            agentId = pass.textOrNull(agentId);
        }
    }

    /** Of dispute.judged. */
    public static final class Judgement extends Moment {
        public @Nullable String inFavourOf;

        @Override
        public void fields(FieldPass pass) {
            super.fields(pass);
            inFavourOf = pass.textOrNull(inFavourOf);
        }
    }

    /** The earliest, as of all that follow unless they say otherwise. */
    public @Nullable Mention first;

    public @Nullable Claim created;
    /** The latest modification that carries one; likewise the next two. */
    public @Nullable Claim newReason;

    public @Nullable Claim newKind;
    public @Nullable Claim newAmount;
    /** All of them, by time and id. */
    public List<Decision> decisions = new ArrayList<>(1);

    public @Nullable ReturnParcel returnShipped;
    public @Nullable Moment returnUrged;
    public @Nullable Moment goodsReceived;
    public @Nullable Repayment succeeded;
    public @Nullable Moment closed;
    public @Nullable Moment disputeApplied;
    public @Nullable Moment disputeIntervened;
    /** The first in favour of the buyer. */
    public @Nullable Moment disputeLost;
    /** The latest. */
    public @Nullable Judgement judged;
    /** The earliest, whoever it favoured. */
    public @Nullable Moment firstJudged;

    public @Nullable Moment disputeWithdrawn;

    public Counted counted = new Counted();
    public FactVersions facts = new FactVersions();
    public @Nullable NamedVersions breaches;

    @Override
    public void fields(FieldPass pass) {
        first = pass.partOrNull(first, Mention::new);
        created = pass.partOrNull(created, Claim::new);
        newReason = pass.partOrNull(newReason, Claim::new);
        newKind = pass.partOrNull(newKind, Claim::new);
        newAmount = pass.partOrNull(newAmount, Claim::new);
        decisions = pass.parts(decisions, Decision::new);
        returnShipped = pass.partOrNull(returnShipped, ReturnParcel::new);
        returnUrged = pass.partOrNull(returnUrged, Moment::new);
        goodsReceived = pass.partOrNull(goodsReceived, Moment::new);
        succeeded = pass.partOrNull(succeeded, Repayment::new);
        closed = pass.partOrNull(closed, Moment::new);
        disputeApplied = pass.partOrNull(disputeApplied, Moment::new);
        disputeIntervened = pass.partOrNull(disputeIntervened, Moment::new);
        disputeLost = pass.partOrNull(disputeLost, Moment::new);
        judged = pass.partOrNull(judged, Judgement::new);
        firstJudged = pass.partOrNull(firstJudged, Moment::new);
        disputeWithdrawn = pass.partOrNull(disputeWithdrawn, Moment::new);
        counted = pass.part(counted);
        facts = pass.part(facts);
        breaches = pass.partOrNull(breaches, NamedVersions::new);
    }

    void take(OrderEvent event) {
        Mention mention = Kept.in(new Mention(), event);
        mention.orderId = event.orderId;
        first = Moment.earlier(first, mention);
        switch (event.type) {
            case REFUND_CREATED -> created = Moment.earlier(created, claim(event));
            case REFUND_MODIFIED -> modify(event);
            case REFUND_AGREED, REFUND_REFUSED -> decide(event);
            case REFUND_RETURN_SHIPPED -> returnShipped = Moment.earlier(returnShipped, returnParcel(event));
            case REFUND_RETURN_URGED -> returnUrged = Moment.earlier(returnUrged, Kept.of(event));
            case REFUND_GOODS_RECEIVED -> goodsReceived = Moment.earlier(goodsReceived, Kept.of(event));
            case REFUND_SUCCEEDED -> succeeded = Moment.earlier(succeeded, repayment(event));
            case REFUND_CLOSED -> closed = Moment.earlier(closed, Kept.of(event));
            case DISPUTE_APPLIED -> disputeApplied = Moment.earlier(disputeApplied, Kept.of(event));
            case DISPUTE_INTERVENED -> disputeIntervened = Moment.earlier(disputeIntervened, Kept.of(event));
            case DISPUTE_JUDGED -> judge(event);
            case DISPUTE_WITHDRAWN -> disputeWithdrawn = Moment.earlier(disputeWithdrawn, Kept.of(event));
            default -> throw new IllegalArgumentException("Not an event of a refund: " + event.typeName());
        }
    }

    private void modify(OrderEvent event) {
        Claim claim = claim(event);
        newReason = claim.reasonCode == null ? newReason : Moment.later(newReason, claim);
        newKind = claim.kind == null ? newKind : Moment.later(newKind, claim);
        newAmount = claim.amount == Moment.UNKNOWN ? newAmount : Moment.later(newAmount, claim);
    }

    private void decide(OrderEvent event) {
        int i = 0;
        for (; i < decisions.size(); i++) {
            int order = Kept.compare(event, decisions.get(i));
            if (order == 0) {
                return;
            }
            if (order < 0) {
                break;
            }
        }
        Decision decision = Kept.in(new Decision(), event);
        decision.agreed = event.type == OrderEventType.REFUND_AGREED;
        decision.agentId = event.agentId;
        decisions.add(i, decision);
    }

    private void judge(OrderEvent event) {
        Judgement judgement = Kept.in(new Judgement(), event);
        judgement.inFavourOf = event.inFavourOf;
        judged = Moment.later(judged, judgement);
        firstJudged = Moment.earlier(firstJudged, Kept.of(event));
        if ("BUYER".equals(event.inFavourOf)) {
            disputeLost = Moment.earlier(disputeLost, Kept.of(event));
        }
    }

    private static Claim claim(OrderEvent event) {
        Claim claim = Kept.in(new Claim(), event);
        claim.kind = event.kind;
        claim.reasonCode = event.reasonCode;
        claim.lineId = event.lineId;
        claim.skuId = event.skuId;
        claim.amount = event.amount == null ? Moment.UNKNOWN : event.amount;
        return claim;
    }

    private static ReturnParcel returnParcel(OrderEvent event) {
        ReturnParcel parcel = Kept.in(new ReturnParcel(), event);
        parcel.waybillNo = event.waybillNo;
        parcel.carrier = event.carrier;
        return parcel;
    }

    private static Repayment repayment(OrderEvent event) {
        Repayment repayment = Kept.in(new Repayment(), event);
        repayment.amount = Kept.amount(event);
        repayment.agentId = event.agentId;
        return repayment;
    }
}
