package dev.storewatch.ui.settings;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.router.Route;
import dev.storewatch.ui.access.SignedIn;
import dev.storewatch.ui.load.LiveOverviews;
import dev.storewatch.ui.shell.Destination;
import dev.storewatch.ui.shell.Frame;
import dev.storewatch.ui.shell.PageBody;
import dev.storewatch.ui.shell.StorewatchPage;
import dev.storewatch.ui.text.Words;
import dev.storewatch.warehouse.account.Accounts;
import dev.storewatch.warehouse.audit.AuditLog;
import dev.storewatch.warehouse.store.Goals;
import dev.storewatch.warehouse.store.Stores;
import jakarta.annotation.security.RolesAllowed;

/** Accounts, stores, clients of the HTTP intake and the audit log, for admins. */
@Route("settings")
@RolesAllowed("ADMIN")
@StyleSheet("context://storewatch/settings.css")
@StyleSheet("context://storewatch/workbench.css")
public class SettingsView extends StorewatchPage {
    private static final long serialVersionUID = 1L;

    private final transient Accounts accounts;
    private final transient Stores stores;
    private final transient Goals goals;
    private final transient LiveOverviews live;
    private final transient AuditLog audit;
    private final transient SignedIn signedIn;
    private final transient Senders senders;

    public SettingsView(
            Frame frame,
            Accounts accounts,
            Stores stores,
            Goals goals,
            AuditLog audit,
            SignedIn signedIn,
            LiveOverviews live,
            Senders senders) {
        super(frame, Destination.SETTINGS);
        this.accounts = accounts;
        this.stores = stores;
        this.goals = goals;
        this.live = live;
        this.audit = audit;
        this.signedIn = signedIn;
        this.senders = senders;
        addClassName("without-range");
    }

    @Override
    protected PageBody body(Words words) {
        return new SettingsBoard(
                new SettingsBoard.Setting(
                        words,
                        accounts,
                        stores,
                        goals,
                        audit,
                        signedIn.actor(),
                        () -> frame().visible(),
                        live::settingsChanged),
                senders);
    }
}
