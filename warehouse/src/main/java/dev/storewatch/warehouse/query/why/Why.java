package dev.storewatch.warehouse.query.why;

import dev.storewatch.warehouse.metric.Contribution;
import dev.storewatch.warehouse.metric.Metric;
import java.util.List;

/** What a metric's change came from, one answer for each dimension; each adds up to the whole change. */
public record Why(Metric metric, List<Answer> answers) {

    /** By one dimension, the largest contribution first; {@code hasMix} is false where the metric's base has no such segments. */
    public record Answer(Dimension dimension, boolean hasMix, List<Contribution> contributions) {
        public Answer {
            contributions = List.copyOf(contributions);
        }
    }

    public Why {
        answers = List.copyOf(answers);
    }
}
