package dev.storewatch.warehouse.query;

import dev.storewatch.warehouse.WarehouseAccess;
import dev.storewatch.warehouse.meter.QueryMeter;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;

/** Asks for pages, each answer over a connection that no other uses meanwhile. Safe for many threads. */
public final class PageQueries {
    private final PageConnections connections;
    private final KeptConnections kept = new KeptConnections();

    /** For one who sees these stores: no answer holds anything of another. */
    public PageQueries(WarehouseAccess access, VisibleStores visible) {
        this.connections = new PageConnections(access, visible);
    }

    /** Answers or throws {@link WarehouseUnavailable}, which names the question. */
    public <T> T ask(String question, Function<DSLContext, T> answer) {
        long begun = System.nanoTime();
        boolean isAnswered = false;
        try {
            T given = ask(answer);
            isAnswered = true;
            return given;
        } catch (SQLException | DataAccessException failure) {
            throw new WarehouseUnavailable(question, failure);
        } finally {
            QueryMeter.PROCESS.note(question, System.nanoTime() - begun, isAnswered);
        }
    }

    /** Opening a connection and getting used to it takes longer than most answers, so one that answered is kept for a while. */
    private <T> T ask(Function<DSLContext, T> answer) throws SQLException {
        Optional<Connection> before = kept.take();
        Connection connection = before.isPresent() ? before.get() : connections.open();
        boolean isAnswered = false;
        try {
            T given = answer.apply(PageConnections.on(connection));
            isAnswered = true;
            return given;
        } finally {
            if (isAnswered) {
                kept.keep(connection);
            } else {
                KeptConnections.close(connection);
                kept.closeAll();
            }
        }
    }
}
