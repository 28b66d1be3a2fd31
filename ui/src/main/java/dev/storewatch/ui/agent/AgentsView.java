package dev.storewatch.ui.agent;

import com.vaadin.flow.router.Route;
import dev.storewatch.ui.shell.Destination;
import dev.storewatch.ui.shell.Frame;
import dev.storewatch.ui.shell.PageBody;
import dev.storewatch.ui.shell.StorewatchPage;
import dev.storewatch.ui.text.Words;
import jakarta.annotation.security.PermitAll;

/** The agents of a store or of all, and one of them in detail. */
@Route("agents")
@PermitAll
public class AgentsView extends StorewatchPage {
    private static final long serialVersionUID = 1L;

    public AgentsView(Frame frame) {
        super(frame, Destination.AGENTS);
    }

    @Override
    protected PageBody body(Words words) {
        return new AgentsBoard(frame(), words, this::become);
    }
}
