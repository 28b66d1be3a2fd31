package dev.storewatch.ui.shell;

import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.spring.security.AuthenticationContext;
import dev.storewatch.ui.access.Viewer;
import dev.storewatch.ui.load.LiveOverviews;
import dev.storewatch.warehouse.query.MetricReader;
import dev.storewatch.warehouse.query.PageQueries;
import dev.storewatch.warehouse.query.Scope;
import java.time.InstantSource;

/** What every page is framed with and asks by; made for whoever is signed in. */
public record Frame(
        I18NProvider translations,
        AuthenticationContext login,
        Viewer viewer,
        InstantSource clock,
        LiveOverviews.Seen live,
        MetricReader reader,
        PageQueries queries) {

    /** The one place that says which stores whoever is signed in may see: every page asks about these and no others. */
    public Scope visible() {
        return new Scope(reader.directory().stores());
    }
}
