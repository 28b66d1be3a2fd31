package dev.storewatch.ingest.field;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;
import org.jspecify.annotations.Nullable;

/**
 * Writes a thing field by field, without the reflection and the bookkeeping for changed classes that Flink's own serializer of POJOs spends. What it reads is
 * always new: who was given a thing may keep it. Not thread-safe, as none is; {@link #duplicate} for each thread.
 */
public abstract class FieldSerializer<T> extends TypeSerializer<T> {
    private static final long serialVersionUID = 1;

    private transient @Nullable FieldWriter writer;
    private transient @Nullable FieldReader reader;

    /** Gives all there is to write to the pass. */
    protected abstract void write(T thing, FieldPass pass);

    /** A new thing of what was written; fails where it cannot be told what that was. */
    protected abstract T read(FieldPass pass) throws IOException;

    @Override
    public final boolean isImmutableType() {
        return false;
    }

    @Override
    public final int getLength() {
        return -1;
    }

    @Override
    public final T copy(T from) {
        FieldWriter fields = writer();
        write(from, fields);
        fields.send(reader());
        try {
            return read(reader());
        } catch (IOException unlikely) {
            throw new UncheckedIOException("What was just written cannot be read", unlikely);
        }
    }

    @Override
    public final T copy(T from, T reuse) {
        return copy(from);
    }

    @Override
    public final void serialize(T thing, DataOutputView target) throws IOException {
        FieldWriter fields = writer();
        write(thing, fields);
        fields.send(target);
    }

    @Override
    public final T deserialize(DataInputView source) throws IOException {
        FieldReader fields = reader();
        fields.receive(source);
        T thing = read(fields);
        fields.requireEnd();
        return thing;
    }

    @Override
    public final T deserialize(T reuse, DataInputView source) throws IOException {
        return deserialize(source);
    }

    @Override
    public final void copy(DataInputView source, DataOutputView target) throws IOException {
        FieldReader fields = reader();
        fields.receive(source);
        fields.passOn(target);
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
