package dev.storewatch.warehouse.alert.notice;

import dev.storewatch.warehouse.metric.Label;
import java.util.List;

/**
 * The figures of a report as a table, for products that show one; its lines say the same.
 *
 * @param rows as many texts as heads, the row's name first
 * @param drawn a length for each row, drawn as a bar beside its name
 * @param measured what the lengths are
 */
public record Sheet(List<Label> heads, List<List<String>> rows, List<Double> drawn, Label measured) {

    /** No table. */
    public static final Sheet NONE = new Sheet(List.of(), List.of(), List.of(), new Label("–", "–"));

    public Sheet {
        heads = List.copyOf(heads);
        rows = rows.stream().map(List::copyOf).toList();
        drawn = List.copyOf(drawn);
        if (rows.size() != drawn.size()) {
            throw new IllegalArgumentException("A table of " + rows.size() + " rows with " + drawn.size() + " bars");
        }
        for (List<String> row : rows) {
            if (row.size() != heads.size()) {
                throw new IllegalArgumentException("A row of " + row.size() + " below " + heads.size() + " heads");
            }
        }
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }
}
