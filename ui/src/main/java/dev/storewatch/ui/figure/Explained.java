package dev.storewatch.ui.figure;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.internal.JacksonUtils;

/** Holds buttons whose explanations are known beforehand, and says them on hover and on focus. */
@Tag("sw-explained")
@JavaScript("context://storewatch/explain.js")
public class Explained extends Component implements HasComponents, HasStyle {
    private static final long serialVersionUID = 1L;

    /** Lets a button within explain itself. */
    public static void by(NativeButton button, Explanation explanation) {
        button.getElement()
                .setAttribute("data-explain", true)
                .setAttribute("data-help", JacksonUtils.beanToJson(explanation).toString());
    }
}
