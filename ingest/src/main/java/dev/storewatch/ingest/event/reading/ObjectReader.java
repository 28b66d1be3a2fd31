package dev.storewatch.ingest.event.reading;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.storewatch.ingest.event.reading.Values.Kind;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads the known fields of one JSON object in a single pass. Of a key that is there twice the last value stands; unknown keys are skipped. */
final class ObjectReader {
    private final Map<String, Integer> slots;
    private final int linesSlot;
    private final @Nullable OrderLines lines;
    private final Values values;

    /** @param lines reads the field {@code lines}, if there is one among the names */
    ObjectReader(List<String> names, @Nullable OrderLines lines) {
        slots = new HashMap<>();
        for (String name : names) {
            slots.put(name, slots.size());
        }
        this.lines = lines;
        linesSlot = lines == null ? -1 : slots.getOrDefault("lines", -1);
        values = new Values(slots.size());
    }

    int slot(String name) {
        Integer slot = slots.get(name);
        if (slot == null) {
            throw new IllegalArgumentException(
                    "No such field: " + name + "; known are " + new TreeMap<>(slots).keySet());
        }
        return slot;
    }

    /** The values read so far; valid until the next {@link #read}. */
    Values values() {
        return values;
    }

    /** Reads the object whose start is the parser's current token, up to and including its end. */
    Values read(JsonParser parser) throws IOException {
        values.clear();
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            JsonToken token = parser.nextToken();
            Integer slot = slots.get(name);
            if (slot == null) {
                parser.skipChildren();
            } else if (slot == linesSlot && token == JsonToken.START_ARRAY && lines != null) {
                values.putLines(slot, lines.read(parser));
            } else {
                put(parser, token, slot);
            }
        }
        return values;
    }

    private void put(JsonParser parser, JsonToken token, int slot) throws IOException {
        switch (token) {
            case VALUE_STRING -> values.put(slot, Kind.TEXT, parser.getText());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> values.put(slot, Kind.NUMBER, parser.getText());
            case VALUE_TRUE -> values.put(slot, Kind.TRUE, "");
            case VALUE_FALSE -> values.put(slot, Kind.FALSE, "");
            case VALUE_NULL -> values.put(slot, Kind.ABSENT, "");
            case START_OBJECT -> {
                parser.skipChildren();
                values.put(slot, Kind.OBJECT, "");
            }
            case START_ARRAY -> {
                parser.skipChildren();
                values.put(slot, Kind.LIST, "");
            }
            case END_OBJECT, END_ARRAY, FIELD_NAME, VALUE_EMBEDDED_OBJECT, NOT_AVAILABLE ->
                throw new IllegalStateException("No value after a key but " + token);
        }
    }
}
