package dev.storewatch.ui.table;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Rows under columns, all text ready made; the first column names the row. */
public record Table(String caption, List<Column> columns, List<Row> rows) {

    /** A row and the address it opens, empty for none; {@code under}: the id of the row that it is folded under, empty for none. */
    public record Row(String id, String href, List<Figure> figures, String under) {
        public Row {
            figures = List.copyOf(figures);
        }

        /** That stands by itself. */
        public Row(String id, String href, List<Figure> figures) {
            this(id, href, figures, "");
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

    /**
     * The same, with a column of words behind each that holds values which can still change: a file has no dotted lines.
     *
     * @param canChange what is said of such a value, and in the column's label
     */
    public Table withChangeableSaid(String canChange) {
        List<Boolean> changeable = IntStream.range(0, columns.size())
                .mapToObj(place ->
                        rows.stream().anyMatch(row -> row.figures().get(place).hollow()))
                .toList();
        List<Column> more = new ArrayList<>();
        for (int place = 0; place < columns.size(); place++) {
            Column column = columns.get(place);
            more.add(column);
            if (changeable.get(place)) {
                more.add(Column.words(column.id() + "-changes", column.label() + ": " + canChange));
            }
        }
        return new Table(
                caption,
                more,
                rows.stream()
                        .map(row ->
                                new Row(row.id(), row.href(), said(row.figures(), changeable, canChange), row.under()))
                        .toList());
    }

    private static List<Figure> said(List<Figure> figures, List<Boolean> changeable, String canChange) {
        List<Figure> more = new ArrayList<>();
        for (int place = 0; place < figures.size(); place++) {
            more.add(figures.get(place));
            if (changeable.get(place)) {
                more.add(Figure.text(figures.get(place).hollow() ? canChange : ""));
            }
        }
        return more;
    }
}
