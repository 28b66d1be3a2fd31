package dev.storewatch.ingest.lookup;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;

/**
 * How long a state remembers.
 *
 * @param span a thing is forgotten when so much time has passed since it last changed
 * @param since when the state began: it has met everything that was there before
 */
public record Memory(Duration span, Instant since) implements Serializable {
    /** Whether anything can have been forgotten by now. */
    public boolean mayHaveForgotten(long now) {
        return since.toEpochMilli() + span.toMillis() <= now;
    }
}
