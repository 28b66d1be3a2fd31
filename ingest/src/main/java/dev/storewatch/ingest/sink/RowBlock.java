package dev.storewatch.ingest.sink;

/** Rows as they come, in ClickHouse's RowBinary format. Not thread-safe. */
final class RowBlock implements Gathering {
    static final String FORMAT = "RowBinary";

    private final ByteRun bytes = new ByteRun();
    private int rows;

    @Override
    public void add(byte[] stamp, byte[] rest) {
        bytes.add(stamp);
        bytes.add(rest);
        rows++;
    }

    @Override
    public int rows() {
        return rows;
    }

    @Override
    public String format() {
        return FORMAT;
    }

    @Override
    public ByteRun bytes() {
        return bytes;
    }
}
