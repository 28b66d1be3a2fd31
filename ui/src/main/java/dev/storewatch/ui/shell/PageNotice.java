package dev.storewatch.ui.shell;

import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import dev.storewatch.ui.text.Words;
import dev.storewatch.warehouse.query.Scope;

/** Says why a page has nothing to show: there is no store yet, or the warehouse does not answer. */
public final class PageNotice extends Div {
    private static final long serialVersionUID = 1L;

    private final transient Words words;
    private final transient Runnable again;
    private boolean failed;

    public PageNotice(Words words, Runnable again) {
        this.words = words;
        this.again = again;
        addClassName("notice");
        setVisible(false);
    }

    /** Nothing where there are stores, else how to get some. */
    public void about(Scope visible) {
        failed = false;
        removeAll();
        setVisible(visible.stores().isEmpty());
        if (isVisible()) {
            getElement().setAttribute("role", "status");
            add(
                    new H2(words.say("empty.title")),
                    new Paragraph(words.say("empty.page")),
                    new Code("./storewatch up"),
                    new Paragraph(words.say("empty.or")),
                    new Code("./storewatch load DIR"));
        }
    }

    /** What is shown below stays as it was. */
    public void failed() {
        if (failed) {
            return;
        }
        failed = true;
        removeAll();
        getElement().setAttribute("role", "alert");
        add(new Paragraph(words.say("figures.failed")), new NativeButton(words.say("again"), _ -> again.run()));
        setVisible(true);
    }

    /** Takes back that the warehouse does not answer. */
    public void recovered() {
        if (failed) {
            failed = false;
            removeAll();
            setVisible(false);
        }
    }
}
