package dev.storewatch.ui.health;

import com.vaadin.flow.router.Route;
import dev.storewatch.ui.shell.Destination;
import dev.storewatch.ui.shell.Frame;
import dev.storewatch.ui.shell.PageBody;
import dev.storewatch.ui.shell.StorewatchPage;
import dev.storewatch.ui.text.Words;
import jakarta.annotation.security.PermitAll;

/** Whether the numbers can be trusted: freshness, rates, refused lines. */
@Route("health")
@PermitAll
public class HealthView extends StorewatchPage {
    private static final long serialVersionUID = 1L;

    public HealthView(Frame frame) {
        super(frame, Destination.HEALTH);
    }

    @Override
    protected PageBody body(Words words) {
        return new HealthBoard(frame(), words);
    }
}
