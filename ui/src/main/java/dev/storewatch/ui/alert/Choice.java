package dev.storewatch.ui.alert;

import com.vaadin.flow.component.AbstractSinglePropertyField;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.dom.Element;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The browser's own list of which one is chosen. */
@Tag("select")
final class Choice extends AbstractSinglePropertyField<Choice, String> {
    private static final long serialVersionUID = 1L;

    private LinkedHashMap<String, String> offered = new LinkedHashMap<>();

    Choice() {
        super("value", "", false);
        setSynchronizedEvent("change");
    }

    /** Offers these, in their order, and no others; an open list is left alone where nothing changed. */
    void offerOnly(Map<String, String> options) {
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
    void offer(String value, String shown) {
        Element option = new Element("option");
        option.setAttribute("value", value);
        option.setText(shown);
        getElement().appendChild(option);
    }
}
