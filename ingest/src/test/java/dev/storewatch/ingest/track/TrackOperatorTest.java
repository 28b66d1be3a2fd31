package dev.storewatch.ingest.track;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storewatch.ingest.conversation.ConversationHistory;
import dev.storewatch.ingest.conversation.ConversationTracker;
import dev.storewatch.ingest.event.ChatEvent;
import dev.storewatch.ingest.event.ChatEventType;
import dev.storewatch.ingest.sink.Row;
import dev.storewatch.ingest.store.StoreSettings;
import java.time.Duration;
import java.util.List;
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

    private KeyedOneInputStreamOperatorTestHarness<String, ChatEvent, Row> operator = harness();

    private static KeyedOneInputStreamOperatorTestHarness<String, ChatEvent, Row> harness() {
        try {
            return new KeyedOneInputStreamOperatorTestHarness<>(
                    new TrackOperator<ChatEvent, ConversationHistory>(
                            new ConversationTracker(), storeId -> StoreSettings.DEFAULT, Duration.ofDays(30)),
                    event -> TrackOperator.key(event.storeId, event.thing),
                    Types.STRING);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @BeforeEach
    void open() throws Exception {
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
        assertThat(tables()).hasSize(before);
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
