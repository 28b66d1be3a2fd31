package dev.storewatch.ingest.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storewatch.ingest.event.Event;
import dev.storewatch.ingest.event.Origin;
import dev.storewatch.ingest.event.ReviewEvent;
import dev.storewatch.ingest.lookup.Memory;
import dev.storewatch.ingest.review.ReviewTracker;
import dev.storewatch.ingest.sink.Row;
import dev.storewatch.ingest.store.StoreSettings;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.apache.flink.util.OutputTag;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DropRepeatsTest {
    /** What the warehouse knows and the state does not: an event of store s1 accepted long ago, with fingerprint 1. */
    private static final Map<String, long[]> ACCEPTED = Map.of("s1\u0000old", new long[] {0, 1});

    private static final long DAY = 86_400_000;

    private KeyedOneInputStreamOperatorTestHarness<String, ReviewEvent, ReviewEvent> operator = harness();

    private static KeyedOneInputStreamOperatorTestHarness<String, ReviewEvent, ReviewEvent> harness() {
        try {
            return new KeyedOneInputStreamOperatorTestHarness<>(
                    new DropRepeats<>(
                            new ReviewTracker(),
                            () -> event -> new Row(
                                    "review_event",
                                    (event.eventId + " " + event.platform).getBytes(StandardCharsets.UTF_8)),
                            storeId -> StoreSettings.DEFAULT,
                            new Memory(Duration.ofDays(7), Instant.EPOCH),
                            identities -> ACCEPTED),
                    Event::identity,
                    Types.STRING);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @BeforeEach
    void open() throws Exception {
        operator.open();
    }

    @AfterEach
    void close() throws Exception {
        operator.close();
    }

    @Test
    void anEventGoesOnOnceHoweverOftenItComes() throws Exception {
        operator.processElement(new StreamRecord<>(event("e1", 1)));
        operator.processElement(new StreamRecord<>(event("e1", 1)));
        operator.processElement(new StreamRecord<>(event("e2", 1)));
        assertThat(operator.extractOutputValues())
                .extracting(event -> event.eventId)
                .containsExactly("e1", "e2");
        assertThat(rawRows()).containsExactly("e1 other", "e2 other");
    }

    @Test
    void equalIdsOfTwoStoresAreTwoEvents() throws Exception {
        ReviewEvent other = event("e1", 2);
        other.storeId = "s2";
        operator.processElement(new StreamRecord<>(event("e1", 1)));
        operator.processElement(new StreamRecord<>(other));
        assertThat(operator.extractOutputValues()).hasSize(2);
    }

    @Test
    void otherContentUnderAKnownIdIsAConflictAndTheFirstStays() throws Exception {
        operator.processElement(new StreamRecord<>(event("e1", 1)));
        operator.processElement(new StreamRecord<>(event("e1", 2)));
        assertThat(operator.extractOutputValues()).hasSize(1);
        assertThat(side(DropRepeats.CONFLICTS)).singleElement().satisfies(line -> {
            assertThat(line.reason).isEqualTo("conflict");
            assertThat(line.source).isEqualTo("reviews.ndjson");
            assertThat(line.position).isEqualTo(5);
        });
    }

    @Test
    void whatWasSeenIsKnownAfterARestart() throws Exception {
        operator.processElement(new StreamRecord<>(event("e1", 1)));
        OperatorSubtaskState state = operator.snapshot(1, 1);
        operator.close();
        operator = harness();
        operator.initializeState(state);
        operator.open();
        operator.processElement(new StreamRecord<>(event("e1", 1)));
        assertThat(operator.extractOutputValues()).isEmpty();
    }

    @Test
    void aRepeatOfAForgottenEventIsARepeatAndOtherContentAConflict() throws Exception {
        operator.setProcessingTime(100 * DAY);
        operator.processElement(new StreamRecord<>(event("old", 1)));
        operator.processElement(new StreamRecord<>(event("old", 2)));
        operator.processElement(new StreamRecord<>(event("new", 1)));
        operator.prepareSnapshotPreBarrier(1);
        assertThat(operator.extractOutputValues())
                .extracting(event -> event.eventId)
                .containsExactly("new");
        assertThat(side(DropRepeats.CONFLICTS)).extracting(line -> line.eventId).containsExactly("old");
    }

    @Test
    void nothingIsLookedUpThatCannotHaveBeenForgotten() throws Exception {
        // A state of six days that remembers seven, and an event that happened six days ago in a state of a hundred.
        operator.setProcessingTime(6 * DAY);
        operator.processElement(new StreamRecord<>(event("old", 1)));
        operator.setProcessingTime(100 * DAY);
        ReviewEvent recent = event("recent", 1);
        recent.occurredAt = 95 * DAY;
        operator.processElement(new StreamRecord<>(recent));
        assertThat(operator.extractOutputValues())
                .extracting(event -> event.eventId)
                .containsExactly("old", "recent");
    }

    @Test
    void aReplayedEventIsRememberedAndToldButWrittenAndCountedNowhere() throws Exception {
        ReviewEvent replayed = event("e1", 1);
        replayed.origin = null;
        operator.processElement(new StreamRecord<>(replayed));
        assertThat(operator.extractOutputValues()).hasSize(1);
        operator.prepareSnapshotPreBarrier(1);
        assertThat(side(DropRepeats.ROWS)).isEmpty();
        operator.processElement(new StreamRecord<>(event("e1", 1)));
        assertThat(operator.extractOutputValues()).hasSize(1);
    }

    @Test
    void linesAreCountedByFileAtTheCheckpoint() throws Exception {
        operator.processElement(new StreamRecord<>(event("e1", 1)));
        operator.processElement(new StreamRecord<>(event("e1", 1)));
        operator.prepareSnapshotPreBarrier(1);
        List<Row> rows = side(DropRepeats.ROWS);
        assertThat(rows).extracting(row -> row.table).containsExactly("review_event", "intake_delta");
        // After the strings load-1, reviews and reviews.ndjson, each behind its length: files done 0, lines 0, accepted
        // 1, repeated 1, rejected 0.
        assertThat(rows.getLast().bytes).endsWith(longs(0, 0, 1, 1, 0));
    }

    private List<String> rawRows() {
        return side(DropRepeats.ROWS).stream()
                .map(row -> new String(row.bytes, StandardCharsets.UTF_8))
                .toList();
    }

    private <T> List<T> side(OutputTag<T> tag) {
        List<T> values = new ArrayList<>();
        @Nullable Queue<StreamRecord<T>> records = operator.getSideOutput(tag);
        if (records != null) {
            records.forEach(record -> values.add(record.getValue()));
        }
        return values;
    }

    private static byte[] longs(long... values) {
        byte[] bytes = new byte[8 * values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[8 * i] = (byte) values[i];
        }
        return bytes;
    }

    private static ReviewEvent event(String eventId, long fingerprint) {
        ReviewEvent event = new ReviewEvent();
        event.storeId = "s1";
        event.eventId = eventId;
        event.reviewId = "r1";
        event.orderId = "o1";
        event.rating = 5;
        event.fingerprintLow = fingerprint;
        event.origin = new Origin();
        event.origin.intakeId = "load-1";
        event.origin.source = "reviews.ndjson";
        event.origin.position = 5;
        event.origin.bytes = "{}".getBytes(StandardCharsets.UTF_8);
        return event;
    }
}
