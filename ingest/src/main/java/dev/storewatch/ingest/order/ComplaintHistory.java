package dev.storewatch.ingest.order;

import dev.storewatch.ingest.event.OrderEvent;
import dev.storewatch.ingest.field.FieldPass;
import dev.storewatch.ingest.field.Fielded;
import dev.storewatch.ingest.track.Counted;
import dev.storewatch.ingest.track.FactVersions;
import dev.storewatch.ingest.track.Moment;
import dev.storewatch.ingest.track.NamedVersions;
import org.jspecify.annotations.Nullable;

/** What is kept of one complaint: the earliest event of each kind, whatever the order of arrival. */
public final class ComplaintHistory implements Fielded {
    /** Of complaint.opened. */
    public static final class Opening extends Moment {
        public @Nullable String orderId;
        public @Nullable String source;
        public @Nullable String category;
        public @Nullable String agentId;
        public @Nullable String skuId;

        @Override
        public void fields(FieldPass pass) {
            super.fields(pass);
            orderId = pass.textOrNull(orderId);
            source = pass.textOrNull(source);
            category = pass.textOrNull(category);
            agentId = pass.textOrNull(agentId);
            skuId = pass.textOrNull(skuId);
        }
    }

    /** Of complaint.answered. */
    public static final class Answer extends Moment {
        public @Nullable String agentId;

        @Override
        public void fields(FieldPass pass) {
            super.fields(pass);
            agentId = pass.textOrNull(agentId);
        }
    }

    /** Of complaint.closed. */
    public static final class Verdict extends Moment {
        public @Nullable Boolean upheld;
        public @Nullable String responsible;

        @Override
        public void fields(FieldPass pass) {
            super.fields(pass);
            upheld = pass.flagOrNull(upheld);
            responsible = pass.textOrNull(responsible);
        }
    }

    public @Nullable Opening opened;
    public @Nullable Answer answered;
    public @Nullable Verdict closed;
    /** The earliest closing that says who was responsible. */
    public @Nullable Moment classified;

    public Counted counted = new Counted();
    public FactVersions facts = new FactVersions();
    public @Nullable NamedVersions breaches;

    @Override
    public void fields(FieldPass pass) {
        opened = pass.partOrNull(opened, Opening::new);
        answered = pass.partOrNull(answered, Answer::new);
        closed = pass.partOrNull(closed, Verdict::new);
        classified = pass.partOrNull(classified == null ? null : classified.alone(), Moment::new);
        counted = pass.part(counted);
        facts = pass.part(facts);
        breaches = pass.partOrNull(breaches, NamedVersions::new);
    }

    void take(OrderEvent event) {
        switch (event.type) {
            case COMPLAINT_OPENED -> opened = Moment.earlier(opened, opening(event));
            case COMPLAINT_ANSWERED -> answered = Moment.earlier(answered, answer(event));
            case COMPLAINT_CLOSED -> close(verdict(event));
            default -> throw new IllegalArgumentException("Not an event of a complaint: " + event.typeName());
        }
    }

    private void close(Verdict verdict) {
        closed = Moment.earlier(closed, verdict);
        classified = verdict.responsible == null ? classified : Moment.earlier(classified, verdict);
    }

    private static Opening opening(OrderEvent event) {
        Opening opening = Kept.in(new Opening(), event);
        opening.orderId = event.orderId;
        opening.source = event.source;
        opening.category = event.category;
        opening.agentId = event.agentId;
        opening.skuId = event.skuId;
        return opening;
    }

    private static Answer answer(OrderEvent event) {
        Answer answer = Kept.in(new Answer(), event);
        answer.agentId = event.agentId;
        return answer;
    }

    private static Verdict verdict(OrderEvent event) {
        Verdict verdict = Kept.in(new Verdict(), event);
        verdict.upheld = event.upheld;
        verdict.responsible = event.responsible;
        return verdict;
    }
}
