package dev.storewatch.ingest.event.wire;

import dev.storewatch.ingest.event.Event;
import dev.storewatch.ingest.event.Stream;
import dev.storewatch.ingest.field.FieldReader;
import dev.storewatch.ingest.field.FieldWriter;
import java.io.IOException;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;
import org.jspecify.annotations.Nullable;

/**
 * Writes the events of one stream field by field, without the reflection and the bookkeeping for changed classes that Flink's own serializer of POJOs
 * spends. For events on their way between tasks of one version of the job: no state holds them. Not thread-safe; {@link #duplicate} for each thread.
 */
final class EventSerializer<E extends Event> extends TypeSerializer<E> {
    /** Of the fields and how they are written. */
    static final int VERSION = 1;

    private static final long serialVersionUID = 1;

    private final Stream stream;
    private final Class<E> type;
    private transient @Nullable FieldWriter writer;
    private transient @Nullable FieldReader reader;

    EventSerializer(Stream stream, Class<E> type) {
        this.stream = stream;
        this.type = type;
    }

    @Override
    public boolean isImmutableType() {
        return false;
    }

    @Override
    public TypeSerializer<E> duplicate() {
        return new EventSerializer<>(stream, type);
    }

    @Override
    public E createInstance() {
        return type.cast(EventFields.blank(stream));
    }

    @Override
    public E copy(E from) {
        FieldWriter fields = writer();
        EventFields.each(from, fields);
        fields.send(reader());
        return read();
    }

    @Override
    public E copy(E from, E reuse) {
        return copy(from);
    }

    @Override
    public int getLength() {
        return -1;
    }

    @Override
    public void serialize(E event, DataOutputView target) throws IOException {
        FieldWriter fields = writer();
        EventFields.each(event, fields);
        fields.send(target);
    }

    @Override
    public E deserialize(DataInputView source) throws IOException {
        FieldReader fields = reader();
        fields.receive(source);
        E event = read();
        fields.requireEnd();
        return event;
    }

    /** Always a new event: trackers keep those they were given until the next checkpoint. */
    @Override
    public E deserialize(E reuse, DataInputView source) throws IOException {
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
        return other instanceof EventSerializer<?> serializer && serializer.stream == stream;
    }

    @Override
    public int hashCode() {
        return stream.hashCode();
    }

    @Override
    public TypeSerializerSnapshot<E> snapshotConfiguration() {
        return new EventSerializerSnapshot<>(stream);
    }

    private E read() {
        E event = createInstance();
        EventFields.each(event, reader());
        return event;
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
