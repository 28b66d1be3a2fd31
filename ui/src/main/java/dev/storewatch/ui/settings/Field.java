package dev.storewatch.ui.settings;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeLabel;

/** An input below its label and above its hint. */
final class Field {
    private Field() {}

    static Div of(String label, String id, Component input, String hint) {
        NativeLabel named = new NativeLabel(label);
        named.setFor(id);
        input.setId(id);
        Div field = new Div(named, input);
        field.addClassName("field");
        if (!hint.isEmpty()) {
            Div said = new Div(hint);
            said.addClassName("hint");
            said.setId(id + "-hint");
            input.getElement().setAttribute("aria-describedby", id + "-hint");
            field.add(said);
        }
        return field;
    }
}
