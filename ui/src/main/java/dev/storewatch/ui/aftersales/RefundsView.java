package dev.storewatch.ui.aftersales;

import com.vaadin.flow.router.Route;
import dev.storewatch.ui.shell.Destination;
import dev.storewatch.ui.shell.Frame;
import dev.storewatch.ui.shell.PageBody;
import dev.storewatch.ui.shell.StorewatchPage;
import dev.storewatch.ui.text.Words;
import jakarta.annotation.security.PermitAll;

/** The page of the topic refunds. */
@Route("refunds")
@PermitAll
public class RefundsView extends StorewatchPage {
    private static final long serialVersionUID = 1L;

    public RefundsView(Frame frame) {
        super(frame, Destination.REFUNDS);
    }

    @Override
    protected PageBody body(Words words) {
        return new TopicBoard(Topic.REFUNDS, frame(), words, this::become);
    }
}
