package dev.storewatch.ingest.sink;

/** Rows of one table on their way into one block. */
sealed interface Gathering permits RowBlock, NativeBlock {
    /**
     * Takes a row in RowBinary, in two parts.
     *
     * @param stamp the first columns; empty: none
     * @param rest the other columns
     */
    void add(byte[] stamp, byte[] rest);

    int rows();

    /** The name of ClickHouse's format they are gathered in. */
    String format();

    /** All of them, as ClickHouse takes them. */
    ByteRun bytes();
}
