package dev.storewatch.ui.overview;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.function.SerializableConsumer;
import dev.storewatch.ui.chart.EChart;
import dev.storewatch.ui.chart.TrendChart;
import dev.storewatch.ui.load.AsyncState;
import dev.storewatch.ui.text.MetricText;
import dev.storewatch.ui.text.MoneyScale;
import dev.storewatch.ui.text.NumberText;
import dev.storewatch.ui.text.Words;
import dev.storewatch.warehouse.metric.Formula;
import dev.storewatch.warehouse.metric.Measure;
import dev.storewatch.warehouse.metric.Metric;
import dev.storewatch.warehouse.metric.Quantity;
import dev.storewatch.warehouse.query.DayValue;
import dev.storewatch.warehouse.query.Trend;
import dev.storewatch.warehouse.query.WarehouseUnavailable;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The chosen store and indicator by day, as a chart or as the table of the same numbers; loads and fails on its own. */
class TrendPanel extends Section {
    private static final long serialVersionUID = 1L;

    private final transient Words words;
    private final H2 title = new H2();
    private final Paragraph question = new Paragraph();
    private final EChart chart = new EChart();
    private final Div tableHolder = new Div();
    private final Div failure = new Div();
    private final NativeButton asTable;
    private transient Optional<PageState.Choice> about = Optional.empty();
    private boolean tableShown;
    private int newest;
    private transient Supplier<Trend> source = () -> {
        throw new IllegalStateException("Nothing chosen yet");
    };

    TrendPanel(Words words) {
        this.words = words;
        addClassName("trend");
        getElement().setAttribute("aria-labelledby", "trend-title");
        title.setId("trend-title");
        chart.addClassName("trend-chart");
        tableHolder.addClassName("trend-table");
        tableHolder.setVisible(false);
        asTable = new NativeButton(words.say("trend.asTable"), _ -> toggle());
        asTable.addClassName("quiet");
        NativeButton retry = new NativeButton(words.say("again"), _ -> load());
        failure.add(new Paragraph(words.say("trend.failed")), retry);
        failure.addClassName("failure");
        failure.getElement().setAttribute("role", "alert");
        failure.setVisible(false);
        Div naming = new Div(title, question);
        Div head = new Div(naming, asTable);
        head.addClassName("trend-head");
        add(head, failure, chart, tableHolder);
        setVisible(false);
    }

    boolean isAbout(PageState.Choice choice) {
        return about.filter(choice::equals).isPresent();
    }

    /** Names what is chosen and loads it. */
    void show(PageState.Choice choice, String store, Supplier<Trend> trend) {
        setVisible(true);
        about = Optional.of(choice);
        title.setText(store + " · " + words.say(choice.metric().label()));
        question.setText(words.say(choice.metric().question()));
        source = trend;
        load();
    }

    /** Loads again, in the background; what is shown stays, dimmed, and an answer to an older question is dropped. */
    void load() {
        UI ui = UI.getCurrent();
        int mine = ++newest;
        Supplier<Trend> asked = source;
        chart.getElement().getClassList().set("stale", true);
        SerializableConsumer<AsyncState<Trend>> answer = ui.accessLater(
                (AsyncState<Trend> state) -> {
                    if (mine == newest) {
                        show(state);
                    }
                },
                () -> {});
        Thread.ofVirtual().name("trend").start(() -> answer.accept(read(asked)));
    }

    private static AsyncState<Trend> read(Supplier<Trend> asked) {
        try {
            return new AsyncState.Ready<>(asked.get());
        } catch (WarehouseUnavailable unavailable) {
            return new AsyncState.Failed<>(String.valueOf(unavailable.getMessage()));
        }
    }

    void show(AsyncState<Trend> state) {
        chart.getElement().getClassList().set("stale", !(state instanceof AsyncState.Ready));
        failure.setVisible(state instanceof AsyncState.Failed);
        if (state instanceof AsyncState.Ready<Trend> ready) {
            chart.show(TrendChart.of(ready.value(), words), title.getText());
            tableHolder.removeAll();
            tableHolder.add(table(ready.value()));
        }
    }

    private void toggle() {
        tableShown = !tableShown;
        chart.setVisible(!tableShown);
        tableHolder.setVisible(tableShown);
        asTable.setText(words.say(tableShown ? "trend.asChart" : "trend.asTable"));
    }

    private NativeTable table(Trend trend) {
        NativeTable table = new NativeTable();
        NativeTableRow head = table.getHead().addRow();
        head.addHeaderCell().setText(words.say("trend.day"));
        head.addHeaderCell().setText(words.say(trend.metric().label()));
        List<Measure> parts = parts(trend.metric());
        parts.forEach(part -> head.addHeaderCell().setText(words.say(part.label())));
        head.addHeaderCell().setText(words.say("trend.before"));
        for (int i = trend.days().size() - 1; i >= 0; i--) {
            DayValue day = trend.days().get(i);
            NativeTableRow row = table.getBody().addRow();
            row.addHeaderCell().setText(day.day().toString());
            row.addDataCell().setText(text(trend, day));
            for (Measure part : parts) {
                row.addDataCell().setText(text(trend, day, part));
            }
            row.addDataCell().setText(text(trend, trend.daysBefore().get(i)));
        }
        return table;
    }

    private static List<Measure> parts(Metric metric) {
        return switch (metric.formula()) {
            case Formula.Ratio ratio -> List.of(ratio.numerator(), ratio.denominator());
            case Formula.Total total -> List.of(total.sample());
            case Formula.Passed _ -> List.of();
        };
    }

    private static String text(Trend trend, DayValue day) {
        return MetricText.value(trend.metric(), day.value(), trend.store().currency(), MoneyScale.ONES);
    }

    private static String text(Trend trend, DayValue day, Measure part) {
        if (day.sums().days() == 0) {
            return NumberText.NO_DATA;
        }
        return part.quantity() == Quantity.AMOUNT
                ? NumberText.money(day.sums().of(part), trend.store().currency(), MoneyScale.ONES)
                : NumberText.number(day.sums().of(part), 0);
    }
}
