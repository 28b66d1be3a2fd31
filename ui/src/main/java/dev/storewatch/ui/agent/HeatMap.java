package dev.storewatch.ui.agent;

import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableRow;
import dev.storewatch.ui.figure.Explained;
import dev.storewatch.ui.figure.Explanation;
import dev.storewatch.ui.text.NumberText;
import dev.storewatch.ui.text.TimeScale;
import dev.storewatch.ui.text.Words;
import dev.storewatch.warehouse.query.agent.Person;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Turns by weekday and hour: the darker, the more; a dot where some waited over 60 s. A table that can be read without colours. */
final class HeatMap extends Explained {
    private static final long serialVersionUID = 1L;
    private static final int DAYS = 7;
    private static final int HOURS = 24;

    private final transient Words words;

    HeatMap(Words words, Map<Person.Hour, Person.Load> hours) {
        this.words = words;
        addClassName("heat");
        long most = hours.values().stream().mapToLong(Person.Load::turns).max().orElse(0);
        NativeTable table = new NativeTable();
        NativeTableRow head = table.getHead().addRow();
        head.addHeaderCell().setText("");
        for (int hour = 0; hour < HOURS; hour++) {
            head.addHeaderCell().setText(hour % 3 == 0 ? String.valueOf(hour) : "");
        }
        for (int weekday = 1; weekday <= DAYS; weekday++) {
            NativeTableRow row = table.getBody().addRow();
            row.addHeaderCell().setText(words.say("weekday." + weekday));
            for (int hour = 0; hour < HOURS; hour++) {
                Optional<Person.Load> load = Optional.ofNullable(hours.get(new Person.Hour(weekday, hour)));
                NativeButton cell = new NativeButton("");
                load.ifPresent(turns -> cell.getStyle().set("--heat", String.valueOf((double) turns.turns() / most)));
                load.filter(turns -> turns.over60() > 0).ifPresent(_ -> cell.addClassName("slow"));
                Explanation said = explanation(weekday, hour, load);
                cell.getElement()
                        .setAttribute("aria-label", said.title() + ": " + said.question())
                        .setAttribute("tabindex", "-1");
                by(cell, said);
                row.addDataCell().add(cell);
            }
        }
        add(table);
    }

    private Explanation explanation(int weekday, int hour, Optional<Person.Load> load) {
        String title = words.say("weekday." + weekday) + " " + hour + ":00";
        if (load.isEmpty()) {
            return new Explanation(title, words.say("agents.noTurns"), List.of());
        }
        BigDecimal median = BigDecimal.valueOf(load.get().median());
        return new Explanation(
                title,
                words.say("agents.turns", NumberText.count(load.get().turns())),
                List.of(
                        new Explanation.Line(
                                words.say("agents.medianWait"), NumberText.time(median, TimeScale.forLargest(median))),
                        new Explanation.Line(
                                words.say("agents.over60"),
                                NumberText.count(load.get().over60()))));
    }
}
