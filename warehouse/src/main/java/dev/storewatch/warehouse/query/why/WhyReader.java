package dev.storewatch.warehouse.query.why;

import dev.storewatch.warehouse.metric.Formula.Passed;
import dev.storewatch.warehouse.metric.Formula.Ratio;
import dev.storewatch.warehouse.metric.Formula.Total;
import dev.storewatch.warehouse.metric.Measure;
import dev.storewatch.warehouse.metric.Metric;
import dev.storewatch.warehouse.query.PageQueries;
import dev.storewatch.warehouse.query.StoreFigures;
import java.util.List;

/** Answers why a store's metric changed. Safe for many threads. */
public final class WhyReader {
    private final PageQueries queries;

    public WhyReader(PageQueries queries) {
        this.queries = queries;
    }

    /** By every dimension the metric's cases can be told apart by; none where the metric is not formed of cases. */
    public Why why(StoreFigures figures, Metric metric) {
        return switch (metric.formula()) {
            case Ratio ratio -> asked(figures, metric, ratio.numerator(), ratio.denominator());
            case Total total -> asked(figures, metric, total.added().getFirst(), total.sample());
            case Passed _ -> new Why(metric, List.of());
        };
    }

    private Why asked(StoreFigures figures, Metric metric, Measure numerator, Measure denominator) {
        return Cases.of(numerator)
                .flatMap(above -> Cases.of(denominator).map(below -> new WhyQuery(figures, metric, above, below)))
                .map(query -> queries.ask("why " + metric.id() + " changed", query::read))
                .orElseGet(() -> new Why(metric, List.of()));
    }
}
