package dev.storewatch.ingest.order;

import dev.storewatch.ingest.breach.Breaches;
import dev.storewatch.ingest.event.OrderEvent;
import dev.storewatch.ingest.order.ComplaintHistory.Opening;
import dev.storewatch.ingest.sink.Row;
import dev.storewatch.ingest.track.AgentMeasure;
import dev.storewatch.ingest.track.Moment;
import dev.storewatch.ingest.track.Scene;
import dev.storewatch.ingest.track.Step;
import dev.storewatch.ingest.track.StoreMeasure;
import dev.storewatch.ingest.track.Tally;
import java.util.ArrayList;
import java.util.List;

/** What follows from the history of one complaint. */
final class ComplaintOutcome {
    private ComplaintOutcome() {}

    static Step step(ComplaintHistory complaint, List<OrderEvent> events, Scene scene) {
        events.forEach(complaint::take);
        Tally tally = new Tally(scene.days());
        if (complaint.opened != null) {
            countOpened(complaint, complaint.opened, tally);
        }
        if (complaint.closed != null) {
            tally.count(StoreMeasure.COMPLAINTS_CLOSED, complaint.closed.at);
            tally.add(
                    StoreMeasure.COMPLAINT_CLOSE_SECONDS,
                    complaint.closed.at,
                    Moment.span(complaint.opened, complaint.closed));
        }
        List<Row> rows = new ArrayList<>(1);
        ComplaintFact fact = new ComplaintFact(scene.storeId(), scene.id(), complaint, scene.days());
        complaint.facts.state(ComplaintFact.TABLE, fact, scene.now(), rows);
        Breaches breaches = ComplaintBreaches.of(complaint, scene);
        complaint.breaches = breaches.state(complaint.breaches, rows);
        return new Step(rows, complaint.counted.become(tally, scene.storeId()), List.of(), breaches.wakeAt());
    }

    private static void countOpened(ComplaintHistory complaint, Opening opened, Tally tally) {
        tally.count(StoreMeasure.COMPLAINTS, opened.at);
        if ("PLATFORM".equals(opened.source)) {
            tally.count(StoreMeasure.COMPLAINTS_PLATFORM, opened.at);
        }
        tally.count(AgentMeasure.COMPLAINTS, opened.agentId, opened.at);
        boolean upheld = complaint.closed != null && Boolean.TRUE.equals(complaint.closed.upheld);
        if (upheld && "attitude".equals(opened.category)) {
            tally.count(AgentMeasure.COMPLAINTS_ATTITUDE_UPHELD, opened.agentId, opened.at);
        }
    }
}
