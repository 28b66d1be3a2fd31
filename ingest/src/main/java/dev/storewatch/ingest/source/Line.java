package dev.storewatch.ingest.source;

import dev.storewatch.ingest.event.Origin;
import dev.storewatch.ingest.event.Stream;
import org.jspecify.annotations.Nullable;

/** One line of a file, or the end of it. A Flink POJO. */
public final class Line {
    public Stream stream = Stream.ORDERS;
    public Origin origin = new Origin();
    /** When it was read, in milliseconds since 1970. */
    public long readAt;
    /** Whether this is no line but the end of the file. */
    public boolean endOfFile;
    /** Why nothing could be read here; null: it could. */
    public @Nullable String problem;
}
