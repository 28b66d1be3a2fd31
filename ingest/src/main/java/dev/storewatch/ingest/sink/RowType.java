package dev.storewatch.ingest.sink;

import dev.storewatch.ingest.field.OwnType;
import org.apache.flink.api.common.serialization.SerializerConfig;
import org.apache.flink.api.common.typeutils.TypeSerializer;

/** Tells Flink how rows travel between tasks: there are more of them than events, so it must cost next to nothing. */
public final class RowType extends OwnType<Row> {
    public static final RowType INSTANCE = new RowType();

    private static final long serialVersionUID = 1;

    private RowType() {
        super(Row.class);
    }

    @Override
    public TypeSerializer<Row> createSerializer(SerializerConfig config) {
        return new RowSerializer();
    }
}
