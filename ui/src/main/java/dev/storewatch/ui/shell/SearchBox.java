package dev.storewatch.ui.shell;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.internal.JacksonUtils;
import dev.storewatch.ui.text.Words;
import java.util.List;
import java.util.function.Function;
import tools.jackson.databind.node.ArrayNode;

/** Finds a store or an agent by name and leads there. */
@Tag("sw-search")
@JavaScript("context://storewatch/search.js")
public final class SearchBox extends Component implements HasComponents {
    private static final long serialVersionUID = 1L;

    /** A page found: what it is called, what kind of thing it is about, where it is. */
    public record Found(String name, String kind, String href) {}

    private final transient Function<String, List<Found>> find;

    public SearchBox(Words words, Function<String, List<Found>> find) {
        this.find = find;
        Input input = new Input();
        input.setId("search");
        input.setType("search");
        input.setPlaceholder(words.say("nav.search") + "  /");
        input.getElement()
                .setAttribute("aria-label", words.say("nav.search"))
                .setAttribute("autocomplete", "off")
                .setAttribute("role", "combobox")
                .setAttribute("aria-expanded", "false")
                .setAttribute("aria-controls", "found");
        getElement().setAttribute("data-nothing", words.say("nav.nothingFound"));
        add(input);
    }

    @ClientCallable
    ArrayNode find(String text) {
        return JacksonUtils.listToJson(find.apply(text));
    }
}
