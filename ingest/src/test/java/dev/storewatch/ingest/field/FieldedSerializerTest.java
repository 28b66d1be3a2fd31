package dev.storewatch.ingest.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.storewatch.ingest.conversation.ConversationTracker;
import dev.storewatch.ingest.event.wire.Filler;
import dev.storewatch.ingest.inquiry.InquiryTracker;
import dev.storewatch.ingest.order.OrderTracker;
import dev.storewatch.ingest.review.ReviewTracker;
import dev.storewatch.ingest.track.BuyerNews;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.flink.api.common.serialization.SerializerConfigImpl;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.apache.flink.util.InstantiationUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Everything that is kept in checkpoints by its fields, or travels by them. */
class FieldedSerializerTest {
    static Stream<Class<? extends Fielded>> types() {
        return Stream.of(
                new OrderTracker().stateType(),
                new ConversationTracker().stateType(),
                new ReviewTracker().stateType(),
                new InquiryTracker().stateType(),
                BuyerNews.class);
    }

    @ParameterizedTest
    @MethodSource("types")
    <F extends Fielded> void everyFieldArrives(Class<F> type) throws IOException {
        arrive(type, List.of(new Filler(1, 1).filled(type)));
    }

    @ParameterizedTest
    @MethodSource("types")
    <F extends Fielded> void whatHoldsNothingArrives(Class<F> type) throws IOException {
        arrive(type, List.of(new Filler(1, 0).filled(type)));
    }

    @ParameterizedTest
    @MethodSource("types")
    <F extends Fielded> void theyArriveOneAfterTheOther(Class<F> type) throws IOException {
        List<F> things = new ArrayList<>();
        for (int seed = 0; seed < 50; seed++) {
            things.add(new Filler(seed, seed % 10 / 10.0).filled(type));
        }
        arrive(type, things);
    }

    @ParameterizedTest
    @MethodSource("types")
    <F extends Fielded> void copyIsEqualAndAnother(Class<F> type) {
        F thing = new Filler(2, 1).filled(type);
        assertThat(serializer(type).copy(thing))
                .isNotSameAs(thing)
                .usingRecursiveComparison()
                .isEqualTo(thing);
    }

    @ParameterizedTest
    @MethodSource("types")
    <F extends Fielded> void bytesArePassedOnOneByOne(Class<F> type) throws IOException {
        List<F> things = List.of(new Filler(3, 1).filled(type), new Filler(4, 0.5).filled(type));
        DataInputDeserializer in = written(type, things);
        DataOutputSerializer out = new DataOutputSerializer(64);
        serializer(type).copy(in, out);
        serializer(type).copy(in, out);
        assertThat(new DataInputDeserializer(out.getCopyOfBuffer()).available())
                .isEqualTo(written(type, things).available());
        assertThat(in.available()).isZero();
    }

    @ParameterizedTest
    @MethodSource("types")
    <F extends Fielded> void serializerReachesItsTask(Class<F> type) throws Exception {
        TypeSerializer<F> used = serializer(type);
        F thing = new Filler(3, 1).filled(type);
        used.copy(thing);
        TypeSerializer<F> arrived = InstantiationUtil.deserializeObject(
                InstantiationUtil.serializeObject(used), getClass().getClassLoader());
        assertThat(arrived).isEqualTo(used).isEqualTo(used.duplicate()).hasSameHashCodeAs(used);
        assertThat(arrived.copy(thing)).usingRecursiveComparison().isEqualTo(thing);
    }

    @ParameterizedTest
    @MethodSource("types")
    <F extends Fielded> void restoredSerializerReadsWhatWasWritten(Class<F> type) throws IOException {
        F thing = new Filler(5, 0.7).filled(type);
        DataInputDeserializer in = written(type, List.of(thing));
        TypeSerializerSnapshot<F> snapshot = throughCheckpoint(serializer(type));
        assertThat(snapshot.restoreSerializer()).isEqualTo(serializer(type));
        assertThat(snapshot.restoreSerializer().deserialize(in))
                .usingRecursiveComparison()
                .isEqualTo(thing);
        assertThat(serializer(type)
                        .snapshotConfiguration()
                        .resolveSchemaCompatibility(snapshot)
                        .isCompatibleAsIs())
                .isTrue();
    }

