package dev.storewatch.ingest.field;

import org.apache.flink.api.common.serialization.SerializerConfig;
import org.apache.flink.api.common.typeutils.TypeSerializer;

/** Tells Flink how something that names its fields is kept in a state, or travels between tasks. */
public final class FieldedType<F extends Fielded> extends OwnType<F> {
    private static final long serialVersionUID = 1;

    public FieldedType(Class<F> type) {
        super(type);
    }

    @Override
    public TypeSerializer<F> createSerializer(SerializerConfig config) {
        return new FieldedSerializer<>(getTypeClass());
    }
}
