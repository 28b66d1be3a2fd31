package dev.storewatch.ingest.track;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storewatch.ingest.conversation.ConversationHistory;
import dev.storewatch.ingest.conversation.ConversationTracker;
import dev.storewatch.ingest.event.ChatEvent;
import dev.storewatch.ingest.event.ChatEventType;
import dev.storewatch.ingest.limit.BreachKind;
import dev.storewatch.ingest.limit.LimitChange;
import dev.storewatch.ingest.limit.ServiceHours;
import dev.storewatch.ingest.limit.StoreLimits;
import dev.storewatch.ingest.sink.Row;
import dev.storewatch.ingest.store.StoreSettings;
import dev.storewatch.ingest.store.Stores;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** With conversations, whose unanswered turns come to count by time alone. */
class TrackOperatorTest {
    /** 2026-01-05 10:00 in Shanghai. */
    private static final long START = 1_767_578_400_000L;

    private static StoreLimits limits = StoreLimits.USUAL;
    private static long revision;

    private KeyedOneInputStreamOperatorTestHarness<String, ChatEvent, Row> operator = harness();

    private static KeyedOneInputStreamOperatorTestHarness<String, ChatEvent, Row> harness() {
        return harness(Forgotten.nothing());
    }

    private static KeyedOneInputStreamOperatorTestHarness<String, ChatEvent, Row> harness(Forgotten forgotten) {
        try {
            return new KeyedOneInputStreamOperatorTestHarness<>(
                    new TrackOperator<ChatEvent, ConversationHistory>(
                            new ConversationTracker(), new ChangingStores(), Duration.ofDays(30), forgotten),
                    event -> TrackOperator.key(event.storeId, event.thing),
                    Types.STRING);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Static, as the harness copies what it is given. */
    private record ChangingStores() implements Stores {
        @Override
        public StoreSettings settings(String storeId) {
            return StoreSettings.DEFAULT;
        }

        @Override
        public StoreLimits limits(String storeId) {
            return limits;
        }

        @Override
        public long limitsRevision() {
            return revision;
        }
    }

    @BeforeEach
    void open() throws Exception {
        limits = StoreLimits.USUAL;

        operator.open();
        operator.setProcessingTime(START);
    }

    @AfterEach
    void close() throws Exception {
        operator.close();
    }

    @Test
    void nothingLeavesBeforeTheCheckpointAndThenEachFactAndDayOnce() throws Exception {
        operator.processElement(new StreamRecord<>(message("m1", "BUYER", 0)));
        operator.processElement(new StreamRecord<>(message("m2", "AGENT", 10_000)));
        operator.processElement(new StreamRecord<>(message("m3", "BUYER", 20_000)));
        assertThat(operator.extractOutputValues()).isEmpty();
        operator.prepareSnapshotPreBarrier(1);
        assertThat(tables()).containsOnlyOnce("conversation_version", "store_day_delta");
    }

    @Test
    void aTurnThatStaysUnansweredCountsWhenItsMinuteHasPassed() throws Exception {
        operator.processElement(new StreamRecord<>(message("m1", "BUYER", 0)));
        operator.prepareSnapshotPreBarrier(1);
        int before = tables().size();
        operator.setProcessingTime(START + 59_000);
        operator.prepareSnapshotPreBarrier(2);
        assertThat(tables().subList(before, tables().size())).doesNotContain("store_day_delta");
        operator.setProcessingTime(START + 61_000);
        operator.prepareSnapshotPreBarrier(3);
        assertThat(tables().subList(before, tables().size())).contains("store_day_delta");
    }

    @Test
    void theTimerOutlivesARestart() throws Exception {
        operator.processElement(new StreamRecord<>(message("m1", "BUYER", 0)));
        operator.prepareSnapshotPreBarrier(1);
        OperatorSubtaskState state = operator.snapshot(1, START);
        operator.close();
        operator = harness();
        operator.initializeState(state);
        operator.open();
        operator.setProcessingTime(START + 61_000);
        operator.prepareSnapshotPreBarrier(2);
        assertThat(tables()).contains("store_day_delta");
    }

    @Test
    void aRepeatedEventChangesNothing() throws Exception {
        operator.processElement(new StreamRecord<>(message("m1", "BUYER", 0)));
        operator.prepareSnapshotPreBarrier(1);
        int before = tables().size();
        operator.processElement(new StreamRecord<>(message("m1", "BUYER", 0)));
        operator.prepareSnapshotPreBarrier(2);
        assertThat(tables()).hasSize(before);
    }

    @Test
    void aWaitIsABreachWhenItsLimitIsReachedAndNotBefore() throws Exception {
        operator.processElement(new StreamRecord<>(message("m1", "BUYER", 0)));
        assertThat(breachesBy(START + 29_999)).isZero();
        assertThat(breachesBy(START + 30_000)).isEqualTo(1);
        assertThat(breachesBy(START + 60_000)).isEqualTo(2);
        assertThat(operator.numProcessingTimeTimers()).isZero();
    }

    @Test
    void whatIsLongPastNeedsNoTimer() throws Exception {
        operator.setProcessingTime(START + 400L * 86_400_000);
        operator.processElement(new StreamRecord<>(message("m1", "BUYER", 0)));
        operator.prepareSnapshotPreBarrier(1);
        assertThat(tables()).contains("breach_version");
        assertThat(operator.numProcessingTimeTimers()).isZero();
    }

    @Test
    void aLoweredLimitIsNoticedWhereSomethingWaits() throws Exception {
        operator.processElement(new StreamRecord<>(message("m1", "BUYER", 0)));
        assertThat(breachesBy(START + 10_000)).isZero();
        limits = new StoreLimits(
                ServiceHours.USUAL, Map.of(BreachKind.BUYER_WAITS, List.of(new LimitChange(START + 10_000, 5))));
        revision++;
        assertThat(breachesBy(START + 10_500)).isEqualTo(1);
    }

    private long breachesBy(long time) throws Exception {
        operator.setProcessingTime(time);
        operator.prepareSnapshotPreBarrier(time);
        return tables().stream().filter("breach_version"::equals).count();
    }

    @Test
    void whatComesOfAThingThatWasCountedAndForgottenIsTooLate() throws Exception {
        operator.close();
        operator = harness(new Forgotten() {
            @Override
            public boolean mayBe(long now) {
                return true;
            }

            @Override
            public Set<String> among(Collection<String> keys) {
                return keys.contains(TrackOperator.key("s1", "conversation/c1"))
                        ? Set.of(TrackOperator.key("s1", "conversation/c1"))
                        : Set.of();
            }
        });
        operator.open();
        ChatEvent fresh = message("m2", "BUYER", 0);
        fresh.thing = "conversation/c2";
        operator.processElement(new StreamRecord<>(message("m1", "BUYER", 0)));
        operator.processElement(new StreamRecord<>(fresh));
        operator.prepareSnapshotPreBarrier(1);
        assertThat(tables()).containsOnlyOnce("too_late_event", "conversation_version", "store_day_delta");
        // What the state knows is not asked for, so c2 goes on being counted.
        operator.processElement(new StreamRecord<>(fresh));
        operator.prepareSnapshotPreBarrier(2);
        assertThat(tables()).containsOnlyOnce("too_late_event");
    }

    private List<String> tables() {
        return operator.extractOutputValues().stream().map(row -> row.table).toList();
    }

    private static ChatEvent message(String eventId, String sender, long after) {
        ChatEvent event = new ChatEvent();
        event.type = ChatEventType.MESSAGE_SENT;
        event.storeId = "s1";
        event.eventId = eventId;
        event.conversationId = "c1";
        event.sender = sender;
        event.agentId = sender.equals("AGENT") ? "a1" : null;
        event.occurredAt = START + after;
        event.thing = "conversation/c1";
        return event;
    }
}
