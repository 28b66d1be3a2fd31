package dev.storewatch.ui.workbench;

import dev.storewatch.ui.access.Viewer;
import dev.storewatch.warehouse.audit.AuditAction;
import dev.storewatch.warehouse.audit.AuditEvent.Actor;
import dev.storewatch.warehouse.audit.AuditLog;
import dev.storewatch.warehouse.query.VisibleStores;
import dev.storewatch.warehouse.workbench.AnalystSql;
import dev.storewatch.warehouse.workbench.QueryShelf;
import java.time.InstantSource;

/** What the workbench works with: the one door through which pages run SQL, and it writes down who went through. */
record Desk(AnalystSql sql, QueryShelf shelf, AuditLog audit, InstantSource clock) {

    /**
     * Whether somebody may run SQL. One who sees some stores only may not: ClickHouse's user of the analysts sees all, and what keeps pages from other
     * stores is a setting that a statement could name itself.
     */
    static boolean isOpenTo(Viewer viewer) {
        return viewer.role().mayWriteSql() && viewer.stores() instanceof VisibleStores.All;
    }

    /** Writes a run down before it begins: what cannot be written down is not run. */
    void writeDown(Actor actor, AuditAction action, String run, String statement) {
        audit.write(actor, action, run, statement);
    }
}
