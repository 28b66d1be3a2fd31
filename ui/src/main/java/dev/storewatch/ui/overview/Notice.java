package dev.storewatch.ui.overview;

import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import dev.storewatch.ui.text.Words;
import dev.storewatch.warehouse.query.DayRange;
import dev.storewatch.warehouse.query.Overview;
import dev.storewatch.warehouse.query.Period;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;

/** Says why there are no figures and what to do: nothing was ever taken in, nothing in this range, or the warehouse does not answer. */
class Notice extends Div {
    private static final long serialVersionUID = 1L;
    private static final int DAYS_SHOWN = 28;

    private final transient Words words;
    /** The newest day offered; what is said already is left alone, for nothing to move under the pointer. */
    private transient Optional<LocalDate> offered = Optional.empty();

    Notice(Words words) {
        this.words = words;
        addClassName("notice");
        getElement().setAttribute("role", "status");
        setVisible(false);
    }

    void clear() {
        offered = Optional.empty();
        getElement().setAttribute("role", "status");
        removeAll();
        setVisible(false);
    }

    void about(Overview overview, Consumer<Period> jump) {
        Optional<LocalDate> newest = overview.directory().newestDay();
        if (!overview.hasData() && newest.isPresent() && newest.equals(offered)) {
            return;
        }
        clear();
        if (overview.hasData()) {
            return;
        }
        if (newest.isEmpty()) {
            firstRun();
        } else {
            olderData(newest.get(), jump);
        }
        offered = newest;
        setVisible(true);
    }

    private void firstRun() {
        add(
                new H2(words.say("empty.title")),
                new Paragraph(words.say("empty.text")),
                new Code("./storewatch up"),
                new Paragraph(words.say("empty.or")),
                new Code("./storewatch load DIR"));
    }

    private void olderData(LocalDate newest, Consumer<Period> jump) {
        NativeButton button = new NativeButton(
                words.say("older.jump", newest.toString().substring(0, 7)),
                _ -> jump.accept(new Period.Fixed(DayRange.endingOn(newest, DAYS_SHOWN))));
        button.addClassName("primary");
        add(new Paragraph(words.say("older.text", newest.toString())), button);
    }

    /** What is shown below stays as it was. */
    void failed(Runnable again) {
        clear();
        getElement().setAttribute("role", "alert");
        add(new Paragraph(words.say("figures.failed")), new NativeButton(words.say("again"), _ -> again.run()));
        setVisible(true);
    }
}
