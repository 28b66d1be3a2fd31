package dev.storewatch.ui.table;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JavaScript;
import dev.storewatch.ui.figure.Scripted;
import dev.storewatch.ui.table.Figure.Line;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Draws a table; sorting, keys, folding and explanations need no word with the server. */
@Tag("sw-table")
@JavaScript("context://storewatch/explain.js")
@JavaScript("context://storewatch/table.js")
public final class TableElement extends Component implements HasStyle {
    private static final long serialVersionUID = 1L;
    private static final String ROW = "event.detail.row";

    /** As the element reads it; {@code pressed} is null where the button is no switch. */
    private record Button(String id, String label, @Nullable Boolean pressed) {}

    /** As the element reads it; {@code order} is null where there is nothing to sort by. */
    private record Cell(String text, Double order, String css, double bar, List<Line> help, List<Button> acts) {}

    private record Drawn(String id, String href, String under, List<Cell> cells) {}

    public TableElement(Table table) {
        show(table);
    }

    /** Shows newer rows in place of the older: what is open, marked or under the pointer stays as it is. */
    public void show(Table table) {
        List<Drawn> rows = table.rows().stream()
                .map(row -> new Drawn(
                        row.id(),
                        row.href(),
                        row.under(),
                        row.figures().stream().map(TableElement::cell).toList()))
                .toList();
        Scripted.call(this, "show", table.caption(), table.columns(), rows);
    }

    /** Tells the row and the act of a button that was pressed. */
    public TableElement onAct(BiConsumer<String, String> told) {
        getElement()
                .addEventListener(
                        "row-act",
                        event -> told.accept(
                                event.getEventData().get(ROW).asString(),
                                event.getEventData().get("event.detail.act").asString()))
                .addEventData(ROW)
                .addEventData("event.detail.act");
        return this;
    }

    /** Rows can be opened: by a click, or Enter. */
    public TableElement onOpen(Consumer<String> told) {
        return on("row-open", told);
    }

    /** Tells the row that the focus comes to. */
    public TableElement onCurrent(Consumer<String> told) {
        return on("row-current", told);
    }

    /**
     * Rows can be marked, one by one or with all that is folded under them; tells the rows marked.
     *
     * @param label what the box to mark a row is called
     */
    public TableElement onMarked(String label, Consumer<List<String>> told) {
        getElement().setAttribute("data-mark", label);
        getElement()
                .addEventListener(
                        "rows-marked",
                        event -> told.accept(Stream.of(event.getEventData()
                                        .get("event.detail.rows")
                                        .asString()
                                        .split("\n"))
                                .filter(id -> !id.isEmpty())
                                .toList()))
                .addEventData("event.detail.rows");
        return this;
    }

    /** Takes all marks away. */
    public void unmark() {
        Scripted.call(this, "unmark");
    }

    /** Points out the row that is shown elsewhere on the page, or none. */
    public void pointOut(Optional<String> row) {
        Scripted.call(this, "pointOut", row.orElse(""));
    }

    private TableElement on(String event, Consumer<String> told) {
        getElement().setAttribute("data-" + event, true);
        getElement()
                .addEventListener(
                        event,
                        heard -> told.accept(heard.getEventData().get(ROW).asString()))
                .addEventData(ROW);
        return this;
    }

    private static Cell cell(Figure figure) {
        String css = (figure.level() + (figure.faint() ? " faint" : "") + (figure.hollow() ? " hollow" : "")).strip();
        return new Cell(
                figure.text(),
                figure.order(),
                css,
                figure.bar(),
                figure.help(),
                figure.acts().stream()
                        .map(act ->
                                new Button(act.id(), act.label(), act.pressed().orElse(null)))
                        .toList());
    }
}
