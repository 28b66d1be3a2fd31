package dev.storewatch.ui.alert;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import dev.storewatch.ui.shell.Address;
import dev.storewatch.ui.shell.Destination;
import dev.storewatch.ui.shell.Frame;
import dev.storewatch.ui.shell.PageBody;
import dev.storewatch.ui.shell.StorewatchPage;
import dev.storewatch.ui.text.Words;
import dev.storewatch.warehouse.WarehouseException;
import dev.storewatch.warehouse.metric.Label;
import java.util.Locale;

/** What the two pages share: what an action came to, and what is said when the warehouse does not answer. */
abstract class AlertPage extends StorewatchPage {
    private static final long serialVersionUID = 1L;

    private Paragraph said = new Paragraph();
    private transient Words words;

    AlertPage(Frame frame, Destination destination) {
        super(frame, destination);
        words = new Words(frame.translations(), Locale.ENGLISH);
        addClassNames("alerts", "without-range");
    }

    final Words words() {
        return words;
    }

    /** Builds the page's content. */
    abstract void fill(Div content);

    @Override
    protected PageBody body(Words spoken) {
        words = spoken;
        said = new Paragraph();
        said.getElement().setAttribute("role", "status");
        Content content = new Content(said);
        trying(() -> fill(content));
        return content;
    }

    final void say(String text) {
        said.setText(text);
    }

    final NativeButton button(String key, Runnable action) {
        return new NativeButton(words.say(key), _ -> trying(action));
    }

    final NativeButton button(Label label, Runnable action) {
        return new NativeButton(words.say(label), _ -> trying(action));
    }

    final void trying(Runnable action) {
        try {
            action.run();
        } catch (WarehouseException away) {
            say(words.say("alerts.failed"));
        } catch (IllegalArgumentException wrong) {
            say(String.valueOf(wrong.getMessage()));
        }
    }

    /** Nothing of it depends on the range. */
    private static final class Content extends PageBody {
        private static final long serialVersionUID = 1L;

        Content(Paragraph said) {
            addClassName("alerts-body");
            add(said);
        }

        @Override
        public void show(Address address) {}
    }
}
