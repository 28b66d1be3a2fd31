package dev.storewatch.ui.shell;

import com.vaadin.flow.component.AbstractSinglePropertyField;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.dom.Element;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** The browser's own list of which one is chosen. */
@Tag("select")
public final class Choice extends AbstractSinglePropertyField<Choice, String> {
    private static final long serialVersionUID = 1L;

    private LinkedHashMap<String, String> offered = new LinkedHashMap<>();

    public Choice() {
        super("value", "", false);
        setSynchronizedEvent("change");
    }

    /** Offers these values in their order, the first chosen, each as {@code words} says it. */
    public static Choice of(List<String> values, UnaryOperator<String> words) {
        Choice choice = new Choice();
        values.forEach(value -> choice.offer(value, words.apply(value)));
        choice.setValue(values.getFirst());
        return choice;
    }

    /** Offers these, in their order, and no others; an open list is left alone where nothing changed. */
    public void offerOnly(Map<String, String> options) {
        if (!options.equals(offered) || !List.copyOf(options.keySet()).equals(List.copyOf(offered.keySet()))) {
            offered = new LinkedHashMap<>(options);
            String chosen = getValue();
            getElement().removeAllChildren();
            options.forEach(this::offer);
            // The browser forgets what was chosen with the options it was among.
            getElement().executeJs("this.value = $0", chosen);
        }
    }

    /** Adds what can be chosen. */
    public void offer(String value, String shown) {
        Element option = new Element("option");
        option.setAttribute("value", value);
        option.setText(shown);
        getElement().appendChild(option);
    }
}
