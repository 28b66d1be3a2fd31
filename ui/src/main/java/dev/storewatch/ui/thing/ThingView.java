package dev.storewatch.ui.thing;

import com.vaadin.flow.router.Route;
import dev.storewatch.ui.shell.Destination;
import dev.storewatch.ui.shell.Frame;
import dev.storewatch.ui.shell.PageBody;
import dev.storewatch.ui.shell.StorewatchPage;
import dev.storewatch.ui.shell.Things;
import dev.storewatch.ui.text.Words;
import jakarta.annotation.security.PermitAll;

/** A single thing, as the address names it. */
@Route(Things.PATH)
@PermitAll
public class ThingView extends StorewatchPage {
    private static final long serialVersionUID = 1L;

    public ThingView(Frame frame) {
        super(frame, Destination.STORE);
    }

    @Override
    protected String path() {
        return Things.PATH;
    }

    @Override
    protected PageBody body(Words words) {
        return new ThingBoard(frame(), words);
    }
}
