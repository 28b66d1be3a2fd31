package dev.storewatch.ingest.event.wire;

import dev.storewatch.ingest.event.ChatEvent;
import dev.storewatch.ingest.event.Event;
import dev.storewatch.ingest.event.OrderEvent;
import dev.storewatch.ingest.event.ReviewEvent;
import dev.storewatch.ingest.event.Stream;
import org.apache.flink.api.common.serialization.SerializerConfig;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.jspecify.annotations.Nullable;

/** Tells Flink how the events of one stream travel between tasks. */
public final class EventType<E extends Event> extends TypeInformation<E> {
    public static final EventType<OrderEvent> ORDERS = new EventType<>(Stream.ORDERS, OrderEvent.class);
    public static final EventType<ChatEvent> CHATS = new EventType<>(Stream.CHATS, ChatEvent.class);
    public static final EventType<ReviewEvent> REVIEWS = new EventType<>(Stream.REVIEWS, ReviewEvent.class);

    private static final long serialVersionUID = 1;

    private final Stream stream;
    private final Class<E> type;

    private EventType(Stream stream, Class<E> type) {
        this.stream = stream;
        this.type = type;
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
        return new EventSerializer<>(stream, type);
    }

    @Override
    public Class<E> getTypeClass() {
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
        return other instanceof EventType<?>;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof EventType<?> known && known.stream == stream;
    }

    @Override
    public int hashCode() {
        return stream.hashCode();
    }

    @Override
    public String toString() {
        return "events of " + stream.label();
    }
}
