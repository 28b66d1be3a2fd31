package dev.storewatch.ingest.event.wire;

import dev.storewatch.ingest.event.Event;
import dev.storewatch.ingest.event.Stream;
import dev.storewatch.ingest.field.FieldPass;
import dev.storewatch.ingest.field.FieldSerializer;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.jspecify.annotations.Nullable;

/**
 * Writes the events of one stream. For events on their way between tasks of one version of the job: no state holds them. Trackers keep those they were given
 * until the next checkpoint.
 */
final class EventSerializer<E extends Event> extends FieldSerializer<E> {
    /** Of the fields and how they are written. */
    static final int VERSION = 1;

    private static final long serialVersionUID = 1;

    private final Stream stream;
    private final Class<E> type;

    EventSerializer(Stream stream, Class<E> type) {
        this.stream = stream;
        this.type = type;
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
    protected void write(E event, FieldPass pass) {
        EventFields.each(event, pass);
    }

    @Override
    protected E read(FieldPass pass) {
        E event = createInstance();
        EventFields.each(event, pass);
        return event;
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
}
