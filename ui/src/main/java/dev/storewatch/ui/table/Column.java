package dev.storewatch.ui.table;

import dev.storewatch.ui.table.Figure.Line;
import java.util.List;

/** A column: numbers stand right, {@code isMain} ones are left on a phone; {@code help} is said with each of its numbers. */
public record Column(String id, String label, boolean isNumber, boolean isMain, List<Line> help) {
    public Column {
        help = List.copyOf(help);
    }

    public static Column words(String id, String label) {
        return new Column(id, label, false, true, List.of());
    }

    public static Column number(String id, String label, List<Line> help) {
        return new Column(id, label, true, false, help);
    }

    public Column main() {
        return new Column(id, label, isNumber, true, help);
    }
}
