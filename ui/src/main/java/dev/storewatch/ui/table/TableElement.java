package dev.storewatch.ui.table;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JavaScript;
import dev.storewatch.ui.figure.Scripted;
import dev.storewatch.ui.table.Figure.Line;
import java.util.List;

/** Draws a table; sorting, keys and explanations need no word with the server. */
@Tag("sw-table")
@JavaScript("context://storewatch/explain.js")
@JavaScript("context://storewatch/table.js")
public final class TableElement extends Component {
    private static final long serialVersionUID = 1L;

    /** As the element reads it; {@code order} is null where there is nothing to sort by. */
    private record Cell(String text, Double order, String css, double bar, List<Line> help) {}

    private record Drawn(String id, String href, List<Cell> cells) {}

    public TableElement(Table table) {
        List<Drawn> rows = table.rows().stream()
                .map(row -> new Drawn(
                        row.id(),
                        row.href(),
                        row.figures().stream().map(TableElement::cell).toList()))
                .toList();
        Scripted.call(this, "show", table.caption(), table.columns(), rows);
    }

    private static Cell cell(Figure figure) {
        String css = (figure.level() + (figure.faint() ? " faint" : "") + (figure.hollow() ? " hollow" : "")).strip();
        return new Cell(figure.text(), figure.order(), css, figure.bar(), figure.help());
    }
}
