package dev.storewatch.ingest.event.wire;

import dev.storewatch.ingest.event.ChatEvent;
import dev.storewatch.ingest.event.Event;
import dev.storewatch.ingest.event.OrderEvent;
import dev.storewatch.ingest.event.ReviewEvent;
import dev.storewatch.ingest.event.Stream;
import dev.storewatch.ingest.field.OwnType;
import org.apache.flink.api.common.serialization.SerializerConfig;
import org.apache.flink.api.common.typeutils.TypeSerializer;

/** Tells Flink how the events of one stream travel between tasks. */
public final class EventType<E extends Event> extends OwnType<E> {
    public static final EventType<OrderEvent> ORDERS = new EventType<>(Stream.ORDERS, OrderEvent.class);
    public static final EventType<ChatEvent> CHATS = new EventType<>(Stream.CHATS, ChatEvent.class);
    public static final EventType<ReviewEvent> REVIEWS = new EventType<>(Stream.REVIEWS, ReviewEvent.class);

    private static final long serialVersionUID = 1;

    private final Stream stream;

    private EventType(Stream stream, Class<E> type) {
        super(type);
        this.stream = stream;
    }

    static EventType<?> of(Stream stream) {
        return switch (stream) {
            case ORDERS -> ORDERS;
            case CHATS -> CHATS;
            case REVIEWS -> REVIEWS;
        };
    }

    @Override
    public TypeSerializer<E> createSerializer(SerializerConfig config) {
        return createSerializer();
    }

    TypeSerializer<E> createSerializer() {
        return new EventSerializer<>(stream, getTypeClass());
    }
}
