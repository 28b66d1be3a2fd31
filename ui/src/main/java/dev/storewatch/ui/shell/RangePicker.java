package dev.storewatch.ui.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;
import dev.storewatch.ui.text.Words;
import dev.storewatch.warehouse.query.DayRange;
import dev.storewatch.warehouse.query.Period;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/** Chooses the range: one of the named ones, or any days. */
public class RangePicker extends Div {
    private static final long serialVersionUID = 1L;

    private final transient Words words;
    private final NativeButton opener = new NativeButton();
    private final Popover sheet = new Popover("range-sheet", opener);
    private final Map<String, NativeButton> presets = new HashMap<>();
    private final Input from = day("range-from");
    private final Input to = day("range-to");
    private final Paragraph complaint = new Paragraph();
    private final transient Consumer<Period> chosen;

    public RangePicker(Map<String, Period> named, Words words, Consumer<Period> chosen) {
        this.words = words;
        this.chosen = chosen;
        addClassName("range");
        opener.addClassName("quiet");
        named.forEach((name, period) -> {
            NativeButton button = new NativeButton(words.say("range." + name), _ -> choose(period));
            presets.put(name, button);
            sheet.add(button);
        });
        complaint.addClassName("range-complaint");
        complaint.getElement().setAttribute("role", "alert");
        NativeButton apply = new NativeButton(words.say("range.apply"), _ -> chooseDays());
        apply.addClassName("primary");
        Div days = new Div(label("range.from", from), from, label("range.to", to), to, complaint, apply);
        days.addClassName("range-days");
        sheet.add(days);
        add(opener, sheet);
    }

    /** Shows what is chosen: its name, if it has one, and its days. */
    public void show(String name, String text, DayRange range) {
        String title = presets.containsKey(name) ? words.say("range." + name) + "  " : "";
        opener.setText(title + text);
        opener.getElement().setAttribute("aria-label", words.say("range.label") + ": " + title + text);
        presets.forEach((preset, button) ->
                button.getElement().setAttribute("aria-pressed", String.valueOf(preset.equals(name))));
        from.setValue(range.from().toString());
        to.setValue(range.to().toString());
        complaint.setText("");
    }

    private void choose(Period period) {
        sheet.close();
        chosen.accept(period);
    }

    private void chooseDays() {
        try {
            choose(new Period.Fixed(new DayRange(LocalDate.parse(from.getValue()), LocalDate.parse(to.getValue()))));
        } catch (DateTimeException | IllegalArgumentException notARange) {
            complaint.setText(words.say("range.wrong"));
        }
    }

    private NativeLabel label(String key, Input input) {
        NativeLabel label = new NativeLabel(words.say(key));
        label.setFor(input);
        return label;
    }

    private static Input day(String id) {
        Input input = new Input();
        input.setId(id);
        input.setType("date");
        return input;
    }
}
