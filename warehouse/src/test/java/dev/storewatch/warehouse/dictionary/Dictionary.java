package dev.storewatch.warehouse.dictionary;

import dev.storewatch.warehouse.metric.FormulaProse;
import dev.storewatch.warehouse.metric.Language;
import dev.storewatch.warehouse.metric.Metric;
import dev.storewatch.warehouse.metric.MetricCatalog;
import dev.storewatch.warehouse.metric.Thresholds;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Renders {@code sql/DICTIONARY.md}: the views as the engine describes them, the metrics as the catalogue defines them. */
final class Dictionary {
    private static final String HEAD = """
            # Dictionary

            Generated from the comments of the views and from the metric catalogue; change those, then run `%s`.
            Questions a manager asks, with their answers, are in [examples](examples); what each measure counts, to the
            millisecond, is proved by the SQL in [proof](proof).

            Ask with `./storewatch sql 'SELECT …'`. Measures add up over stores and days: sum first, form ratios last; a ratio without a
            denominator is NULL, never 0. Figures follow events within seconds. Medians and p90 come from the facts: `quantileExactInclusive(0.5)(toFloat64(…))` of
            `turn_seconds` (first response: where `is_first`; response: `wait_seconds`), `refund_seconds` and `transit_seconds`, over any range and group. Conversions are marked
            immature in `conversion_day` and `inquiry_fact` until their windows end.
            """;

    private Dictionary() {}

    static String render(List<View> views, String command) {
        return Stream.of(
                        HEAD.formatted(command),
                        "## Views",
                        views.stream().map(Dictionary::view).collect(Collectors.joining("\n")),
                        "## Metrics",
                        metrics().stream().map(Dictionary::metric).collect(Collectors.joining("\n")))
                .collect(Collectors.joining("\n"));
    }

    static List<Metric> metrics() {
        return Stream.concat(MetricCatalog.INDICATORS.stream(), MetricCatalog.COMPANIONS.stream())
                .toList();
    }

    private static String view(View view) {
        return "### " + view.name() + "\n" + view.comment()
                + "\n\n| column | type | unit | meaning |\n| --- | --- | --- | --- |\n"
                + view.columns().stream()
                        .map(column -> "| `%s` | %s | %s | %s |\n"
                                .formatted(column.name(), plain(column.type()), column.unit(), column.comment()))
                        .collect(Collectors.joining());
    }

    /** The type without how it is stored. */
    private static String plain(String type) {
        return type.replaceAll("LowCardinality\\((.*?)\\)", "$1");
    }

    private static String metric(Metric metric) {
        return """
                ### %s: %s, %s
                %s %s

                - Formula: %s · %s · `%s`
                - Unit: %s; better %s%s%s
                - Default limits: %s

                ```sql
                %s
                ```
                """.formatted(
                        metric.id(),
                        metric.label().zh(),
                        metric.label().en(),
                        metric.question().zh(),
                        metric.question().en(),
                        FormulaProse.words(metric, Language.ZH),
                        FormulaProse.words(metric, Language.EN),
                        FormulaProse.columns(metric),
                        metric.unit().name().toLowerCase(Locale.ROOT),
                        metric.better().name().toLowerCase(Locale.ROOT),
                        metric.smallestSample() == 0 ? "" : "; judged from " + metric.smallestSample() + " cases on",
                        metric.settlesAfterDays() == 0
                                ? ""
                                : "; a day is immature until " + metric.settlesAfterDays() + " days after it",
                        limits(metric.thresholds()),
                        MetricQuery.of(metric));
    }

    private static String limits(Thresholds thresholds) {
        return switch (thresholds) {
            case Thresholds.Unset _ -> "none";
            case Thresholds.Fixed fixed -> "warning at %s, critical at %s".formatted(fixed.warn(), fixed.critical());
            case Thresholds.OfIndustry of ->
                "warning at %s, critical at %s times the industry average"
                        .formatted(of.factors().warn(), of.factors().critical());
        };
    }
}
