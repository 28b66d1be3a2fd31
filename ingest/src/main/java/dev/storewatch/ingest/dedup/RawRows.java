package dev.storewatch.ingest.dedup;

import dev.storewatch.ingest.sink.Row;
import java.io.Serializable;

/** Encodes an event as its raw row. */
@FunctionalInterface
public interface RawRows<E> {
    /** The row of an event whose platform is known. */
    Row row(E event);

    /** Makes one for each task: an encoder is reused from row to row and not shared. */
    @FunctionalInterface
    interface Factory<E> extends Serializable {
        RawRows<E> make();
    }
}
