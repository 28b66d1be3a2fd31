package dev.storewatch.ui.overview;

import com.vaadin.flow.router.Route;
import dev.storewatch.ui.shell.Destination;
import dev.storewatch.ui.shell.Frame;
import dev.storewatch.ui.shell.PageBody;
import dev.storewatch.ui.shell.StorewatchPage;
import dev.storewatch.ui.text.Words;
import dev.storewatch.warehouse.query.MetricReader;
import jakarta.annotation.security.PermitAll;

/** Every store by the nine indicators, worst first, live; the chosen one by day. */
@Route("")
@PermitAll
public class OverviewView extends StorewatchPage {
    private static final long serialVersionUID = 1L;

    private final transient MetricReader reader;

    public OverviewView(Frame frame, MetricReader reader) {
        super(frame, Destination.OVERVIEW);
        this.reader = reader;
    }

    @Override
    protected PageBody body(Words words) {
        return new OverviewBoard(new OverviewBoard.Setting(
                words,
                reader,
                frame().live(),
                frame()::watchAlerts,
                frame().clock(),
                period -> become(address().with(period)),
                choice -> become(choice.in(address()))));
    }
}
