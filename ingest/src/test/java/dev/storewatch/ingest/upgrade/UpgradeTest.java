package dev.storewatch.ingest.upgrade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.storewatch.fixtures.hostile.HostileLine;
import dev.storewatch.fixtures.hostile.HostileStream;
import dev.storewatch.ingest.conversation.ConversationTracker;
import dev.storewatch.ingest.deadletter.RejectedLine;
import dev.storewatch.ingest.dedup.DropRepeats;
import dev.storewatch.ingest.dedup.RejectOnce;
import dev.storewatch.ingest.dedup.Rejections;
import dev.storewatch.ingest.event.Event;
import dev.storewatch.ingest.event.Origin;
import dev.storewatch.ingest.event.Stream;
import dev.storewatch.ingest.event.reading.EventReader;
import dev.storewatch.ingest.event.reading.Reading;
import dev.storewatch.ingest.field.Fielded;
import dev.storewatch.ingest.inquiry.InquiryTracker;
import dev.storewatch.ingest.lookup.Memory;
import dev.storewatch.ingest.order.OrderTracker;
import dev.storewatch.ingest.review.ReviewTracker;
import dev.storewatch.ingest.sink.Row;
import dev.storewatch.ingest.state.UnreadableState;
import dev.storewatch.ingest.store.StoreSettings;
import dev.storewatch.ingest.track.BuyerNews;
import dev.storewatch.ingest.track.TrackOperator;
import dev.storewatch.ingest.track.Tracker;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.java.functions.KeySelector;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.apache.flink.streaming.util.OperatorSnapshotUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Snapshots that the version before took of each operator, half way through a hostile stream, are read by this one, which goes on with them as with one of its own. They are taken
 * anew with {@code -Dstorewatch.snapshots=write}: for a release, or where an older state need not be read any more.
 */
class UpgradeTest {
    private static final Path SNAPSHOTS = Path.of("src/test/resources/dev/storewatch/ingest/upgrade");
    private static final boolean WRITE =
            System.getProperty("storewatch.snapshots", "").equals("write");
    /** Fixed, as the hostile stream is; after all of its events. */
    private static final long NOW = Instant.parse("2026-06-01T00:00:00Z").toEpochMilli();

    private static final String INQUIRIES = "inquiry_version";
    private static final Duration MEMORY = Duration.ofDays(3650);
    private static final byte[] SECRET = "0123456789abcdef".getBytes(StandardCharsets.UTF_8);

    /** An operator and what comes into it. */
    private record Kept<I, O>(OneInputStreamOperator<I, O> operator, KeySelector<I, String> key, List<I> input) {}

    private enum State {
        ORDERS,
        CONVERSATIONS,
        REVIEWS,
        INQUIRIES,
        SEEN,
        REJECTED;

        Kept<?, ?> kept() throws Exception {
            return switch (this) {
                case ORDERS -> tracking(new OrderTracker(), Stream.ORDERS);
                case CONVERSATIONS -> tracking(new ConversationTracker(), Stream.CHATS);
                case REVIEWS -> tracking(new ReviewTracker(), Stream.REVIEWS);
                case INQUIRIES ->
                    new Kept<>(
                            operator(new InquiryTracker()),
                            (BuyerNews told) -> TrackOperator.key(told.storeId, "buyer/" + told.buyerKey),
                            news());
                case SEEN ->
                    new Kept<>(
                            new DropRepeats<>(
                                    new ReviewTracker(),
                                    () -> event ->
                                            new Row("review_event", event.eventId.getBytes(StandardCharsets.UTF_8)),
                                    storeId -> StoreSettings.DEFAULT,
                                    new Memory(MEMORY, Instant.EPOCH),
                                    identities -> Map.of()),
                            Event::identity,
                            events(Stream.REVIEWS));
                case REJECTED ->
                    new Kept<>(new RejectOnce(MEMORY), (RejectedLine line) -> Rejections.identity(line), rejected());
            };
        }

