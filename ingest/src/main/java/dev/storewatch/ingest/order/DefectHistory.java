package dev.storewatch.ingest.order;

import dev.storewatch.ingest.event.OrderEvent;
import dev.storewatch.ingest.field.FieldPass;
import dev.storewatch.ingest.field.Fielded;
import dev.storewatch.ingest.track.Counted;
import dev.storewatch.ingest.track.FactVersions;
import dev.storewatch.ingest.track.Moment;
import org.jspecify.annotations.Nullable;

/** What is kept of one registered defect: the earliest event of each kind, whatever the order of arrival. */
public final class DefectHistory implements Fielded {
    /** Of defect.registered. */
    public static final class Registration extends Moment {
        public @Nullable String orderId;
        public @Nullable String skuId;
        public @Nullable String kind;

        @Override
        public void fields(FieldPass pass) {
            super.fields(pass);
            orderId = pass.textOrNull(orderId);
            skuId = pass.textOrNull(skuId);
            kind = pass.textOrNull(kind);
        }
    }

    public @Nullable Registration registered;
    public @Nullable Moment resolved;

    public Counted counted = new Counted();
    public FactVersions facts = new FactVersions();

    @Override
    public void fields(FieldPass pass) {
        registered = pass.partOrNull(registered, Registration::new);
        resolved = pass.partOrNull(resolved, Moment::new);
        counted = pass.part(counted);
        facts = pass.part(facts);
    }

    void take(OrderEvent event) {
        switch (event.type) {
            case DEFECT_REGISTERED -> {
                Registration registration = Kept.in(new Registration(), event);
                registration.orderId = event.orderId;
                registration.skuId = event.skuId;
                registration.kind = event.kind;
                registered = Moment.earlier(registered, registration);
            }
            case DEFECT_RESOLVED -> resolved = Moment.earlier(resolved, Kept.of(event));
            default -> throw new IllegalArgumentException("Not an event of a defect: " + event.typeName());
        }
    }
}
