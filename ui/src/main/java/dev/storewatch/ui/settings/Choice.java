package dev.storewatch.ui.settings;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.function.Function;

/** A plain list to choose one of. */
@Tag("select")
class Choice extends Component {
    private static final long serialVersionUID = 1L;

    Choice(List<String> values, Function<String, String> words) {
        for (String value : values) {
            getElement()
                    .appendChild(
                            new Element("option").setAttribute("value", value).setText(words.apply(value)));
        }
        getElement().setProperty("value", values.getFirst());
        getElement().addPropertyChangeListener("value", "change", _ -> {});
    }

    void choose(String value) {
        getElement().setProperty("value", value);
    }

    String chosen() {
        return getElement().getProperty("value", "");
    }
}
