package dev.storewatch.warehouse.query;

import dev.storewatch.warehouse.WarehouseAccess;
import dev.storewatch.warehouse.meter.QueryMeter;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;

/** Asks for pages, each answer over a connection of its own: opening one takes a millisecond and nothing can go stale. Safe for many threads. */
public final class PageQueries {
    private final PageConnections connections;

    /** For one who sees these stores: no answer holds anything of another. */
    public PageQueries(WarehouseAccess access, VisibleStores visible) {
        this.connections = new PageConnections(access, visible);
    }

    /** Answers or throws {@link WarehouseUnavailable}, which names the question. */
    public <T> T ask(String question, Function<DSLContext, T> answer) {
        long begun = System.nanoTime();
        boolean isAnswered = false;
        try (Connection connection = connections.open()) {
            T given = answer.apply(PageConnections.on(connection));
            isAnswered = true;
            return given;
        } catch (SQLException | DataAccessException failure) {
            throw new WarehouseUnavailable(question, failure);
        } finally {
            QueryMeter.PROCESS.note(question, System.nanoTime() - begun, isAnswered);
        }
    }
}
