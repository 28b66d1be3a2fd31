package dev.storewatch.ingest.field;

import java.io.IOException;
import java.lang.reflect.Constructor;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.jspecify.annotations.Nullable;

/** Writes the version and the fields of a thing that names them. */
final class FieldedSerializer<F extends Fielded> extends FieldSerializer<F> {
    /** Of the fields of all states and how they are written: whoever changes any of them raises it, and reads what was written before. */
    static final int VERSION = 1;

    private static final long serialVersionUID = 1;

    private final Class<F> type;
    private transient @Nullable Constructor<F> maker;

    FieldedSerializer(Class<F> type) {
        this.type = type;
    }

    @Override
    public TypeSerializer<F> duplicate() {
        return new FieldedSerializer<>(type);
    }

    @Override
    public F createInstance() {
        try {
            Constructor<F> known = maker == null ? type.getConstructor() : maker;
            maker = known;
            return known.newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(
                    type + " can't be made: it needs a public constructor without arguments", e);
        }
    }

    @Override
    protected void write(F thing, FieldPass pass) {
        pass.small(VERSION);
        thing.fields(pass);
    }

    @Override
    protected F read(FieldPass pass) throws IOException {
        int version = pass.small(0);
        if (version != VERSION) {
            throw new IOException(type.getSimpleName() + " was written in version " + version
                    + ", this job reads version " + VERSION + ": go on with the job that wrote it, or rebuild");
        }
        return pass.part(createInstance());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof FieldedSerializer<?> serializer && serializer.type == type;
    }

    @Override
    public int hashCode() {
        return type.hashCode();
    }

    @Override
    public TypeSerializerSnapshot<F> snapshotConfiguration() {
        return new FieldedSnapshot<>(type);
    }
}
