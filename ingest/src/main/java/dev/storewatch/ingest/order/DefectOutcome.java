package dev.storewatch.ingest.order;

import dev.storewatch.ingest.event.OrderEvent;
import dev.storewatch.ingest.sink.Row;
import dev.storewatch.ingest.track.Scene;
import dev.storewatch.ingest.track.Step;
import dev.storewatch.ingest.track.StoreMeasure;
import dev.storewatch.ingest.track.Tally;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What follows from the history of one registered defect. */
final class DefectOutcome {
    private DefectOutcome() {}

    static Step step(DefectHistory defect, List<OrderEvent> events, Scene scene) {
        events.forEach(defect::take);
        Tally tally = new Tally(scene.days());
        if (defect.registered != null) {
            tally.count(measure(defect.registered.kind), defect.registered.at);
        }
        List<Row> rows = new ArrayList<>(1);
        DefectFact fact = new DefectFact(scene.storeId(), scene.id(), defect, scene.days());
        defect.facts.state(DefectFact.TABLE, fact, scene.now(), rows);
        return new Step(rows, defect.counted.become(tally, scene.storeId()), List.of(), Step.NEVER);
    }

    private static StoreMeasure measure(@Nullable String kind) {
        return switch (kind) {
            case "QUALITY" -> StoreMeasure.DEFECTS_QUALITY;
            case "WRONG_GOODS" -> StoreMeasure.DEFECTS_WRONG_GOODS;
            case null, default -> StoreMeasure.DEFECTS_OTHER;
        };
    }
}
