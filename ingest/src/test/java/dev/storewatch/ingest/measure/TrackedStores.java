package dev.storewatch.ingest.measure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storewatch.ingest.conversation.ConversationTracker;
import dev.storewatch.ingest.event.ChatEvent;
import dev.storewatch.ingest.event.Event;
import dev.storewatch.ingest.event.OrderEvent;
import dev.storewatch.ingest.event.ReviewEvent;
import dev.storewatch.ingest.field.Fielded;
import dev.storewatch.ingest.field.FieldedType;
import dev.storewatch.ingest.inquiry.InquiryTracker;
import dev.storewatch.ingest.limit.StoreLimits;
import dev.storewatch.ingest.order.OrderTracker;
import dev.storewatch.ingest.review.ReviewTracker;
import dev.storewatch.ingest.sink.Row;
import dev.storewatch.ingest.track.AgentMeasure;
import dev.storewatch.ingest.track.BuyerNews;
import dev.storewatch.ingest.track.DayChange;
import dev.storewatch.ingest.track.LocalDays;
import dev.storewatch.ingest.track.Scene;
import dev.storewatch.ingest.track.Step;
import dev.storewatch.ingest.track.StoreMeasure;
import dev.storewatch.ingest.track.Tracker;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.flink.api.common.serialization.SerializerConfigImpl;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.jspecify.annotations.Nullable;

/** Does with the trackers what the job does: keeps their states, forwards their news, wakes them, and adds up what they say. */
final class TrackedStores {
    /** One tracker with the states of its things. */
    private final class Tracked<E, S extends Fielded> {
        private final Tracker<E, S> tracker;
        private final TypeSerializer<S> serializer;
        private final Map<List<String>, List<E>> gathered = new HashMap<>();
        private final Map<List<String>, byte[]> states = new HashMap<>();
        private final Map<List<String>, Long> timers =
                new TreeMap<>((a, b) -> a.toString().compareTo(b.toString()));

        Tracked(Tracker<E, S> tracker) {
            this.tracker = tracker;
            this.serializer = new FieldedType<>(tracker.stateType()).createSerializer(new SerializerConfigImpl());
        }

        void gather(String storeId, E event) {
            for (String thing : tracker.things(event)) {
                gathered.computeIfAbsent(List.of(storeId, thing), key -> new ArrayList<>())
                        .add(event);
            }
        }

        void takeIn() {
            gathered.forEach((key, events) -> step(key, events, now));
            gathered.clear();
        }

        void wake() {
            for (List<String> key : List.copyOf(timers.keySet())) {
                for (long due = wakeAt(key); due <= now; due = wakeAt(key)) {
                    step(key, List.of(), due);
                    assertThat(wakeAt(key)).as("next wake of %s", key).isGreaterThan(due);
                }
            }
        }

