package dev.storewatch.ui.alert;

import com.vaadin.flow.component.AbstractSinglePropertyField;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.dom.Element;

/** The browser's own list of which one is chosen. */
@Tag("select")
final class Choice extends AbstractSinglePropertyField<Choice, String> {
    private static final long serialVersionUID = 1L;

    Choice() {
        super("value", "", false);
        setSynchronizedEvent("change");
    }

    /** Adds what can be chosen. */
    void offer(String value, String shown) {
        Element option = new Element("option");
        option.setAttribute("value", value);
        option.setText(shown);
        getElement().appendChild(option);
    }
}
