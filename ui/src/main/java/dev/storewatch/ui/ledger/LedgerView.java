package dev.storewatch.ui.ledger;

import com.vaadin.flow.router.Route;
import dev.storewatch.ui.access.SignedIn;
import dev.storewatch.ui.shell.Destination;
import dev.storewatch.ui.shell.Frame;
import dev.storewatch.ui.shell.PageBody;
import dev.storewatch.ui.shell.StorewatchPage;
import dev.storewatch.ui.text.Words;
import dev.storewatch.warehouse.ledger.LedgerDesk;
import jakarta.annotation.security.PermitAll;

/** Waits over the limit, by agent and month: what was noticed, what costs, what was excused. */
@Route("ledger")
@PermitAll
public class LedgerView extends StorewatchPage {
    private static final long serialVersionUID = 1L;

    private final transient LedgerDesk desk;
    private final transient SignedIn signedIn;

    public LedgerView(Frame frame, LedgerDesk desk, SignedIn signedIn) {
        super(frame, Destination.LEDGER);
        this.desk = desk;
        this.signedIn = signedIn;
    }

    @Override
    protected PageBody body(Words words) {
        return new LedgerBoard(frame(), words, desk, signedIn.viewer());
    }
}
