package dev.storewatch.ui.settings;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.dom.Element;
import java.util.List;

/** A semantic table of texts and buttons that scrolls within its place. */
final class PlainTable {
    private PlainTable() {}

    /** What a cell holds. */
    sealed interface Cell {}

    record Text(String text) implements Cell {}

    record Holding(Component component) implements Cell {}

    static Div of(String caption, List<String> heads, List<List<Cell>> rows) {
        Element table = new Element("table");
        table.appendChild(text("caption", caption));
        Element head = new Element("tr");
        heads.forEach(name -> head.appendChild(
                name.isEmpty() ? new Element("td") : text("th", name).setAttribute("scope", "col")));
        table.appendChild(new Element("thead").appendChild(head));
        Element body = new Element("tbody");
        rows.forEach(cells -> body.appendChild(row(cells)));
        table.appendChild(body);
        Div frame = new Div();
        frame.addClassName("plain-table");
        frame.getElement()
                .setAttribute("tabindex", "0")
                .setAttribute("role", "region")
                .setAttribute("aria-label", caption);
        frame.getElement().appendChild(table);
        return frame;
    }

    private static Element row(List<Cell> cells) {
        Element row = new Element("tr");
        for (Cell cell : cells) {
            row.appendChild(
                    switch (cell) {
                        case Text value -> text("td", value.text()).setAttribute("title", value.text());
                        case Holding holding ->
                            new Element("td").appendChild(holding.component().getElement());
                    });
        }
        return row;
    }

    private static Element text(String tag, String text) {
        return new Element(tag).setText(text);
    }
}
