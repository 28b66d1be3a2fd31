package dev.storewatch.warehouse.alert.rule;

/**
 * One version of a breach, as the tracker wrote it.
 *
 * @param version the greatest of a breach stands, in whatever order they arrive
 * @param isGone later events showed that it never was one
 */
record BreachVersion(BreachRows.Place place, OpenBreach breach, long version, boolean isGone) {

    boolean isOpen() {
        return !isGone && breach.isOpen();
    }
}
