package dev.storewatch.ingest.field;

import java.io.IOException;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.common.typeutils.TypeSerializerSchemaCompatibility;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.api.java.typeutils.runtime.PojoSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;
import org.apache.flink.util.InstantiationUtil;
import org.jspecify.annotations.Nullable;

/**
 * Tells whose fields were written, and in which version. What Flink's serializer of POJOs wrote of the same class is read by that one and written anew. Public as
 * Flink makes it by its name.
 */
public final class FieldedSnapshot<F extends Fielded> implements TypeSerializerSnapshot<F> {
    private @Nullable Class<F> type;

    /** Of a class that {@link #readSnapshot} is yet to tell. */
    public FieldedSnapshot() {}

    FieldedSnapshot(Class<F> type) {
        this.type = type;
    }

    @Override
    public int getCurrentVersion() {
        return FieldedSerializer.VERSION;
    }

    @Override
    public void writeSnapshot(DataOutputView out) throws IOException {
        out.writeUTF(type().getName());
    }

    @Override
    public void readSnapshot(int version, DataInputView in, ClassLoader classes) throws IOException {
        if (version != FieldedSerializer.VERSION) {
            throw new IOException("The state was written in version " + version + ", this job reads version "
                    + FieldedSerializer.VERSION + ": go on with the job that wrote it, or rebuild");
        }
        type = InstantiationUtil.resolveClassByName(in, classes);
    }

    @Override
    public TypeSerializer<F> restoreSerializer() {
        return new FieldedSerializer<>(type());
    }

    @Override
    public TypeSerializerSchemaCompatibility<F> resolveSchemaCompatibility(TypeSerializerSnapshot<F> old) {
        if (old instanceof FieldedSnapshot<F> known && known.type() == type()) {
            return TypeSerializerSchemaCompatibility.compatibleAsIs();
        }
        return old instanceof PojoSerializerSnapshot<F> pojo
                        && pojo.restoreSerializer().createInstance().getClass() == type()
                ? TypeSerializerSchemaCompatibility.compatibleAfterMigration()
                : TypeSerializerSchemaCompatibility.incompatible();
    }

    private Class<F> type() {
        if (type == null) {
            throw new IllegalStateException("The snapshot of a serializer has not been read yet");
        }
        return type;
    }
}
