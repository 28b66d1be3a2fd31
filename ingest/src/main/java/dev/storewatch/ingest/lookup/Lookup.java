package dev.storewatch.ingest.lookup;

import dev.storewatch.ingest.event.row.RowInput;
import dev.storewatch.ingest.sink.ClickHouse;
import dev.storewatch.ingest.sink.Refused;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks ClickHouse one question about many things, and waits while it is away: what the state has forgotten must not be guessed. */
public record Lookup(ClickHouse clickHouse) implements Serializable {
    private static final Logger LOG = LoggerFactory.getLogger(Lookup.class);
    private static final long PAUSE_MILLIS = 1_000;

    /** An answer that may break off: it begins anew with the first row then. */
    public interface Answer {
        /** Takes the rows from the first. */
        void begin();

        /** Takes one row. */
        void row(RowInput row);
    }

    /** Asks until there is a whole answer. */
    public void ask(String query, Answer answer) {
        while (true) {
            answer.begin();
            try (InputStream rows = clickHouse.stream(query + " FORMAT RowBinary")) {
                RowInput in = new RowInput(rows);
                while (!in.isAtEnd()) {
                    answer.row(in);
                }
                return;
            } catch (Refused e) {
                throw new UncheckedIOException(e);
            } catch (IOException | UncheckedIOException e) {
                LOG.warn("What may have been forgotten can't be looked up now, trying again: {}", e.toString());
                pause();
            } catch (InterruptedException e) {
                throw interrupted();
            }
        }
    }

    /** A subquery of strings; none of them holds a line feed. */
    public static String among(Collection<String> ids) {
        StringBuilder joined = new StringBuilder();
        ids.forEach(id -> joined.append(joined.isEmpty() ? "" : "\\n").append(escape(id)));
        return "(SELECT arrayJoin(splitByChar('\\n', '" + joined + "')))";
    }

    /** Collects into what a step of the answer is put; emptied where it begins anew. */
    public static Answer into(Collection<?> found, Consumer<RowInput> step) {
        return new Answer() {
            @Override
            public void begin() {
                found.clear();
            }

            @Override
            public void row(RowInput row) {
                step.accept(row);
            }
        };
    }

    private static String escape(String id) {
        return id.replace("\\", "\\\\").replace("'", "\\'");
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }

    private static UncheckedIOException interrupted() {
        Thread.currentThread().interrupt();
        return new UncheckedIOException(new InterruptedIOException("stopped while waiting for ClickHouse"));
    }
}
