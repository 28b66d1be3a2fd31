package dev.storewatch.ingest.inquiry;

import dev.storewatch.ingest.sink.Row;
import dev.storewatch.ingest.track.AgentMeasure;
import dev.storewatch.ingest.track.BuyerOrder;
import dev.storewatch.ingest.track.BuyerTalk;
import dev.storewatch.ingest.track.LocalDays;
import dev.storewatch.ingest.track.Moment;
import dev.storewatch.ingest.track.Scene;
import dev.storewatch.ingest.track.Step;
import dev.storewatch.ingest.track.StoreMeasure;
import dev.storewatch.ingest.track.Tally;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What follows from all a buyer asked, was answered and ordered. */
final class InquiryOutcome {
    private static final int D1 = 1;
    private static final int D4 = 4;
    private static final Comparator<BuyerOrder> CREATION =
            Comparator.<BuyerOrder>comparingLong(o -> o.createdAt).thenComparing(o -> o.createdId, Moment::compareIds);

    private final Scene scene;
    private final LocalDays days;
    private final Tally tally;
    private final List<BuyerOrder> orders;
    private final List<Reply> replies;
    private final List<Inquiry> inquiries;
    /** By creation. */
    private final List<Sale> sales = new ArrayList<>();

    private InquiryOutcome(BuyerHistory buyer, Scene scene) {
        this.scene = scene;
        this.days = scene.days();
        this.tally = new Tally(days);
        this.orders = new ArrayList<>(buyer.orders.values());
        orders.sort(CREATION);
        this.replies = Reply.of(buyer.talks.values(), days);
        List<Long> asked = new ArrayList<>();
        for (BuyerTalk talk : buyer.talks.values()) {
            for (long at : talk.askedAt) {
                asked.add(at);
            }
        }
        this.inquiries = Inquiry.of(asked, replies, orders, days);
        for (BuyerOrder order : orders) {
            Sale sale = sale(order);
            if (sale != null) {
                sales.add(sale);
            }
        }
    }

    static Step of(BuyerHistory buyer, Scene scene) {
        InquiryOutcome outcome = new InquiryOutcome(buyer, scene);
        List<InquiryFact> facts = new ArrayList<>(outcome.inquiries.size());
        for (Inquiry inquiry : outcome.inquiries) {
            InquiryFact fact = outcome.fact(inquiry);
            outcome.count(fact);
            facts.add(fact);
        }
        outcome.sales.forEach(outcome::count);
        List<Row> rows = new ArrayList<>(1);
        buyer.facts.stateAll(
                InquiryFact.TABLE,
                facts,
                f -> f.inquiry().day(),
                day -> InquiryFact.gone(scene, day),
                scene.now(),
                rows);
        return new Step(rows, buyer.counted.become(outcome.tally, scene.storeId()), List.of(), Step.NEVER);
    }

    private InquiryFact fact(Inquiry inquiry) {
        Sale earliest = null;
        List<Sale> own = new ArrayList<>(1);
        int converting = 0;
        boolean paidD1 = false;
        for (Sale sale : sales) {
            if (inquiry.isConvertedBy(sale.order(), D4, days)) {
                converting++;
                earliest = earliest == null ? sale : earliest;
                paidD1 |= inquiry.isConvertedBy(sale.order(), D1, days);
                if (sale.inquiry().day() == inquiry.day()) {
                    own.add(sale);
                }
            }
        }
        return new InquiryFact(
                scene,
                inquiry,
                earliest == null ? inquiry.lastReply().agentId() : earliest.agentId(),
                converting,
                earliest == null ? null : earliest.order(),
                paidD1,
                own);
    }

    private void count(InquiryFact fact) {
        long at = fact.inquiry().askedAt();
        tally.count(StoreMeasure.INQUIRIES, at);
        tally.count(AgentMeasure.INQUIRIES, fact.agentId(), at);
        if (fact.paidD1()) {
            tally.count(StoreMeasure.INQUIRIES_PAID_D1, at);
            tally.count(AgentMeasure.INQUIRIES_PAID_D1, fact.agentId(), at);
        }
        if (fact.order() != null) {
            tally.count(StoreMeasure.INQUIRIES_PAID_D4, at);
            tally.count(AgentMeasure.INQUIRIES_PAID_D4, fact.agentId(), at);
        }
    }

    private void count(Sale sale) {
        tally.count(AgentMeasure.ORDERS_ATTRIBUTED, sale.agentId(), sale.order().paidAt);
        tally.add(AgentMeasure.SALES_ATTRIBUTED, sale.agentId(), sale.order().paidAt, sale.order().paidAmount);
    }

    /** Null: the order converts no inquiry. */
    private @Nullable Sale sale(BuyerOrder order) {
        for (Inquiry inquiry : inquiries) {
            if (inquiry.isConvertedBy(order, D4, days)) {
                Reply last = null;
                for (Reply reply : replies) {
                    if (reply.at() >= inquiry.askedAt() && reply.at() < order.createdAt) {
                        last = reply;
                    }
                }
                return new Sale(order, inquiry, (last == null ? inquiry.lastReply() : last).agentId());
            }
        }
        return null;
    }
}
