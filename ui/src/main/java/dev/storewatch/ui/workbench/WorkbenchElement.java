package dev.storewatch.ui.workbench;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.dependency.StyleSheet;
import dev.storewatch.ui.figure.Scripted;
import dev.storewatch.warehouse.workbench.Answer;
import dev.storewatch.warehouse.workbench.QueryRun;
import dev.storewatch.warehouse.workbench.SavedQuery;
import dev.storewatch.warehouse.workbench.SchemaTable;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Editor, schema, answer and shelf, drawn by an element of ours around the Ace editor, all served from here. */
@Tag("sw-workbench")
@JavaScript("context://webjars/ace-builds/1.41.0/src-min-noconflict/ace.js")
@JavaScript("context://webjars/ace-builds/1.41.0/src-min-noconflict/mode-sql.js")
@JavaScript("context://webjars/ace-builds/1.41.0/src-min-noconflict/ext-language_tools.js")
@JavaScript("context://webjars/echarts/5.5.0/echarts.min.js")
@JavaScript("context://storewatch/chart.js")
@JavaScript("context://storewatch/workbench.js")
@StyleSheet("context://storewatch/workbench.css")
class WorkbenchElement extends Component {
    private static final long serialVersionUID = 1L;

    /** Who does what the element is asked for. */
    interface Host {
        void run(String statement);

        void cancel();

        void keep(String title, String statement);

        void open(String id);

        void remove(String id);
    }

    /** A column for the screen. */
    public record ShownColumn(String name, String type, boolean numeric) {}

    /** The rows of an answer; NULL is null. */
    public record Shown(List<ShownColumn> columns, List<List<String>> rows, String remark) {}

    /** A line of the history. */
    public record Ran(String at, String statement, String outcome, String took) {}

    private final transient Host host;

    WorkbenchElement(Host host) {
        this.host = host;
    }

    /** Words by key; the element draws itself. */
    void say(Map<String, String> words) {
        Scripted.call(this, "say", words);
    }

    void showSchema(List<SchemaTable> tables) {
        Scripted.call(this, "showSchema", tables);
    }

    void showShelf(List<SavedQuery> kept, List<Ran> history) {
        Scripted.call(this, "showShelf", kept, history);
    }

    void write(String statement, String title) {
        Scripted.call(this, "write", statement, title);
    }

    void showRunning() {
        Scripted.call(this, "showRunning");
    }

    void show(Answer answer, String remark) {
        List<ShownColumn> columns = answer.columns().stream()
                .map(column -> new ShownColumn(column.name(), column.type(), column.isNumeric()))
                .toList();
        // NULL as a sign of its own: JSON's null does not survive the list.
        List<List<String>> rows = answer.rows().stream()
                .map(row -> row.stream()
                        .map(cell -> cell.isNull() ? "\u0000" : cell.text())
                        .toList())
                .toList();
        Scripted.call(this, "showAnswer", new Shown(columns, rows, remark));
    }

    void refuse(String reason) {
        Scripted.call(this, "showRefusal", reason);
    }

    static String outcome(QueryRun run) {
        return "sql.outcome." + run.outcome().name().toLowerCase(Locale.ROOT);
    }

    @ClientCallable
    void run(String statement) {
        host.run(statement);
    }

    @ClientCallable
    void cancel() {
        host.cancel();
    }

    @ClientCallable
    void keep(String title, String statement) {
        host.keep(title, statement);
    }

    @ClientCallable
    void open(String id) {
        host.open(id);
    }

    @ClientCallable
    void discard(String id) {
        host.remove(id);
    }
}
