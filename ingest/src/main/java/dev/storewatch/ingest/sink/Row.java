package dev.storewatch.ingest.sink;

/** One row of a table, encoded as ClickHouse's RowBinary with the columns of the table's migration in their order. A Flink POJO. */
public final class Row {
    /** The number a table's first column holds, if it is one that the sink writes for all of its rows alike. */
    public enum Stamp {
        /** The bytes are the whole row. */
        NONE,
        /** The generation the row belongs to. */
        GENERATION,
        /** The generation in which the files were begun anew. */
        READING
    }

    /** Name of the table in the database storewatch. */
    public String table = "";

    public Stamp stamp = Stamp.NONE;
    /** All columns but the stamp. */
    public byte[] bytes = new byte[0];

    public Row() {}

    /** A row that no rebuild replaces. */
    public Row(String table, byte[] bytes) {
        this.table = table;
        this.bytes = bytes;
    }

    /** A row that a rebuild writes anew. */
    public static Row ofGeneration(String table, byte[] bytes) {
        return stamped(Stamp.GENERATION, table, bytes);
    }

    /** A row about reading files. */
    public static Row ofReading(String table, byte[] bytes) {
        return stamped(Stamp.READING, table, bytes);
    }

    private static Row stamped(Stamp stamp, String table, byte[] bytes) {
        Row row = new Row(table, bytes);
        row.stamp = stamp;
        return row;
    }
}