    /** That is how states were kept first. */
    @ParameterizedTest
    @MethodSource("types")
    <F extends Fielded> void whatWasWrittenAsPojoIsWrittenAnew(Class<F> type) throws IOException {
        TypeSerializerSnapshot<F> ofPojo =
                throughCheckpoint(TypeInformation.of(type).createSerializer(new SerializerConfigImpl()));
        assertThat(serializer(type)
                        .snapshotConfiguration()
                        .resolveSchemaCompatibility(ofPojo)
                        .isCompatibleAfterMigration())
                .isTrue();
    }

    @Test
    @SuppressWarnings({"unchecked", "rawtypes"}) // of another state
    void stateOfSomethingElseIsIncompatible() throws IOException {
        TypeSerializerSnapshot ours = serializer(BuyerNews.class).snapshotConfiguration();
        for (TypeSerializer<?> other : List.of(
                serializer(new OrderTracker().stateType()),
                TypeInformation.of(new OrderTracker().stateType()).createSerializer(new SerializerConfigImpl()))) {
            assertThat(ours.resolveSchemaCompatibility(throughCheckpoint(other)).isIncompatible())
                    .isTrue();
        }
    }

    @Test
    void anotherVersionIsRefused() throws IOException {
        DataOutputSerializer out = new DataOutputSerializer(64);
        serializer(BuyerNews.class).serialize(new BuyerNews(), out);
        byte[] bytes = out.getCopyOfBuffer();
        // Behind the length, an int.
        bytes[4]++;
        assertThatThrownBy(() -> serializer(BuyerNews.class).deserialize(new DataInputDeserializer(bytes)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("version " + (FieldedSerializer.VERSION + 1));

        DataOutputSerializer told = new DataOutputSerializer(64);
        new FieldedSnapshot<>(BuyerNews.class).writeSnapshot(told);
        assertThatThrownBy(() -> new FieldedSnapshot<BuyerNews>()
                        .readSnapshot(
                                FieldedSerializer.VERSION + 1,
                                new DataInputDeserializer(told.getCopyOfBuffer()),
                                getClass().getClassLoader()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("version " + (FieldedSerializer.VERSION + 1));
    }

    @Test
    void whatIsLongerThanItsFieldsIsRefused() throws IOException {
        DataOutputSerializer out = new DataOutputSerializer(64);
        serializer(BuyerNews.class).serialize(new BuyerNews(), out);
        byte[] bytes = Arrays.copyOf(out.getCopyOfBuffer(), out.length() + 1);
        // The length is the first int, the most significant byte first.
        bytes[3]++;
        assertThatThrownBy(() -> serializer(BuyerNews.class).deserialize(new DataInputDeserializer(bytes)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("not written by the same version");
    }

    private static <F extends Fielded> TypeSerializer<F> serializer(Class<F> type) {
        return new FieldedType<>(type).createSerializer(new SerializerConfigImpl());
    }

    private static <F extends Fielded> void arrive(Class<F> type, List<F> things) throws IOException {
        TypeSerializer<F> serializer = serializer(type);
        DataInputDeserializer in = written(type, things);
        for (F thing : things) {
            assertThat(serializer.deserialize(in)).usingRecursiveComparison().isEqualTo(thing);
        }
        assertThat(in.available()).isZero();
    }

    private static <F extends Fielded> DataInputDeserializer written(Class<F> type, List<F> things) throws IOException {
        DataOutputSerializer out = new DataOutputSerializer(64);
        for (F thing : things) {
            serializer(type).serialize(thing, out);
        }
        return new DataInputDeserializer(out.getCopyOfBuffer());
    }

    private static <T> TypeSerializerSnapshot<T> throughCheckpoint(TypeSerializer<T> serializer) throws IOException {
        DataOutputSerializer out = new DataOutputSerializer(64);
        TypeSerializerSnapshot.writeVersionedSnapshot(out, serializer.snapshotConfiguration());
        return TypeSerializerSnapshot.readVersionedSnapshot(
                new DataInputDeserializer(out.getCopyOfBuffer()), FieldedSerializerTest.class.getClassLoader());
    }
}
