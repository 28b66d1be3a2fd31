package dev.storewatch.ui.store;

import com.vaadin.flow.router.Route;
import dev.storewatch.ui.shell.Destination;
import dev.storewatch.ui.shell.Frame;
import dev.storewatch.ui.shell.PageBody;
import dev.storewatch.ui.shell.StorewatchPage;
import dev.storewatch.ui.text.Words;
import jakarta.annotation.security.PermitAll;

/** One store on one page: its numbers, why they changed, what is open. */
@Route("store")
@PermitAll
public class StoreView extends StorewatchPage {
    private static final long serialVersionUID = 1L;

    public StoreView(Frame frame) {
        super(frame, Destination.STORE);
    }

    @Override
    protected PageBody body(Words words) {
        return new StoreBoard(frame(), words, this::become);
    }
}
