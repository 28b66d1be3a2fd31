package dev.storewatch.ingest.event.wire;

import dev.storewatch.ingest.event.Event;
import dev.storewatch.ingest.event.Stream;
import java.io.IOException;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.common.typeutils.TypeSerializerSchemaCompatibility;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** Tells which stream's events were written, and in which version; of any other version nothing can be read. Public as Flink makes it by its name. */
public final class EventSerializerSnapshot<E extends Event> implements TypeSerializerSnapshot<E> {
    private Stream stream;

    /** Of a stream that {@link #readSnapshot} is yet to tell. */
    public EventSerializerSnapshot() {
        this(Stream.ORDERS);
    }

    EventSerializerSnapshot(Stream stream) {
        this.stream = stream;
    }

    @Override
    public int getCurrentVersion() {
        return EventSerializer.VERSION;
    }

    @Override
    public void writeSnapshot(DataOutputView out) throws IOException {
        out.writeUTF(stream.name());
    }

    @Override
    public void readSnapshot(int version, DataInputView in, ClassLoader classes) throws IOException {
        if (version != EventSerializer.VERSION) {
            throw new IOException("Events were written in version " + version + ", this job reads version "
                    + EventSerializer.VERSION + ": go on with the job that wrote them, or rebuild");
        }
        stream = Stream.valueOf(in.readUTF());
    }

    @Override
    @SuppressWarnings("unchecked") // the stream decides the class of its events
    public TypeSerializer<E> restoreSerializer() {
        return (TypeSerializer<E>) EventType.of(stream).createSerializer();
    }

    @Override
    public TypeSerializerSchemaCompatibility<E> resolveSchemaCompatibility(TypeSerializerSnapshot<E> old) {
        return old instanceof EventSerializerSnapshot<E> known && known.stream == stream
                ? TypeSerializerSchemaCompatibility.compatibleAsIs()
                : TypeSerializerSchemaCompatibility.incompatible();
    }
}
