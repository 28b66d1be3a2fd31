package dev.storewatch.ui.shell;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;

/** Writes down that figures are about to leave as a file; whatever cannot be written down does not leave. */
@FunctionalInterface
public interface ExportLog {

    /** {@code what} names the file and where it was taken from. */
    void leaves(String what);

    /** For every export of a page. */
    static void keep(UI ui, ExportLog log) {
        ComponentUtil.setData(ui, ExportLog.class, log);
    }

    /** The log of the page an export was taken from. */
    static ExportLog of(UI ui) {
        ExportLog log = ComponentUtil.getData(ui, ExportLog.class);
        if (log == null) {
            throw new IllegalStateException("An export from a page that has no log of exports");
        }
        return log;
    }
}
