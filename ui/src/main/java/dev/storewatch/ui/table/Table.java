package dev.storewatch.ui.table;

import java.util.List;

/** Rows under columns, all text ready made; the first column names the row. */
public record Table(String caption, List<Column> columns, List<Row> rows) {

    /** A row and the address it opens, empty for none. */
    public record Row(String id, String href, List<Figure> figures) {
        public Row {
            figures = List.copyOf(figures);
        }
    }

    public Table {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        for (Row row : rows) {
            if (row.figures().size() != columns.size()) {
                throw new IllegalArgumentException("Row " + row.id() + " has "
                        + row.figures().size() + " figures for " + columns.size() + " columns of " + caption);
            }
        }
    }
}
