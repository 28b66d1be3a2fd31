package dev.storewatch.ui.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.H2;
import dev.storewatch.ui.text.Words;
import java.util.List;
import java.util.stream.Stream;

/** The keys there are; opened by {@code ?}, closed by Escape. */
@Tag("dialog")
public class HelpDialog extends Component implements HasComponents {
    private static final long serialVersionUID = 1L;

    private record Key(String keys, String meaning) {}

    private static final List<Key> KEYS = List.of(
            new Key("/", "help.search"),
            new Key("j  k", "help.rows"),
            new Key("← → ↑ ↓", "help.cells"),
            new Key("Enter", "help.open"),
            new Key("g …", "help.go"),
            new Key("?", "help.help"));

    /** @param more keys of the page itself, each explained by {@code help.key.KEY} */
    public HelpDialog(Words words, List<String> more) {
        setId("help");
        H2 title = new H2(words.say("help.title"));
        title.setId("help-title");
        getElement().setAttribute("aria-labelledby", "help-title");
        DescriptionList list = new DescriptionList();
        Stream.concat(KEYS.stream(), more.stream().map(key -> new Key(key, "help.key." + key)))
                .forEach(key -> list.add(
                        new DescriptionList.Term(key.keys()),
                        new DescriptionList.Description(words.say(key.meaning()))));
        add(title, list);
    }
}
