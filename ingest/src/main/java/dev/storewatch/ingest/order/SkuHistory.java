package dev.storewatch.ingest.order;

import dev.storewatch.ingest.event.OrderEvent;
import dev.storewatch.ingest.field.FieldPass;
import dev.storewatch.ingest.field.Fielded;
import dev.storewatch.ingest.track.Moment;
import dev.storewatch.ingest.track.NamedVersions;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is kept of the defects of one SKU. */
public final class SkuHistory implements Fielded {
    /** Of defect.registered: the earliest of its register entry that names this SKU. */
    public static final class Registration extends Moment {
        public String registerId = "";

        @Override
        public void fields(FieldPass pass) {
            super.fields(pass);
            registerId = pass.text(registerId);
        }
    }

    /** Each register entry once, by time and id. */
    public List<Registration> registrations = new ArrayList<>(1);

    public @Nullable NamedVersions breaches;

    @Override
    public void fields(FieldPass pass) {
        registrations = pass.parts(registrations, Registration::new);
        breaches = pass.partOrNull(breaches, NamedVersions::new);
    }

    void take(OrderEvent event) {
        Registration registration = Kept.in(new Registration(), event);
        registration.registerId = event.registerId == null ? "" : event.registerId;
        int known = indexOf(registration.registerId);
        if (known >= 0) {
            if (Moment.compare(registrations.get(known), registration) <= 0) {
                return;
            }
            registrations.remove(known);
        }
        int i = registrations.size();
        while (i > 0 && Moment.compare(registrations.get(i - 1), registration) > 0) {
            i--;
        }
        registrations.add(i, registration);
    }

    private int indexOf(String registerId) {
        for (int i = registrations.size() - 1; i >= 0; i--) {
            if (registrations.get(i).registerId.equals(registerId)) {
                return i;
            }
        }
        return -1;
    }
}
