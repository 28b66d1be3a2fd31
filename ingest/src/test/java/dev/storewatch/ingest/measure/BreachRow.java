package dev.storewatch.ingest.measure;

import dev.storewatch.ingest.sink.Row;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A row of breach_version, read back from what the trackers wrote. Times are milliseconds since 1970. */
record BreachRow(
        String storeId,
        String kind,
        String thing,
        String thingId,
        String part,
        long since,
        String level,
        String agentId,
        String orderId,
        long limit,
        long openedAt,
        int day,
        @Nullable Long closedAt,
        String closedBy,
        long version,
        boolean deleted) {

    /** Those that stand, by kind, thing, part and start. */
    static List<BreachRow> standing(List<Row> written) {
        Map<List<String>, BreachRow> newest =
                new TreeMap<>((a, b) -> a.toString().compareTo(b.toString()));
        for (Row row : written) {
            if (row.table.equals("breach_version")) {
                BreachRow read = read(row);
                newest.merge(read.identity(), read, (a, b) -> b.version > a.version ? b : a);
            }
        }
        return newest.values().stream().filter(row -> !row.deleted).toList();
    }

    /** What it says, without the version. */
    BreachRow unversioned() {
        return new BreachRow(
                storeId, kind, thing, thingId, part, since, level, agentId, orderId, limit, openedAt, day, closedAt,
                closedBy, 0, deleted);
    }

    private List<String> identity() {
        return List.of(storeId, kind, thing, thingId, part, "" + since);
    }

    private static BreachRow read(Row row) {
        ByteBuffer bytes = ByteBuffer.wrap(row.bytes).order(ByteOrder.LITTLE_ENDIAN);
        BreachRow read = new BreachRow(
                string(bytes),
                string(bytes),
                string(bytes),
                string(bytes),
                string(bytes),
                bytes.getLong(),
                string(bytes),
                string(bytes),
                string(bytes),
                bytes.getLong(),
                bytes.getLong(),
                bytes.getShort() & 0xFFFF,
                bytes.get() == 1 ? null : (Long) bytes.getLong(),
                string(bytes),
                bytes.getLong(),
                bytes.get() == 1);
        if (bytes.hasRemaining()) {
            throw new IllegalStateException(bytes.remaining() + " bytes too many in a row of breach_version");
        }
        return read;
    }

    private static String string(ByteBuffer bytes) {
        int length = 0;
        int shift = 0;
        int part;
        do {
            part = bytes.get();
            length |= (part & 0x7F) << shift;
            shift += 7;
        } while (part < 0);
        byte[] utf8 = new byte[length];
        bytes.get(utf8);
        return new String(utf8, StandardCharsets.UTF_8);
    }
}
