package dev.storewatch.ingest.store;

import dev.storewatch.ingest.limit.StoreLimits;
import java.io.Serializable;

/** Knows the stores' configuration. */
public interface Stores extends Serializable {
    /** The store's configuration, its defaults where it was never configured. */
    StoreSettings settings(String storeId);

    /** How long things may take in the store, as far as is known now. */
    default StoreLimits limits(String storeId) {
        return StoreLimits.USUAL;
    }

    /** Changes whenever an answer of {@link #limits} may have. */
    default long limitsRevision() {
        return 0;
    }
}
