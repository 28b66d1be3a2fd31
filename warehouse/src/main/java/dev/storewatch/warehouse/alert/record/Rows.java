package dev.storewatch.warehouse.alert.record;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.storewatch.warehouse.WarehouseHttp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;

/** Rows in and out of the warehouse as JSON. */
public final class Rows {

    private static final JsonMapper JSON = new JsonMapper();
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSS").withZone(ZoneOffset.UTC);

    private final WarehouseHttp http;

    public Rows(WarehouseHttp http) {
        this.http = http;
    }

    public static ObjectNode row() {
        return JSON.createObjectNode();
    }

    /** A moment as the warehouse reads it. */
    public static String time(Instant moment) {
        return TIME.format(moment);
    }

    /** A moment selected with {@code toUnixTimestamp64Milli}. */
    public static Instant time(JsonNode millis) {
        return Instant.ofEpochMilli(millis.asLong());
    }

    /** Adds all rows in one block, which the warehouse keeps whole or not at all. */
    public void insert(String table, List<ObjectNode> rows) {
        if (rows.isEmpty()) {
            return;
        }
        StringBuilder statement = new StringBuilder("INSERT INTO " + table
                + " SETTINGS input_format_parallel_parsing = 0, max_insert_block_size = 10000000 FORMAT JSONEachRow\n");
        rows.forEach(row -> statement.append(row).append('\n'));
        http.ask(statement.toString());
    }

    public List<JsonNode> select(String query, Map<String, String> parameters) {
        return http.ask(query + " FORMAT JSONEachRow", parameters)
                .lines()
                .map(Rows::parsed)
                .toList();
    }

    private static JsonNode parsed(String line) {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("The warehouse wrote no JSON: " + line, impossible);
        }
    }
}
