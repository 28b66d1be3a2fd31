package dev.storewatch.ui.shell;

import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.spring.security.AuthenticationContext;
import dev.storewatch.ui.access.Viewer;
import dev.storewatch.ui.load.LiveAlerts;
import dev.storewatch.ui.load.LiveOverviews;
import dev.storewatch.warehouse.alert.record.AlertRow;
import dev.storewatch.warehouse.query.MetricReader;
import dev.storewatch.warehouse.query.PageQueries;
import dev.storewatch.warehouse.query.Scope;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;

/** What every page is framed with and asks by; made for whoever is signed in. */
public record Frame(
        I18NProvider translations,
        AuthenticationContext login,
        Viewer viewer,
        InstantSource clock,
        LiveOverviews.Seen live,
        LiveAlerts alerts,
        MetricReader reader,
        PageQueries queries,
        ExportLog exports) {

    /** Tells what fires in the stores that whoever is signed in may see. */
    public LiveOverviews.Watch watchAlerts(Consumer<List<AlertRow>> viewer) {
        return alerts.watch(viewer().stores(), viewer);
    }

    /** The one place that says which stores whoever is signed in may see, as they are set now: every page asks about these and no others. */
    public Scope visible() {
        return new Scope(reader.directory().stores());
    }
}
