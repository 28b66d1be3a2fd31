package dev.storewatch.ingest.event.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.storewatch.ingest.event.Event;
import dev.storewatch.ingest.event.OrderEvent;
import dev.storewatch.ingest.event.Stream;
import java.io.IOException;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EventSerializerSnapshotTest {
    @ParameterizedTest
    @MethodSource("dev.storewatch.ingest.event.wire.EventSerializerTest#types")
    <E extends Event> void restoredSerializerReadsWhatWasWritten(EventType<E> type) throws IOException {
        TypeSerializer<E> serializer = type.createSerializer();
        E event = new Filler(5, 0.7).event(type.getTypeClass());
        DataOutputSerializer out = new DataOutputSerializer(64);
        TypeSerializerSnapshot.writeVersionedSnapshot(out, serializer.snapshotConfiguration());
        serializer.serialize(event, out);

        DataInputDeserializer in = new DataInputDeserializer(out.getCopyOfBuffer());
        TypeSerializerSnapshot<E> snapshot =
                TypeSerializerSnapshot.readVersionedSnapshot(in, getClass().getClassLoader());
        TypeSerializer<E> restored = snapshot.restoreSerializer();
        assertThat(restored).isEqualTo(serializer);
        assertThat(restored.deserialize(in)).usingRecursiveComparison().isEqualTo(event);
        assertThat(serializer
                        .snapshotConfiguration()
                        .resolveSchemaCompatibility(snapshot)
                        .isCompatibleAsIs())
                .isTrue();
    }

    @Test
    void eventsOfAnotherStreamAreIncompatible() {
        TypeSerializerSnapshot<OrderEvent> ofChats = new EventSerializerSnapshot<>(Stream.CHATS);
        assertThat(EventType.ORDERS
                        .createSerializer()
                        .snapshotConfiguration()
                        .resolveSchemaCompatibility(ofChats)
                        .isIncompatible())
                .isTrue();
    }

    @Test
    void anotherVersionIsRefused() throws IOException {
        DataOutputSerializer out = new DataOutputSerializer(64);
        new EventSerializerSnapshot<OrderEvent>(Stream.ORDERS).writeSnapshot(out);
        int other = EventSerializer.VERSION + 1;
        assertThatThrownBy(() -> new EventSerializerSnapshot<OrderEvent>()
                        .readSnapshot(
                                other,
                                new DataInputDeserializer(out.getCopyOfBuffer()),
                                getClass().getClassLoader()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("version " + other);
    }
}
