package dev.storewatch.ui.overview;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.internal.JacksonUtils;
import dev.storewatch.ui.figure.Explanation;
import dev.storewatch.ui.figure.Scripted;
import dev.storewatch.ui.overview.TableModel.Head;
import dev.storewatch.ui.overview.TableModel.Row;
import dev.storewatch.ui.overview.TableModel.Total;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/**
 * The totals and the table of stores: a semantic table that a small element of ours draws, so that a change of a number sends that row and
 * touches those cells and nothing moves under the pointer.
 */
@Tag("sw-figures")
@JavaScript("context://storewatch/explain.js")
@JavaScript("context://storewatch/figures.js")
class FiguresTable extends Component {
    private static final long serialVersionUID = 1L;

    /** Who answers the table's questions. */
    interface Host {
        Explanation explain(String store, String metric);

        Explanation explainTotal(String total);

        void choose(String store, String metric);
    }

    private final transient Host host;
    private final transient Map<String, Row> shown = new HashMap<>();
    private transient Optional<List<String>> order = Optional.empty();
    private transient List<Total> totals = List.of();

    FiguresTable(Host host) {
        this.host = host;
    }

    /** Captions and columns; draws the skeleton until rows come. */
    void show(Head head) {
        shown.clear();
        order = Optional.empty();
        totals = List.of();
        Scripted.call(this, "showHead", head);
    }

    /** The rows in their order; only what changed is sent. Keeps the rows it is given, which all viewers share. */
    void show(List<Row> rows) {
        List<Row> changed =
                rows.stream().filter(row -> !row.equals(shown.get(row.id()))).toList();
        List<String> wanted = rows.stream().map(Row::id).toList();
        boolean isMoved = order.filter(wanted::equals).isEmpty();
        shown.keySet().retainAll(Set.copyOf(wanted));
        rows.forEach(row -> shown.put(row.id(), row));
        order = Optional.of(wanted);
        if (isMoved || !changed.isEmpty()) {
            Scripted.call(this, "showRows", changed, isMoved ? wanted : null);
        }
    }

    void showTotals(List<Total> now) {
        if (!now.equals(totals)) {
            totals = now;
            Scripted.call(this, "showTotals", now);
        }
    }

    /** Marks the chosen cell. */
    void choose(Choice choice) {
        Scripted.call(
                this, "markChosen", choice.store().value(), choice.metric().id());
    }

    /** Dims what is shown while something newer is on its way. */
    void setStale(boolean stale) {
        getElement().getClassList().set("stale", stale);
    }

    @ClientCallable
    ObjectNode explain(String store, String metric) {
        return JacksonUtils.beanToJson(host.explain(store, metric));
    }

    @ClientCallable
    ObjectNode explainTotal(String total) {
        return JacksonUtils.beanToJson(host.explainTotal(total));
    }

    @ClientCallable
    void chosen(String store, String metric) {
        host.choose(store, metric);
    }
}
