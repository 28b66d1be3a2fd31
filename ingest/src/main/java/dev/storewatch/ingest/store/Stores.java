package dev.storewatch.ingest.store;

import java.io.Serializable;

/** Knows the stores' configuration. */
public interface Stores extends Serializable {
    /** The store's configuration, its defaults where it was never configured. */
    StoreSettings settings(String storeId);
}
