package dev.storewatch.ui.alert;

import com.vaadin.flow.router.Route;
import dev.storewatch.ui.load.LiveStories;
import dev.storewatch.ui.shell.Destination;
import dev.storewatch.ui.shell.Frame;
import dev.storewatch.ui.shell.PageBody;
import dev.storewatch.ui.shell.StorewatchPage;
import dev.storewatch.ui.text.Words;
import dev.storewatch.warehouse.WarehouseException;
import dev.storewatch.warehouse.alert.desk.AlertDesk;
import dev.storewatch.warehouse.alert.desk.RuleDesk;
import dev.storewatch.warehouse.query.WarehouseUnavailable;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What needs somebody, worst first; opened, acknowledged, snoozed or excused here. */
@Route("alerts")
@PermitAll
public class AlertsView extends StorewatchPage {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(AlertsView.class);

    /** Letters that press a button of this page, and what they are for. */
    private static final List<String> KEYS = List.of("x", "a", "s", "e", "r", "Esc");

    private final transient AlertDesk desk;
    private final transient RuleDesk rules;
    private final transient LiveStories stories;

    public AlertsView(Frame frame, AlertDesk desk, RuleDesk rules, LiveStories stories) {
        super(frame, Destination.ALERTS);
        this.desk = desk;
        this.rules = rules;
        this.stories = stories;
        addClassName("without-range");
    }

    @Override
    protected PageBody body(Words words) {
        return new InboxBoard(frame(), words, desk, stories, names(), this::become);
    }

    @Override
    protected List<String> keys() {
        return KEYS;
    }

    private InboxNames names() {
        try {
            return InboxNames.of(frame().visible().stores(), rules.rules().rules(), desk.channels());
        } catch (WarehouseException | WarehouseUnavailable away) {
            // The list itself says so, and goes on once the warehouse answers.
            LOG.warn("Names of stores and rules could not be read: {}", away.getMessage());
            return InboxNames.NONE;
        }
    }
}
