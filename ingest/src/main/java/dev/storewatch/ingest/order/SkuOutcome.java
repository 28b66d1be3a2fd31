package dev.storewatch.ingest.order;

import dev.storewatch.ingest.breach.Breaches;
import dev.storewatch.ingest.breach.EndedBy;
import dev.storewatch.ingest.breach.Ending;
import dev.storewatch.ingest.breach.Wait;
import dev.storewatch.ingest.event.OrderEvent;
import dev.storewatch.ingest.limit.BreachKind;
import dev.storewatch.ingest.limit.LimitChange;
import dev.storewatch.ingest.order.SkuHistory.Registration;
import dev.storewatch.ingest.sink.Row;
import dev.storewatch.ingest.track.Scene;
import dev.storewatch.ingest.track.Step;
import java.util.ArrayList;
import java.util.List;

/** Whether a SKU has too many defects: from the one that is too many within 24 h until there are fewer. */
final class SkuOutcome {
    private static final long HOURS_24 = 24 * 3_600_000L;

    private SkuOutcome() {}

    static Step step(SkuHistory sku, List<OrderEvent> events, Scene scene) {
        events.forEach(sku::take);
        Breaches breaches = breaches(sku.registrations, scene);
        List<Row> rows = new ArrayList<>(1);
        sku.breaches = breaches.state(sku.breaches, rows);
        return new Step(rows, List.of(), List.of(), breaches.wakeAt());
    }

    private static Breaches breaches(List<Registration> registrations, Scene scene) {
        Breaches breaches = new Breaches(scene, null);
        Wait wait = null;
        long openedAt = 0;
        long until = 0;
        for (int i = 0; i < registrations.size(); i++) {
            long at = registrations.get(i).at;
            long limit = scene.limits().at(BreachKind.SKU_DEFECTS, at);
            if (limit == LimitChange.OFF || i + 1 < limit) {
                continue;
            }
            long first = registrations.get(i + 1 - (int) limit).at;
            if (at - first > HOURS_24) {
                continue;
            }
            if (wait != null && at > until) {
                breaches.open(wait, openedAt, new Ending(until, EndedBy.PASSED));
                wait = null;
            }
            if (wait == null) {
                wait = Wait.of(BreachKind.SKU_DEFECTS, first, null);
                openedAt = at;
            }
            until = first + HOURS_24;
        }
        if (wait != null) {
            breaches.open(wait, openedAt, new Ending(until, EndedBy.PASSED));
        }
        return breaches;
    }
}
