package dev.storewatch.warehouse.query;

/** Identity of a store, 1 to 64 characters as the source gave them. */
public record StoreId(String value) {
    public StoreId {
        if (value.isEmpty() || value.codePointCount(0, value.length()) > 64) {
            throw new IllegalArgumentException("A store id has 1 to 64 characters, but was '" + value + "'");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
