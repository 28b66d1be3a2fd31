package dev.storewatch.ingest.dedup;

import java.io.Serializable;
import java.util.Map;
import java.util.Set;

/** Knows the events of a stream that were accepted, however long ago. */
public interface Accepted extends Serializable {
    /** Of these identities those that were, each with the fingerprint of the event that has it. */
    Map<String, long[]> among(Set<String> identities);
}
