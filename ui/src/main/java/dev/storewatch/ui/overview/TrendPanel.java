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
import dev.storewatch.ui.text.TimeScale;
import dev.storewatch.ui.text.Words;
import dev.storewatch.warehouse.metric.Formula;
import dev.storewatch.warehouse.metric.Measure;
import dev.storewatch.warehouse.metric.Metric;
import dev.storewatch.warehouse.query.DayRange;
import dev.storewatch.warehouse.query.DayValue;
import dev.storewatch.warehouse.query.Trend;
import dev.storewatch.warehouse.query.WarehouseUnavailable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

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
    private transient Optional<Question> about = Optional.empty();
    private boolean tableShown;
    private boolean loading;
    private boolean askAgain;
    private transient Supplier<Trend> source = () -> {
        throw new IllegalStateException("Nothing chosen yet");
    };

    /** Which trend is shown. */
    record Question(Choice choice, DayRange days) {}

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

    boolean isAbout(Question asked) {
        return about.filter(asked::equals).isPresent();
    }

    /** Names what is chosen and loads it. */
    void show(Question asked, String store, Supplier<Trend> trend) {
        setVisible(true);
        source = trend;
        if (isAbout(asked)) {
            refresh();
            return;
        }
        about = Optional.of(asked);
        title.setText(store + " · " + words.say(asked.choice().metric().label()));
        question.setText(words.say(asked.choice().metric().question()));
        load();
    }

    /** Loads again once a load under way has answered: live numbers change faster than a busy warehouse answers, and would never be shown. */
    private void refresh() {
        if (loading) {
            askAgain = true;
        } else {
            load();
        }
    }

    /** Loads in the background; what is shown stays, dimmed, and an answer to another question is dropped. */
    private void load() {
        Supplier<Trend> asked = source;
        Optional<Question> question = about;
        askAgain = false;
        setLoading(true);
        SerializableConsumer<AsyncState<Trend>> answer = UI.getCurrent()
                .accessLater(
                        (AsyncState<Trend> state) -> {
                            if (question.equals(about)) {
                                answered(state);
                            }
                        },
                        () -> {});
        Thread.ofVirtual().name("trend").start(() -> answer.accept(read(asked)));
    }

    private void answered(AsyncState<Trend> state) {
        setLoading(false);
        show(state);
        if (askAgain) {
            load();
        }
    }

    private void setLoading(boolean now) {
        loading = now;
        getElement().setAttribute("aria-busy", String.valueOf(now));
    }

    private static AsyncState<Trend> read(Supplier<Trend> asked) {
        try {
            return new AsyncState.Ready<>(asked.get());
        } catch (WarehouseUnavailable unavailable) {
            return new AsyncState.Failed<>(String.valueOf(unavailable.getMessage()));
        }
    }

    private void show(AsyncState<Trend> state) {
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
        Map<Measure, TimeScale> times =
                parts.stream().collect(Collectors.toMap(part -> part, part -> times(trend, part)));
        for (int i = trend.days().size() - 1; i >= 0; i--) {
            DayValue day = trend.days().get(i);
            NativeTableRow row = table.getBody().addRow();
            row.addHeaderCell().setText(day.day().toString());
            row.addDataCell()
                    .setText(text(trend, day)
                            + (trend.canStillChange(day) ? " (" + words.say("table.until") + ")" : ""));
            for (Measure part : parts) {
                row.addDataCell().setText(text(trend, day, part, times.getOrDefault(part, TimeScale.HOURS)));
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
        return MetricText.value(trend.metric(), day.value(), trend.currency(), MoneyScale.ONES);
    }

    private static TimeScale times(Trend trend, Measure part) {
        return TimeScale.forLargest(
                trend.days().stream().map(day -> day.sums().of(part)).reduce(BigDecimal.ZERO, BigDecimal::max));
    }

    private static String text(Trend trend, DayValue day, Measure part, TimeScale times) {
        return day.sums().days() == 0
                ? NumberText.NO_DATA
                : MetricText.part(part, day.sums().of(part), trend.currency(), times);
    }
}
