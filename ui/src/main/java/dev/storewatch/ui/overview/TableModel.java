package dev.storewatch.ui.overview;

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
     * are too few to judge; {@code alert} is the headline of what fires about it, else empty; {@code line} holds a sparkline's points between 0 and 1, -1 where a day had no data.
     */
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
