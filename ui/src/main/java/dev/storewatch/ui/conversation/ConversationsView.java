package dev.storewatch.ui.conversation;

import com.vaadin.flow.router.Route;
import dev.storewatch.ui.shell.Destination;
import dev.storewatch.ui.shell.Frame;
import dev.storewatch.ui.shell.PageBody;
import dev.storewatch.ui.shell.StorewatchPage;
import dev.storewatch.ui.text.Words;
import jakarta.annotation.security.PermitAll;

/** Conversations worth reading, the gravest first. */
@Route("conversations")
@PermitAll
public class ConversationsView extends StorewatchPage {
    private static final long serialVersionUID = 1L;

    public ConversationsView(Frame frame) {
        super(frame, Destination.CONVERSATIONS);
    }

    @Override
    protected PageBody body(Words words) {
        return new ConversationsBoard(frame(), words, this::become);
    }
}
