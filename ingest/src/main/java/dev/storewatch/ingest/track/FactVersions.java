package dev.storewatch.ingest.track;

import dev.storewatch.ingest.field.FieldPass;
import dev.storewatch.ingest.field.Fielded;
import dev.storewatch.ingest.sink.Row;
import dev.storewatch.ingest.sink.RowBytes;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongFunction;
import java.util.function.ToLongFunction;

/** What a thing stated last in one table of facts: enough to tell what changed. */
public final class FactVersions implements Fielded {
    /** Bytes of what stands behind a fact in its row. */
    private static final int BEHIND = Short.BYTES + Long.BYTES + 1;

    /** Of the newest row; each change has a greater one. */
    public long version;
    /** What tells the thing's facts of this table apart, ascending; of an only fact the day it is filed under. */
    public long[] ids = new long[0];
    /** Beside each fact a hash of its row. */
    public long[] hashes = new long[0];

    @Override
    public void fields(FieldPass pass) {
        version = pass.number(version);
        ids = pass.numbers(ids);
        hashes = pass.numbers(hashes);
    }

    /** States the thing's only fact of a table, if it changed. */
    public <F> void state(FactTable<F> table, F fact, long now, List<Row> rows) {
        RowBytes bytes = new RowBytes();
        table.write(fact, bytes);
        byte[] row = bytes.take();
        long hash = hash(row);
        if (hashes.length == 0 || hashes[0] != hash) {
            // From under another day it is gone.
            long filedDay = table.filedDay(fact);
            version = versionAfter(version, now);
            if (ids.length > 0 && ids[0] != filedDay) {
                rows.add(row(table, filed(table, row, ids[0]), version, true));
            }
            ids = new long[] {filedDay};
            hashes = new long[] {hash};
            rows.add(row(table, filed(table, row, filedDay), version, false));
        }
    }

    private static byte[] filed(FactTable<?> table, byte[] fact, long day) {
        return table.isFiled()
                ? new RowBytes(fact.length + BEHIND).raw(fact).date(day).take()
                : fact;
    }

    /**
     * States the thing's facts of a table: those that changed, and that those no longer among them are gone.
     *
     * @param facts ascending by {@code id}
     * @param gone a fact with nothing but its identity
     */
    public <F> void stateAll(
            FactTable<F> table, List<F> facts, ToLongFunction<F> id, LongFunction<F> gone, long now, List<Row> rows) {
        RowBytes bytes = new RowBytes();
        long[] newIds = new long[facts.size()];
        long[] newHashes = new long[facts.size()];
        int before = rows.size();
        long newVersion = versionAfter(version, now);
        for (int i = 0; i < newIds.length; i++) {
            newIds[i] = id.applyAsLong(facts.get(i));
            table.write(facts.get(i), bytes);
            byte[] row = bytes.take();
            newHashes[i] = hash(row);
            int known = Arrays.binarySearch(ids, newIds[i]);
            if (known < 0 || hashes[known] != newHashes[i]) {
                rows.add(row(table, row, newVersion, false));
            }
        }
        for (long known : ids) {
            if (Arrays.binarySearch(newIds, known) < 0) {
                table.write(gone.apply(known), bytes);
                rows.add(row(table, bytes.take(), newVersion, true));
            }
        }
        version = rows.size() > before ? newVersion : version;
        ids = newIds;
        hashes = newHashes;
    }

    static long versionAfter(long version, long now) {
        return Math.max(version + 1, now);
    }

    static Row row(FactTable<?> table, byte[] fact, long version, boolean deleted) {
        RowBytes row =
                new RowBytes(fact.length + BEHIND).raw(fact).int64(version).bool(deleted);
        return Row.ofGeneration(table.name(), row.take());
    }

    /** FNV-1a, 64 bits. */
    static long hash(byte[] row) {
        long hash = 0xcbf29ce484222325L;
        for (byte b : row) {
            hash = (hash ^ (b & 0xff)) * 0x100000001b3L;
        }
        return hash;
    }
}
