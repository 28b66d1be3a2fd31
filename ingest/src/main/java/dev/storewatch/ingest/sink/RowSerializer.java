package dev.storewatch.ingest.sink;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;
import org.jspecify.annotations.Nullable;

/** Writes the table's name, the stamp and the bytes of a row. The few names there are become strings once each. Rows are never kept in a state. */
final class RowSerializer extends TypeSerializer<Row> {
    private static final long serialVersionUID = 1;
    private static final Row.Stamp[] STAMPS = Row.Stamp.values();
    private static final int LONGEST_NAME = 255;

    private transient @Nullable Names names;

    @Override
    public boolean isImmutableType() {
        return false;
    }

    @Override
    public TypeSerializer<Row> duplicate() {
        return new RowSerializer();
    }

    @Override
    public Row createInstance() {
        return new Row();
    }

    @Override
    public Row copy(Row from) {
        Row row = new Row(from.table, from.bytes.clone());
        row.stamp = from.stamp;
        return row;
    }

    @Override
    public Row copy(Row from, Row reuse) {
        return copy(from);
    }

    @Override
    public int getLength() {
        return -1;
    }

    @Override
    public void serialize(Row row, DataOutputView target) throws IOException {
        int length = row.table.length();
        target.writeByte(length);
        for (int i = 0; i < length; i++) {
            target.writeByte(row.table.charAt(i));
        }
        target.writeByte(row.stamp.ordinal());
        target.writeInt(row.bytes.length);
        target.write(row.bytes);
    }

    @Override
    public Row deserialize(DataInputView source) throws IOException {
        Row row = new Row();
        row.table = names().read(source);
        row.stamp = STAMPS[source.readUnsignedByte()];
        row.bytes = new byte[source.readInt()];
        source.readFully(row.bytes);
        return row;
    }

    @Override
    public Row deserialize(Row reuse, DataInputView source) throws IOException {
        return deserialize(source);
    }

    @Override
    public void copy(DataInputView source, DataOutputView target) throws IOException {
        serialize(deserialize(source), target);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RowSerializer;
    }

    @Override
    public int hashCode() {
        return RowSerializer.class.hashCode();
    }

    @Override
    public TypeSerializerSnapshot<Row> snapshotConfiguration() {
        return new Snapshot();
    }

    private Names names() {
        Names known = names == null ? new Names() : names;
        names = known;
        return known;
    }

    /** The names read so far, each as the same string; of mostly the same table one after the other. */
    private static final class Names {
        private final byte[] buffer = new byte[LONGEST_NAME];
        private byte[][] spelled = new byte[0][];
        private String[] names = new String[0];
        private int last;

        String read(DataInputView source) throws IOException {
            int length = source.readUnsignedByte();
            source.readFully(buffer, 0, length);
            if (last >= names.length || !isSpelled(last, length)) {
                last = indexOf(length);
            }
            return names[last];
        }

        private int indexOf(int length) {
            for (int i = 0; i < names.length; i++) {
                if (isSpelled(i, length)) {
                    return i;
                }
            }
            int added = names.length;
            spelled = Arrays.copyOf(spelled, added + 1);
            names = Arrays.copyOf(names, added + 1);
            spelled[added] = Arrays.copyOf(buffer, length);
            names[added] = new String(buffer, 0, length, StandardCharsets.US_ASCII);
            return added;
        }

        private boolean isSpelled(int i, int length) {
            return Arrays.equals(spelled[i], 0, spelled[i].length, buffer, 0, length);
        }
    }

    /** Public as Flink makes it by its name. */
    public static final class Snapshot extends SimpleTypeSerializerSnapshot<Row> {
        public Snapshot() {
            super(RowSerializer::new);
        }
    }
}
