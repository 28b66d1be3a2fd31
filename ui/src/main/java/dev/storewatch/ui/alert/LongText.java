package dev.storewatch.ui.alert;

import com.vaadin.flow.component.AbstractSinglePropertyField;
import com.vaadin.flow.component.Tag;

/** The browser's own field of several lines. */
@Tag("textarea")
final class LongText extends AbstractSinglePropertyField<LongText, String> {
    private static final long serialVersionUID = 1L;

    LongText() {
        super("value", "", false);
        setSynchronizedEvent("change");
        getElement().setAttribute("rows", "8").setAttribute("spellcheck", "false");
    }
}
