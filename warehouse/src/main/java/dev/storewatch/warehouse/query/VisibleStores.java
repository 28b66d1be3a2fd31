package dev.storewatch.warehouse.query;

import java.util.Collection;
import java.util.SortedSet;
import java.util.TreeSet;

/** The stores somebody may see; whatever reads for people is made for one of these, and the warehouse itself leaves the rest out. */
public sealed interface VisibleStores {

    /** Every store, those to come included. */
    VisibleStores ALL = new All();

    boolean contains(StoreId store);

    /** Every store. */
    record All() implements VisibleStores {
        @Override
        public boolean contains(StoreId store) {
            return true;
        }
    }

    /** These and no others; none at all where the set is empty. */
    record Only(SortedSet<String> ids) implements VisibleStores {
        public Only {
            ids.forEach(StoreId::new);
            ids = new TreeSet<>(ids);
        }

        @Override
        public boolean contains(StoreId store) {
            return ids.contains(store.value());
        }
    }

    static VisibleStores only(Collection<String> ids) {
        return new Only(new TreeSet<>(ids));
    }
}
