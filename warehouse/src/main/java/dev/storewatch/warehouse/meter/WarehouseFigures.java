package dev.storewatch.warehouse.meter;

import dev.storewatch.warehouse.WarehouseAccess;
import dev.storewatch.warehouse.WarehouseException;
import dev.storewatch.warehouse.WarehouseHttp;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What the warehouse says of itself when asked: how fresh each stream is, when alerts were last evaluated, how many messages wait. */
public final class WarehouseFigures implements AutoCloseable {
    /** Name, label and value a row; ages by the warehouse's clock, in seconds. A stream without recent events has no age. */
    private static final String ASKED = """
            SELECT 'storewatch_stream_arrival_age_seconds', 'orders', date_diff('millisecond', max(ingested_at), now64(3)) / 1000
            FROM order_event WHERE occurred_at >= now() - INTERVAL 2 DAY HAVING count() > 0
            UNION ALL
            SELECT 'storewatch_stream_arrival_age_seconds', 'chats', date_diff('millisecond', max(ingested_at), now64(3)) / 1000
            FROM chat_event WHERE occurred_at >= now() - INTERVAL 2 DAY HAVING count() > 0
            UNION ALL
            SELECT 'storewatch_stream_arrival_age_seconds', 'reviews', date_diff('millisecond', max(ingested_at), now64(3)) / 1000
            FROM review_event WHERE occurred_at >= now() - INTERVAL 2 DAY HAVING count() > 0
            UNION ALL
            SELECT 'storewatch_alert_evaluator_lag_seconds', '', date_diff('millisecond', max(at), now64(3)) / 1000
            FROM evaluator_beat HAVING count() > 0
            UNION ALL
            SELECT 'storewatch_alert_messages', status, count() FROM alert_message GROUP BY status
            UNION ALL
            SELECT 'storewatch_alert_oldest_queued_seconds', '', date_diff('millisecond', min(created_at), now64(3)) / 1000
            FROM alert_message WHERE status = 'QUEUED' HAVING count() > 0
            SETTINGS max_execution_time = 5""";

    private static final Map<String, String> LABELS =
            Map.of("storewatch_stream_arrival_age_seconds", "stream", "storewatch_alert_messages", "status");

    private final WarehouseHttp http;

    public WarehouseFigures(WarehouseAccess access) {
        http = new WarehouseHttp(access);
    }

    /** All of them, and whether the warehouse answered; while it does not, that alone. */
    public List<Figure> ask() {
        List<Figure> figures = new ArrayList<>();
        boolean answers = true;
        try {
            for (List<String> row : http.rows(ASKED, Map.of())) {
                String label = LABELS.getOrDefault(row.get(0), "");
                figures.add(Figure.gauge(
                        row.get(0),
                        label.isEmpty() ? Map.of() : Map.of(label, row.get(1)),
                        Double.parseDouble(row.get(2))));
            }
        } catch (WarehouseException away) {
            answers = false;
        }
        figures.add(Figure.gauge("storewatch_warehouse_answers", Map.of(), answers ? 1 : 0));
        return figures;
    }

    @Override
    public void close() {
        http.close();
    }
}
