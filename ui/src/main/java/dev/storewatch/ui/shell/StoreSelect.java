package dev.storewatch.ui.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.dom.Element;
import dev.storewatch.ui.text.Words;
import dev.storewatch.warehouse.query.Scope;
import dev.storewatch.warehouse.query.Store;
import dev.storewatch.warehouse.query.StoreId;
import java.util.Optional;
import java.util.function.Consumer;

/** Chooses one store, or all where a page is about all; the browser's own control. */
@Tag("select")
public final class StoreSelect extends Component {
    private static final long serialVersionUID = 1L;

    public StoreSelect(Words words, Consumer<Optional<StoreId>> chosen) {
        getElement().setAttribute("aria-label", words.say("nav.chooseStore")).setAttribute("class", "store-select");
        getElement()
                .addEventListener(
                        "change",
                        event -> chosen.accept(Optional.of(event.getEventData()
                                        .get("event.target.value")
                                        .asString())
                                .filter(id -> !id.isEmpty())
                                .map(StoreId::new)))
                .addEventData("event.target.value");
    }

    /** Offers the stores, and all of them together under the words given, if any. */
    public void show(Scope stores, Optional<String> all, Optional<StoreId> chosen) {
        getElement().removeAllChildren();
        all.ifPresent(text -> getElement().appendChild(option("", text, chosen.isEmpty())));
        for (Store store : stores.stores()) {
            String id = store.id().value();
            getElement()
                    .appendChild(option(
                            id, store.name(), chosen.filter(store.id()::equals).isPresent()));
        }
    }

    private static Element option(String value, String text, boolean selected) {
        Element option = new Element("option");
        option.setAttribute("value", value).setText(text);
        option.setAttribute("selected", selected);
        return option;
    }
}
