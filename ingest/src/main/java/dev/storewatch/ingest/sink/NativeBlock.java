package dev.storewatch.ingest.sink;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Rows column by column, in ClickHouse's Native format. Not thread-safe. */
final class NativeBlock implements Gathering {
    private final TableColumns table;
    private final List<NativeColumn> columns;
    private int rows;

    NativeBlock(TableColumns table) {
        this.table = table;
        columns = table.columns().stream()
                .map(column -> NativeTypes.column(column.type()))
                .toList();
    }

    @Override
    public void add(byte[] stamp, byte[] rest) {
        int column = 0;
        for (int at = 0; at < stamp.length; column++) {
            at = columns.get(column).take(stamp, at);
        }
        int at = 0;
        for (; column < columns.size(); column++) {
            at = columns.get(column).take(rest, at);
        }
        if (at != rest.length) {
            throw new IllegalStateException("A row of " + rest.length + " bytes for " + table.table() + " ends at byte "
                    + at + ": it has other columns than the table");
        }
        rows++;
    }

    @Override
    public int rows() {
        return rows;
    }

    @Override
    public String format() {
        return "Native";
    }

    @Override
    public ByteRun bytes() {
        ByteRun out = new ByteRun();
        out.varint(columns.size());
        out.varint(rows);
        for (int i = 0; i < columns.size(); i++) {
            text(out, table.columns().get(i).name());
            text(out, table.columns().get(i).type());
            columns.get(i).sendPrefix(out);
            columns.get(i).send(out);
        }
        return out;
    }

    private static void text(ByteRun out, String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        out.varint(utf8.length);
        out.add(utf8);
    }
}
