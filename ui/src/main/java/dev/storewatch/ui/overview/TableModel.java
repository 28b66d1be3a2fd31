package dev.storewatch.ui.overview;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.Map;

/** What the table of figures shows, all text ready made; its element draws it and computes nothing. */
final class TableModel {
    private TableModel() {}

    /** What changes with the language only. */
    record Head(List<Column> columns, Map<String, String> captions) {}

    record Column(String id, String label, String question) {}

    /** A store. {@code level} is a {@code Level} in lower case. */
    record Row(String id, String name, String detail, String level, String word, List<Cell> cells) {}

    /**
     * One indicator of one store. {@code rank} counts from 0, the worst; {@code hollow} values can still change by design, {@code faint} ones
     * are too few to judge; {@code alert} is the headline of what fires about it, else empty; {@code line} holds a sparkline's points between 0 and 1, -1 where a day had no data. Sent as
     * an array in this order: two thousand cells are sent at once, and what was sent last is kept for each page, in case it got lost.
     */
    @JsonFormat(shape = JsonFormat.Shape.ARRAY)
    @JsonPropertyOrder({"text", "change", "level", "word", "rank", "hollow", "faint", "line", "alert"})
    record Cell(
            String text,
            String change,
            String level,
            String word,
            int rank,
            boolean hollow,
            boolean faint,
            List<Double> line,
            String alert) {}

    /** A figure over all stores. */
    record Total(String id, String label, String text, String change) {}
}
