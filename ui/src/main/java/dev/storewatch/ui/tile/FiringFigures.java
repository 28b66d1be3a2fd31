package dev.storewatch.ui.tile;

import dev.storewatch.warehouse.alert.record.AlertRow;
import dev.storewatch.warehouse.metric.Label;
import dev.storewatch.warehouse.metric.Metric;
import java.util.List;
import java.util.Optional;

/** Which of the numbers shown an alert is about: rules about a metric end in its id, as {@code threshold.refund_rate} does. */
public record FiringFigures(List<AlertRow> firing) {
    public static final FiringFigures NONE = new FiringFigures(List.of());

    public FiringFigures {
        firing = List.copyOf(firing);
    }

    /** The headline of the worst alert about a store's number. */
    public Optional<Label> about(String store, Metric metric) {
        return firing.stream()
                .filter(alert ->
                        alert.storeId().equals(store) && alert.key().ruleId().endsWith("." + metric.id()))
                .map(AlertRow::title)
                .findFirst();
    }
}
