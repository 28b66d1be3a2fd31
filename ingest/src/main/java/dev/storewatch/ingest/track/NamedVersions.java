package dev.storewatch.ingest.track;

import dev.storewatch.ingest.field.FieldPass;
import dev.storewatch.ingest.field.Fielded;
import dev.storewatch.ingest.sink.Row;
import dev.storewatch.ingest.sink.RowBytes;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** What a thing stated last in a table of which it may have many facts, told apart by names. */
public final class NamedVersions implements Fielded {
    /** Of the newest row; each change has a greater one. */
    public long version;
    /** Of the facts that stand, ascending. */
    public String[] names = new String[0];
    /** Beside each fact a hash of its row. */
    public long[] hashes = new long[0];

    @Override
    public void fields(FieldPass pass) {
        version = pass.number(version);
        names = pass.texts(names);
        hashes = pass.numbers(hashes);
    }

    /**
     * States the thing's facts: those that changed, and that those no longer among them are gone.
     *
     * @param facts ascending by {@code name}
     * @param gone a fact with nothing but its identity
     */
    public <F> void state(
            FactTable<F> table,
            List<F> facts,
            Function<F, String> name,
            Function<String, F> gone,
            long now,
            List<Row> rows) {
        RowBytes bytes = new RowBytes();
        String[] newNames = new String[facts.size()];
        long[] newHashes = new long[facts.size()];
        int before = rows.size();
        long newVersion = FactVersions.versionAfter(version, now);
        for (int i = 0; i < newNames.length; i++) {
            newNames[i] = name.apply(facts.get(i));
            table.write(facts.get(i), bytes);
            byte[] row = bytes.take();
            newHashes[i] = FactVersions.hash(row);
            int known = Arrays.binarySearch(names, newNames[i]);
            if (known < 0 || hashes[known] != newHashes[i]) {
                rows.add(FactVersions.row(table, row, newVersion, false));
            }
        }
        for (String known : names) {
            if (Arrays.binarySearch(newNames, known) < 0) {
                table.write(gone.apply(known), bytes);
                rows.add(FactVersions.row(table, bytes.take(), newVersion, true));
            }
        }
        version = rows.size() > before ? newVersion : version;
        names = newNames;
        hashes = newHashes;
    }
}
