package dev.storewatch.ui.workbench;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import dev.storewatch.ui.access.SignedIn;
import dev.storewatch.ui.shell.Address;
import dev.storewatch.ui.shell.Destination;
import dev.storewatch.ui.shell.Frame;
import dev.storewatch.ui.shell.PageBody;
import dev.storewatch.ui.shell.StorewatchPage;
import dev.storewatch.ui.text.Words;
import dev.storewatch.ui.workbench.WorkbenchConfiguration.Workbench;
import jakarta.annotation.security.RolesAllowed;

/** The workbench, for analysts and admins; the kept query it shows stands in the address. */
@Route("sql")
@RolesAllowed({"ANALYST", "ADMIN"})
public class SqlView extends StorewatchPage {
    private static final long serialVersionUID = 1L;

    /** Parameter of the address that names a kept query. */
    static final String QUERY = "q";

    private final transient Workbench workbench;
    private final transient SignedIn signedIn;

    SqlView(Frame frame, Workbench workbench, SignedIn signedIn) {
        super(frame, Destination.SQL);
        this.workbench = workbench;
        this.signedIn = signedIn;
        addClassName("without-range");
    }

    @Override
    protected PageBody body(Words words) {
        if (!Desk.isOpenTo(signedIn.viewer())) {
            return new Closed(words.say("sql.someStoresOnly"));
        }
        return workbench
                .desk()
                .<PageBody>map(desk -> new WorkbenchBoard(desk, words, signedIn.actor(), this::remember))
                .orElseGet(() -> new Closed(words.say("sql.noAnalyst")));
    }

    private void remember(String query) {
        become(query.isEmpty() ? address().without(QUERY) : address().with(QUERY, query));
    }

    /** Says why there is no workbench here. */
    private static final class Closed extends PageBody {
        private static final long serialVersionUID = 1L;

        Closed(String why) {
            addClassName("notice");
            add(new Paragraph(why));
        }

        @Override
        public void show(Address address) {
            // The words are the same everywhere.
        }
    }
}
