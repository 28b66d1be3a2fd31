package dev.storewatch.ingest.sink;

/**
 * One row of a table, encoded as ClickHouse's RowBinary with the columns of the table's migration in their order. A Flink POJO.
 *
 * <p>Rows of one table with the same non-empty {@link #key} that are written between two checkpoints need only reach ClickHouse as the newest of
 * them: facts set it, events leave it empty.
 */
public final class Row {
    /** Name of the table in the database storewatch. */
    public String table = "";
    /** What the row states the latest of; empty: every row counts. */
    public String key = "";

    public byte[] bytes = new byte[0];

    public Row() {}

    public Row(String table, String key, byte[] bytes) {
        this.table = table;
        this.key = key;
        this.bytes = bytes;
    }
}
