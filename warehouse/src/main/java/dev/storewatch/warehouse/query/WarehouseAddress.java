package dev.storewatch.warehouse.query;

/** Where the warehouse listens and who asks; the text leaves the password out. */
public record WarehouseAddress(String url, String user, String password) {
    /** The database everything is in. */
    public static final String DATABASE = "storewatch";

    public WarehouseAddress {
        if (!url.startsWith("http://") && !url.startsWith("https://")) {
            throw new IllegalArgumentException("A ClickHouse address starts with http:// or https://, but was " + url);
        }
    }

    @Override
    public String toString() {
        return user + " at " + url;
    }
}
