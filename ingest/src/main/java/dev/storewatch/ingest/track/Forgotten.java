package dev.storewatch.ingest.track;

import java.io.Serializable;
import java.util.Collection;
import java.util.Set;

/** Knows which things have been counted, though the state knows nothing of them any more. */
public interface Forgotten extends Serializable {
    /** Whether there may be any by now, in milliseconds since 1970. */
    boolean mayBe(long now);

    /** Of these keys of things those that have been counted. */
    Set<String> among(Collection<String> keys);

    /** Where nothing is looked up. */
    static Forgotten nothing() {
        return new Forgotten() {
            private static final long serialVersionUID = 1;

            @Override
            public boolean mayBe(long now) {
                return false;
            }

            @Override
            public Set<String> among(Collection<String> keys) {
                return Set.of();
            }
        };
    }
}
