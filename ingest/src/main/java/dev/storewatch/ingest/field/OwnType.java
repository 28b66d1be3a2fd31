package dev.storewatch.ingest.field;

import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.jspecify.annotations.Nullable;

/** Tells Flink that a class has a serializer of its own, which alone knows what is within. One type of its kind for each class. */
public abstract class OwnType<T> extends TypeInformation<T> {
    private static final long serialVersionUID = 1;

    private final Class<T> type;

    protected OwnType(Class<T> type) {
        this.type = type;
    }

    @Override
    public final Class<T> getTypeClass() {
        return type;
    }

    @Override
    public final boolean isBasicType() {
        return false;
    }

    @Override
    public final boolean isTupleType() {
        return false;
    }

    @Override
    public final boolean isKeyType() {
        return false;
    }

    @Override
    public final int getArity() {
        return 1;
    }

    @Override
    public final int getTotalFields() {
        return 1;
    }

    @Override
    public final boolean canEqual(Object other) {
        return other instanceof OwnType<?>;
    }

    @Override
    public final boolean equals(@Nullable Object other) {
        return other instanceof OwnType<?> known && known.getClass() == getClass() && known.type == type;
    }

    @Override
    public final int hashCode() {
        return type.hashCode();
    }

    @Override
    public final String toString() {
        return type.getSimpleName();
    }
}
