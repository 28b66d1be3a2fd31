package dev.storewatch.warehouse.query;

import dev.storewatch.warehouse.metric.Formula.OverMeasures;
import dev.storewatch.warehouse.metric.MetricValue;
import dev.storewatch.warehouse.metric.Sums;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All stores over a period, as read at one moment. */
public record Overview(Period period, List<StoreFigures> stores, Directory directory, Instant asOf) {
    public Overview {
        stores = List.copyOf(stores);
    }

    public boolean hasData() {
        return stores.stream().anyMatch(store -> !store.now().sums().isNone());
    }

    /** A metric over all stores together; money only makes sense by currency. */
    public MetricValue total(OverMeasures formula, Function<StoreFigures, StoreFigures.Side> side) {
        return formula.value(
                stores.stream().map(side).map(StoreFigures.Side::sums).reduce(Sums.NONE, Sums::plus));
    }

    /** A metric over the stores of each currency. */
    public Map<String, MetricValue> totalByCurrency(
            OverMeasures formula, Function<StoreFigures, StoreFigures.Side> side) {
        return stores.stream()
                .collect(Collectors.groupingBy(
                        store -> store.store().currency(),
                        TreeMap::new,
                        Collectors.collectingAndThen(
                                Collectors.mapping(
                                        store -> side.apply(store).sums(), Collectors.reducing(Sums.NONE, Sums::plus)),
                                formula::value)));
    }
}