        Path file() {
            return SNAPSHOTS.resolve(name().toLowerCase(Locale.ROOT) + ".snapshot");
        }
    }

    @ParameterizedTest
    @EnumSource(State.class)
    void goesOnWithTheStateOfTheVersionBeforeAsWithItsOwn(State state) throws Exception {
        if (WRITE) {
            Files.createDirectories(SNAPSHOTS);
            OperatorSnapshotUtil.writeStateHandle(
                    firstHalf(state.kept()), state.file().toString());
        }
        OperatorSubtaskState before =
                OperatorSnapshotUtil.readStateHandle(state.file().toString());
        List<String> expected = secondHalf(state.kept(), firstHalf(state.kept()));
        List<String> more = new ArrayList<>(secondHalf(state.kept(), before));
        expected.forEach(one -> assertThat(more.remove(one)).as(one).isTrue());
        assertThat(more).isSubsetOf(statedAgain(state.kept()));
        // Otherwise the state would not matter, and the test would show nothing.
        assertThat(secondHalf(state.kept(), OperatorSubtaskState.builder().build()))
                .isNotEqualTo(expected);
    }

    @Test
    void aStateThatCannotBeReadNamesTheRebuild() throws Exception {
        OperatorSubtaskState ofChats =
                OperatorSnapshotUtil.readStateHandle(State.CONVERSATIONS.file().toString());
        assertThatThrownBy(() -> secondHalf(State.REVIEWS.kept(), ofChats))
                .rootCause()
                .satisfies(cause -> assertThat(cause).hasMessageContaining("new state serializer"));
        assertThatThrownBy(() -> secondHalf(State.REVIEWS.kept(), ofChats))
                .hasStackTraceContaining(UnreadableState.class.getName())
                .hasStackTraceContaining("./storewatch rebuild");
    }

    private static <I, O> OperatorSubtaskState firstHalf(Kept<I, O> kept) throws Exception {
        try (var harness = harness(kept)) {
            harness.open();
            harness.setProcessingTime(NOW);
            feed(harness, kept.input().subList(0, kept.input().size() / 2));
            return harness.snapshot(1, NOW);
        }
    }

    /** The version before told no sales of inquiries, so those it stated are stated once more, as they are. */
    private static <I, O> List<String> statedAgain(Kept<I, O> kept) throws Exception {
        try (var harness = harness(kept)) {
            harness.open();
            harness.setProcessingTime(NOW);
            feed(harness, kept.input().subList(0, kept.input().size() / 2));
            return harness.extractOutputValues().stream()
                    .filter(left -> left instanceof Row row && row.table.equals(INQUIRIES))
                    .map(UpgradeTest::text)
                    .toList();
        }
    }

    /** What leaves after the snapshot, as text. */
    private static <I, O> List<String> secondHalf(Kept<I, O> kept, OperatorSubtaskState from) throws Exception {
        try (var harness = harness(kept)) {
            harness.initializeState(from);
            harness.open();
            harness.setProcessingTime(NOW);
            feed(
                    harness,
                    kept.input().subList(kept.input().size() / 2, kept.input().size()));
            List<Object> left = new ArrayList<>(harness.extractOutputValues());
            var rows = harness.getSideOutput(DropRepeats.ROWS);
            if (rows != null) {
                rows.forEach(row -> left.add(row.getValue()));
            }
            return left.stream()
                    .filter(one -> !isMovedAway(one))
                    .map(UpgradeTest::text)
                    .sorted()
                    .toList();
        }
    }

    private static <I, O> KeyedOneInputStreamOperatorTestHarness<String, I, O> harness(Kept<I, O> kept)
            throws Exception {
        return new KeyedOneInputStreamOperatorTestHarness<>(kept.operator(), kept.key(), Types.STRING);
    }

    private static <I> void feed(KeyedOneInputStreamOperatorTestHarness<String, I, ?> harness, List<I> input)
            throws Exception {
        for (I element : input) {
            harness.processElement(new StreamRecord<>(element));
        }
        harness.prepareSnapshotPreBarrier(1);
    }

