package dev.storewatch.warehouse.alert.report;

import com.fasterxml.jackson.databind.JsonNode;
import dev.storewatch.warehouse.alert.notice.Line;
import dev.storewatch.warehouse.alert.record.Rows;
import dev.storewatch.warehouse.alert.rule.BreachText;
import dev.storewatch.warehouse.alert.rule.FigureText;
import dev.storewatch.warehouse.metric.Label;
import dev.storewatch.warehouse.query.Store;
import java.util.List;
import java.util.Map;

/** What waits in a store in the morning: how many of each kind, and since when the oldest. */
final class OpenItemsReport {

    private static final String OPEN = "SELECT kind, count() AS items, toUnixTimestamp64Milli(min(since)) AS oldest_ms"
            + " FROM breach WHERE is_open AND store_id = {store:String}"
            + " GROUP BY kind ORDER BY min(level), items DESC, kind";

    private OpenItemsReport() {}

    static List<Line> lines(Rows rows, Store store) {
        return rows.select(OPEN, Map.of("param_store", store.id().value())).stream()
                .map(row -> line(row, store))
                .toList();
    }

    private static Line line(JsonNode row, Store store) {
        String items = row.path("items").asText();
        String oldest = FigureText.of(Rows.time(row.path("oldest_ms")), store.zone());
        return Line.fact(
                BreachText.of(row.path("kind").asText()),
                new Label(items + ",最早 " + oldest, items + ", the oldest since " + oldest));
    }
}
