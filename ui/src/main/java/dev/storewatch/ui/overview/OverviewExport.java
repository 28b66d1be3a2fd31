package dev.storewatch.ui.overview;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import dev.storewatch.ui.shell.ExportLog;
import dev.storewatch.ui.table.Column;
import dev.storewatch.ui.table.Figure;
import dev.storewatch.ui.table.Table;
import dev.storewatch.ui.text.MetricText;
import dev.storewatch.ui.text.MoneyScale;
import dev.storewatch.ui.text.NumberText;
import dev.storewatch.ui.text.Words;
import dev.storewatch.ui.tile.Exports;
import dev.storewatch.warehouse.metric.Goal;
import dev.storewatch.warehouse.metric.Metric;
import dev.storewatch.warehouse.metric.MetricCatalog;
import dev.storewatch.warehouse.metric.MetricValue;
import dev.storewatch.warehouse.metric.MetricValue.Known;
import dev.storewatch.warehouse.query.Overview;
import dev.storewatch.warehouse.query.StoreFigures;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Takes the overview out: as a table with the range before, the target and the level of each number, or as a PDF by the browser's own printing. */
final class OverviewExport {
    private static final String NAME = "overview";

    private OverviewExport() {}

    /** What stands at the head of the page; {@code shown} is read when somebody takes it. */
    static Div actions(Supplier<Overview> shown, Words words) {
        NativeButton pdf = new NativeButton("PDF", _ -> {
            ExportLog.of(UI.getCurrent()).leaves(NAME + ".pdf");
            UI.getCurrent().getPage().executeJs("setTimeout(() => window.print())");
        });
        pdf.addClassName("quiet");
        pdf.getElement().setAttribute("title", words.say("overview.pdf"));
        Div actions = new Div(
                Exports.csv(() -> table(shown.get(), words), NAME),
                Exports.xlsx(() -> table(shown.get(), words), NAME),
                pdf);
        actions.addClassNames("tile-actions", "overview-actions");
        return actions;
    }

    static Table table(Overview overview, Words words) {
        List<Column> columns = new ArrayList<>();
        columns.add(Column.words("id", words.say("overview.id")));
        columns.add(Column.words("store", words.say("table.store")));
        columns.add(Column.words("platform", words.say("settings.head.platform")));
        columns.add(Column.words("currency", words.say("settings.head.currency")));
        columns.add(Column.words("from", words.say("overview.from")));
        columns.add(Column.words("to", words.say("overview.to")));
        for (Metric metric : MetricCatalog.INDICATORS) {
            String label = words.say(metric.label());
            columns.add(Column.number(metric.id(), label, List.of()));
            columns.add(Column.number(metric.id() + "_before", label + " · " + words.say("explain.before"), List.of()));
            columns.add(Column.number(metric.id() + "_target", label + " · " + words.say("explain.target"), List.of()));
            columns.add(Column.words(metric.id() + "_level", label + " · " + words.say("overview.level")));
        }
        return new Table(
                words.say("nav.overview"),
                columns,
                overview.stores().stream()
                        .sorted(Ranking.STORES)
                        .map(store -> row(store, words))
                        .toList());
    }

    private static Table.Row row(StoreFigures store, Words words) {
        List<Figure> figures = new ArrayList<>();
        figures.add(Figure.text(store.store().id().value()));
        figures.add(Figure.text(store.store().name()));
        figures.add(Figure.text(store.store().platform()));
        figures.add(Figure.text(store.store().currency()));
        figures.add(Figure.text(store.now().range().from().toString()));
        figures.add(Figure.text(store.now().range().to().toString()));
        for (Metric metric : MetricCatalog.INDICATORS) {
            Goal goal = store.store().goal(metric);
            figures.add(figure(metric, store, store.value(metric)));
            figures.add(figure(metric, store, store.valueBefore(metric)));
            figures.add(goal.target()
                    .map(target -> Figure.number(target.toPlainString(), target))
                    .orElseGet(() -> Figure.none("", Optional.empty())));
            figures.add(Figure.text(words.say("level." + store.judgement(metric).level())));
        }
        return new Table.Row(store.store().id().value(), "", figures);
    }

    private static Figure figure(Metric metric, StoreFigures store, MetricValue value) {
        return value instanceof Known known
                ? Figure.number(
                        MetricText.value(metric, known, store.store().currency(), MoneyScale.ONES), known.value())
                : Figure.none(NumberText.NO_DATA, Optional.empty());
    }
}
