package dev.storewatch.ingest.sink;

import org.apache.flink.api.common.serialization.SerializerConfig;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.jspecify.annotations.Nullable;

/** Tells Flink how rows travel between tasks: there are more of them than events, so it must cost next to nothing. */
public final class RowType extends TypeInformation<Row> {
    public static final RowType INSTANCE = new RowType();

    private static final long serialVersionUID = 1;

    private RowType() {}

    @Override
    public TypeSerializer<Row> createSerializer(SerializerConfig config) {
        return new RowSerializer();
    }

    @Override
    public Class<Row> getTypeClass() {
        return Row.class;
    }

    @Override
    public boolean isBasicType() {
        return false;
    }

    @Override
    public boolean isTupleType() {
        return false;
    }

    @Override
    public boolean isKeyType() {
        return false;
    }

    @Override
    public int getArity() {
        return 1;
    }

    @Override
    public int getTotalFields() {
        return 1;
    }

    @Override
    public boolean canEqual(Object other) {
        return other instanceof RowType;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RowType;
    }

    @Override
    public int hashCode() {
        return RowType.class.hashCode();
    }

    @Override
    public String toString() {
        return "rows";
    }
}
