package dev.storewatch.warehouse.query;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.LongSupplier;

/** Connections between two questions, all of one who sees certain stores. Safe for many threads. */
final class KeptConnections {
    /** As many as tiles of a page ask at once on a small machine. */
    private static final int MOST = 4;
    /** Sooner than any server or proxy closes what nobody uses, so that none is asked over that is closed at the other end. */
    private static final long LONGEST_NANOS = Duration.ofSeconds(5).toNanos();

    private record Kept(Connection connection, long since) {}

    /** The one used last comes first. */
    private final Deque<Kept> kept = new ArrayDeque<>();

    private final LongSupplier nanos;

    KeptConnections() {
        this(System::nanoTime);
    }

    KeptConnections(LongSupplier nanos) {
        this.nanos = nanos;
    }

    synchronized Optional<Connection> take() {
        closeOld();
        return Optional.ofNullable(kept.pollFirst()).map(Kept::connection);
    }

    /** Keeps one over which an answer came whole. */
    synchronized void keep(Connection connection) {
        closeOld();
        if (kept.size() == MOST) {
            close(kept.removeLast().connection());
        }
        kept.addFirst(new Kept(connection, nanos.getAsLong()));
    }

    /** After a question that failed: whatever broke its connection may have broken all. */
    synchronized void closeAll() {
        kept.forEach(one -> close(one.connection()));
        kept.clear();
    }

    private void closeOld() {
        while (!kept.isEmpty() && nanos.getAsLong() - kept.getLast().since() > LONGEST_NANOS) {
            close(kept.removeLast().connection());
        }
    }

    static void close(Connection connection) {
        try {
            connection.close();
        } catch (SQLException failure) {
            throw new IllegalStateException("A connection to the warehouse could not be closed", failure);
        }
    }
}
