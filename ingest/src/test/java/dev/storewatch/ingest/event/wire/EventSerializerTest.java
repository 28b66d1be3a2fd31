package dev.storewatch.ingest.event.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.storewatch.ingest.event.Event;
import dev.storewatch.ingest.event.OrderEvent;
import dev.storewatch.ingest.event.OrderLine;
import dev.storewatch.ingest.event.Origin;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.apache.flink.util.InstantiationUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EventSerializerTest {
    static Stream<EventType<?>> types() {
        return Stream.of(EventType.ORDERS, EventType.CHATS, EventType.REVIEWS);
    }

    @ParameterizedTest
    @MethodSource("types")
    <E extends Event> void everyFieldArrives(EventType<E> type) throws IOException {
        arrive(type, new Filler(1, 1).event(type.getTypeClass()));
    }

    @ParameterizedTest
    @MethodSource("types")
    <E extends Event> void eventOfWhichNothingIsSetArrives(EventType<E> type) throws IOException {
        arrive(type, new Filler(1, 0).event(type.getTypeClass()));
    }

    @ParameterizedTest
    @MethodSource("types")
    <E extends Event> void eventsArriveOneAfterTheOther(EventType<E> type) throws IOException {
        TypeSerializer<E> serializer = type.createSerializer();
        List<E> sent = events(type);
        DataInputDeserializer in = written(serializer, sent);
        for (E event : sent) {
            assertThat(serializer.deserialize(in)).usingRecursiveComparison().isEqualTo(event);
        }
        assertThat(in.available()).isZero();
    }

    @ParameterizedTest
    @MethodSource("types")
    <E extends Event> void bytesArePassedOnEventByEvent(EventType<E> type) throws IOException {
        TypeSerializer<E> serializer = type.createSerializer();
        List<E> sent = events(type);
        DataInputDeserializer in = written(serializer, sent);
        DataOutputSerializer out = new DataOutputSerializer(64);
        serializer.copy(in, out);
        serializer.copy(in, out);
        DataInputDeserializer passedOn = new DataInputDeserializer(out.getCopyOfBuffer());
        serializer.deserialize(passedOn);
        assertThat(serializer.deserialize(passedOn)).usingRecursiveComparison().isEqualTo(sent.get(1));
        assertThat(passedOn.available()).isZero();
    }

    @ParameterizedTest
    @MethodSource("types")
    <E extends Event> void copyIsEqual(EventType<E> type) {
        E event = new Filler(2, 1).event(type.getTypeClass());
        assertThat(type.createSerializer().copy(event))
                .isNotSameAs(event)
                .usingRecursiveComparison()
                .isEqualTo(event);
    }

    @Test
    void copySharesNothingThatCanChange() {
        OrderEvent event = new OrderEvent();
        event.origin = new Origin();
        event.origin.bytes = new byte[] {1};
        event.lines = new ArrayList<>(List.of(new OrderLine()));
        OrderEvent copy = EventType.ORDERS.createSerializer().copy(event);
        Objects.requireNonNull(copy.origin).bytes[0] = 2;
        copy.origin.position = 7;
        Objects.requireNonNull(copy.lines).get(0).lineId = "changed";
        copy.lines.add(new OrderLine());
        assertThat(event.origin.bytes).containsExactly(1);
        assertThat(event.origin.position).isZero();
        assertThat(event.lines).hasSize(1);
        assertThat(event.lines.get(0).lineId).isEmpty();
    }

    @Test
    void writingLeavesLinesThatCannotChangeAlone() throws IOException {
        OrderEvent event = new OrderEvent();
        event.lines = List.of(new OrderLine());
        arrive(EventType.ORDERS, event);
    }

    @Test
    void noLinesAreNotMissingLines() throws IOException {
        OrderEvent event = new OrderEvent();
        event.lines = List.of();
        arrive(EventType.ORDERS, event);
    }

    @ParameterizedTest
    @MethodSource("types")
    <E extends Event> void serializerReachesItsTask(EventType<E> type) throws Exception {
        TypeSerializer<E> used = type.createSerializer();
        E event = new Filler(3, 1).event(type.getTypeClass());
        used.copy(event);
        TypeSerializer<E> arrived = InstantiationUtil.deserializeObject(
                InstantiationUtil.serializeObject(used), getClass().getClassLoader());
        assertThat(arrived).isEqualTo(used).isEqualTo(used.duplicate()).hasSameHashCodeAs(used);
        assertThat(arrived.copy(event)).usingRecursiveComparison().isEqualTo(event);
        assertThat(used.duplicate()).isNotSameAs(used);
    }

    @Test
    void serializersOfOtherStreamsDiffer() {
        assertThat(EventType.ORDERS.createSerializer()).isNotEqualTo(EventType.CHATS.createSerializer());
        assertThat(EventType.ORDERS).isNotEqualTo(EventType.CHATS);
    }

    @Test
    void eventWithMoreThanItsFieldsIsRefused() throws IOException {
        DataOutputSerializer out = new DataOutputSerializer(64);
        EventType.CHATS.createSerializer().serialize(new Filler(4, 0).event(EventType.CHATS.getTypeClass()), out);
        byte[] bytes = Arrays.copyOf(out.getCopyOfBuffer(), out.length() + 1);
        // The length is the first int, the most significant byte first.
        bytes[3]++;
        assertThatThrownBy(() -> EventType.CHATS.createSerializer().deserialize(new DataInputDeserializer(bytes)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("not written by the same version");
    }

    private static <E extends Event> void arrive(EventType<E> type, E event) throws IOException {
        TypeSerializer<E> serializer = type.createSerializer();
        assertThat(serializer.deserialize(written(serializer, List.of(event))))
                .usingRecursiveComparison()
                .isEqualTo(event);
    }

    /** As different as they come, from nearly empty to nearly full. */
    private static <E extends Event> List<E> events(EventType<E> type) {
        List<E> events = new ArrayList<>();
        for (int seed = 0; seed < 50; seed++) {
            events.add(new Filler(seed, seed % 10 / 10.0).event(type.getTypeClass()));
        }
        return events;
    }

    private static <E> DataInputDeserializer written(TypeSerializer<E> serializer, List<E> events) throws IOException {
        DataOutputSerializer out = new DataOutputSerializer(64);
        for (E event : events) {
            serializer.serialize(event, out);
        }
        return new DataInputDeserializer(out.getCopyOfBuffer());
    }
}