        private S restore(byte @Nullable [] kept) {
            try {
                return kept == null ? tracker.unknown() : serializer.deserialize(new DataInputDeserializer(kept));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private byte[] checkpoint(S state) {
            try {
                DataOutputSerializer out = new DataOutputSerializer(256);
                serializer.serialize(state, out);
                return out.getCopyOfBuffer();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private long wakeAt(List<String> key) {
            return timers.getOrDefault(key, Step.NEVER);
        }

        private void step(List<String> key, List<E> events, long time) {
            S state = restore(states.get(key));
            Scene scene = new Scene(key.get(0), key.get(1), new LocalDays(zones.apply(key.get(0))), limits, time);
            Step step = tracker.step(scene, state, events);
            states.put(key, checkpoint(state));
            timers.put(key, step.wakeAt());
            step.rows().forEach(TrackedStores.this::keep);
            step.changes().forEach(TrackedStores.this::add);
            step.news().forEach(TrackedStores.this::tell);
        }
    }

    private final Function<String, ZoneId> zones;
    private final Tracked<OrderEvent, ?> orders = new Tracked<>(new OrderTracker());
    private final Tracked<ChatEvent, ?> chats = new Tracked<>(new ConversationTracker());
    private final Tracked<ReviewEvent, ?> reviews = new Tracked<>(new ReviewTracker());
    private final Tracked<BuyerNews, ?> inquiries = new Tracked<>(new InquiryTracker());
    private final Map<Cell, Long> measures = new HashMap<>();
    private final Map<String, Row> rows = new TreeMap<>();
    private final List<Row> written = new ArrayList<>();
    private long now;
    private int said;
    private StoreLimits limits = StoreLimits.USUAL;

    TrackedStores(Function<String, ZoneId> zones, long now) {
        this.zones = zones;
        this.now = now;
    }

    /** From now on every store has these. */
    void limit(StoreLimits changed) {
        limits = changed;
    }

    /** Takes in one event by itself. */
    void take(Event event) {
        takeAll(List.of(event));
    }

    /** Takes in the events of each thing at once. */
    void takeAll(List<? extends Event> events) {
        for (Event event : events) {
            switch (event) {
                case OrderEvent order -> orders.gather(order.storeId, order);
                case ChatEvent chat -> chats.gather(chat.storeId, chat);
                case ReviewEvent review -> reviews.gather(review.storeId, review);
                default -> throw new IllegalArgumentException(event.typeName());
            }
        }
        orders.takeIn();
        chats.takeIn();
        reviews.takeIn();
        inquiries.takeIn();
    }

    void passTimeTo(long later) {
        now = later;
        orders.wake();
        chats.wake();
        reviews.wake();
        inquiries.takeIn();
    }

    /** Every measure that is not 0. */
    Map<Cell, Long> measures() {
        return measures;
    }

    /** Rows, changes and news so far. */
    int said() {
        return said;
    }

    /** The facts that stand, without their versions. */
    Map<String, String> facts() {
        Map<String, String> facts = new TreeMap<>();
        rows.forEach((key, row) -> {
            if (row.bytes[row.bytes.length - 1] == 0) {
                String twin = facts.put(identity(row), Arrays.toString(Arrays.copyOf(row.bytes, row.bytes.length - 9)));
                assertThat(twin).as("filed under two days: %s", key).isNull();
            }
        });
        return facts;
    }

    /** Every row so far, older versions too. */
    List<Row> written() {
        return written;
    }

    private void keep(Row row) {
        said++;
        written.add(row);
        String identity = identity(row) + " filed under " + filedDay(row);
        Row before = rows.put(identity, row);
        if (before != null) {
            assertThat(version(row.bytes)).as("version of %s", identity).isGreaterThan(version(before.bytes));
        }
    }

    /** Some tables keep versions of a fact apart that are filed under different days. */
    private static int filedDay(Row row) {
        return switch (row.table) {
            case "order_version", "conversation_version" ->
                ByteBuffer.wrap(row.bytes).order(ByteOrder.LITTLE_ENDIAN).getShort(row.bytes.length - 11);
            default -> 0;
        };
    }

    /** What the table is ordered by: the store, the thing's id, in one table its part, and in some a time. */
    private static String identity(Row row) {
        int id = 0;
        for (int strings = row.table.equals("breach_version") ? 5 : 2; strings > 0; strings--) {
            id += 1 + row.bytes[id];
        }
        int time = switch (row.table) {
            case "turn_version", "breach_version" -> Long.BYTES;
            case "inquiry_version" -> Short.BYTES;
            default -> 0;
        };
        return row.table + ' ' + new String(row.bytes, 0, id + time, StandardCharsets.ISO_8859_1);
    }

    private static long version(byte[] row) {
        return ByteBuffer.wrap(row).order(ByteOrder.LITTLE_ENDIAN).getLong(row.length - 9);
    }

    private void add(DayChange change) {
        said++;
        assertThat(change.measures).as("a change that changes something").isNotEmpty();
        for (int i = 0; i < change.measures.length; i++) {
            assertThat(change.differences[i]).isNotZero();
            String measure = change.agentId == null
                    ? StoreMeasure.values()[change.measures[i]].column()
                    : AgentMeasure.values()[change.measures[i]].column();
            Cell cell = new Cell(change.storeId, change.agentId, LocalDate.ofEpochDay(change.day), measure);
            measures.merge(cell, change.differences[i], (a, b) -> a + b == 0 ? null : a + b);
        }
    }

    private void tell(BuyerNews news) {
        said++;
        inquiries.gather(news.storeId, news);
    }
}
