package dev.storewatch.ingest.field;

import org.apache.flink.api.common.serialization.SerializerConfig;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.jspecify.annotations.Nullable;

/** Tells Flink how something that names its fields is kept in a state, or travels between tasks. */
public final class FieldedType<F extends Fielded> extends TypeInformation<F> {
    private static final long serialVersionUID = 1;

    private final Class<F> type;

    public FieldedType(Class<F> type) {
        this.type = type;
    }

    @Override
    public TypeSerializer<F> createSerializer(SerializerConfig config) {
        return new FieldedSerializer<>(type);
    }

    @Override
    public Class<F> getTypeClass() {
        return type;
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
        return other instanceof FieldedType<?>;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof FieldedType<?> known && known.type == type;
    }

    @Override
    public int hashCode() {
        return type.hashCode();
    }

    @Override
    public String toString() {
        return type.getSimpleName();
    }
}
