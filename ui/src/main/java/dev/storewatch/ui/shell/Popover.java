package dev.storewatch.ui.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;

/** A sheet that a button opens and that a click elsewhere or Escape closes: the browser's own popover. */
class Popover extends Div {
    private static final long serialVersionUID = 1L;

    Popover(String id, NativeButton opener) {
        setId(id);
        addClassName("popover");
        getElement().setAttribute("popover", "auto");
        opener.getElement().setAttribute("popovertarget", id).setAttribute("aria-haspopup", "dialog");
    }

    void close() {
        getElement().executeJs("if (this.matches(':popover-open')) this.hidePopover()");
    }
}
