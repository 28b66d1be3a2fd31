package dev.storewatch.ui.shell;

import com.vaadin.flow.component.html.Div;

/** What stands below the bar, in one language. */
public abstract class PageBody extends Div {
    private static final long serialVersionUID = 1L;

    /** Shows what the address says; what is shown stays until the new is there. */
    public abstract void show(Address address);
}
