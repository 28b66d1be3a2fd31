package dev.storewatch.ingest.field;

import java.io.IOException;
import java.lang.reflect.Constructor;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;
import org.jspecify.annotations.Nullable;

/** Writes the version and the fields of a thing, without the reflection Flink's own serializer of POJOs takes. Not thread-safe, as none is. */
final class FieldedSerializer<F extends Fielded> extends TypeSerializer<F> {
    /** Of the fields of all states and how they are written: whoever changes any of them raises it, and reads what was written before. */
    static final int VERSION = 1;

    private static final long serialVersionUID = 1;

    private final Class<F> type;
    private transient @Nullable Constructor<F> maker;
    private transient @Nullable FieldWriter writer;
    private transient @Nullable FieldReader reader;

    FieldedSerializer(Class<F> type) {
        this.type = type;
    }

    @Override
    public boolean isImmutableType() {
        return false;
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
    public F copy(F from) {
        FieldWriter fields = writer();
        from.fields(fields);
        fields.send(reader());
        return reader().part(createInstance());
    }

    @Override
    public F copy(F from, F reuse) {
        return copy(from);
    }

    @Override
    public int getLength() {
        return -1;
    }

    @Override
    public void serialize(F thing, DataOutputView target) throws IOException {
        FieldWriter fields = writer();
        fields.small(VERSION);
        thing.fields(fields);
        fields.send(target);
    }

    @Override
    public F deserialize(DataInputView source) throws IOException {
        FieldReader fields = reader();
        fields.receive(source);
        int version = fields.small(0);
        if (version != VERSION) {
            throw new IOException(type.getSimpleName() + " was written in version " + version
                    + ", this job reads version " + VERSION + ": go on with the job that wrote it, or rebuild");
        }
        F thing = fields.part(createInstance());
        fields.requireEnd();
        return thing;
    }

    @Override
    public F deserialize(F reuse, DataInputView source) throws IOException {
        return deserialize(source);
    }

    @Override
    public void copy(DataInputView source, DataOutputView target) throws IOException {
        FieldReader fields = reader();
        fields.receive(source);
        fields.passOn(target);
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

    private FieldWriter writer() {
        FieldWriter known = writer == null ? new FieldWriter() : writer;
        writer = known;
        return known;
    }

    private FieldReader reader() {
        FieldReader known = reader == null ? new FieldReader() : reader;
        reader = known;
        return known;
    }
}