    /** The version before filed every order and conversation under the first day of 1970: that is where they move away from, not from a day of their own. */
    private static boolean isMovedAway(Object left) {
        return left instanceof Row row
                && Set.of("order_version", "conversation_version").contains(row.table)
                && row.bytes[row.bytes.length - 1] == 1;
    }

    private static String text(Object left) {
        return left instanceof Row row
                ? row.table + " " + Arrays.toString(row.table.equals(INQUIRIES) ? withoutVersion(row.bytes) : row.bytes)
                : ((Event) left).eventId + " " + ((Event) left).thing;
    }

    /** Stated once more, an inquiry is a version ahead. */
    private static byte[] withoutVersion(byte[] fact) {
        byte[] said = Arrays.copyOf(fact, fact.length - Long.BYTES);
        said[said.length - 1] = fact[fact.length - 1];
        return said;
    }

    private static <E extends Event> Kept<E, Row> tracking(Tracker<E, ?> tracker, Stream stream) {
        List<E> told = new ArrayList<>();
        for (E event : UpgradeTest.<E>events(stream)) {
            for (String thing : tracker.things(event)) {
                event.thing = thing;
                told.add(event);
                break;
            }
        }
        return new Kept<>(operator(tracker), event -> TrackOperator.key(event.storeId, event.thing), told);
    }

    private static <E, S extends Fielded> TrackOperator<E, S> operator(Tracker<E, S> tracker) {
        return new TrackOperator<>(tracker, storeId -> StoreSettings.DEFAULT, MEMORY);
    }

    /** What orders and conversations tell of buyers. */
    private static List<BuyerNews> news() throws Exception {
        List<BuyerNews> news = new ArrayList<>();
        for (State state : List.of(State.ORDERS, State.CONVERSATIONS)) {
            news.addAll(news(state.kept()));
        }
        return news;
    }

    private static <I, O> List<BuyerNews> news(Kept<I, O> kept) throws Exception {
        try (var harness = harness(kept)) {
            harness.open();
            harness.setProcessingTime(NOW);
            feed(harness, kept.input());
            return harness.getSideOutput(TrackOperator.NEWS).stream()
                    .map(StreamRecord::getValue)
                    .toList();
        }
    }

    /** Each once, in the order of their arrival. */
    @SuppressWarnings("unchecked") // the stream decides the class of its events
    private static <E extends Event> List<E> events(Stream stream) {
        List<E> events = new ArrayList<>();
        readings(stream).forEach(reading -> {
            if (reading instanceof Reading.Accepted accepted) {
                accepted.event().origin = origin(events.size());
                events.add((E) accepted.event());
            }
        });
        return events;
    }

    private static List<RejectedLine> rejected() {
        List<RejectedLine> lines = new ArrayList<>();
        for (Stream stream : Stream.values()) {
            for (Reading reading : readings(stream)) {
                if (reading instanceof Reading.Rejected rejected) {
                    lines.add(Rejections.unreadable(stream, rejected, origin(lines.size()), NOW));
                }
            }
        }
        // A part of them once more: the second half is new ones and repeats of the first.
        lines.addAll(List.copyOf(lines.subList(0, lines.size() / 2)));
        return lines;
    }

    private static List<Reading> readings(Stream stream) {
        EventReader reader = new EventReader(SECRET);
        List<Reading> readings = new ArrayList<>();
        for (HostileLine line : new HostileStream(5, true, true).lines()) {
            if (line.stream().prefix().equals(stream.label())) {
                readings.add(reader.read(stream, line.json().getBytes(StandardCharsets.UTF_8), NOW));
            }
        }
        return readings;
    }

    private static Origin origin(long position) {
        Origin origin = new Origin();
        origin.intakeId = "intake";
        origin.source = "file";
        origin.position = position;
        origin.bytes = "{}".getBytes(StandardCharsets.UTF_8);
        return origin;
    }
}
