package dev.storewatch.ui.alert;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** A table of a page about alerts, that scrolls on its own on a phone. */
final class Sheet extends Div {
    private static final long serialVersionUID = 1L;

    private final NativeTableBody body = new NativeTableBody();

    Sheet(List<String> heads) {
        addClassName("alert-sheet");
        NativeTable table = new NativeTable();
        NativeTableRow head = new NativeTableRow();
        heads.forEach(text -> {
            NativeTableHeaderCell cell = new NativeTableHeaderCell(text);
            cell.getElement().setAttribute("scope", "col");
            head.add(cell);
        });
        table.getHead().add(head);
        table.add(body);
        add(table);
    }

    void clear() {
        body.removeAll();
    }

    void row(Component... cells) {
        NativeTableRow row = new NativeTableRow();
        for (Component cell : cells) {
            row.addDataCell().add(cell);
        }
        body.add(row);
    }

    static Span text(String text) {
        return new Span(text);
    }
}
