package dev.storewatch.ingest.event.row;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storewatch.ingest.event.ChatEvent;
import dev.storewatch.ingest.event.Event;
import dev.storewatch.ingest.event.OrderEvent;
import dev.storewatch.ingest.event.OrderLine;
import dev.storewatch.ingest.event.ReviewEvent;
import dev.storewatch.ingest.event.wire.Filler;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What is read back from a raw table is the event that was written there, whatever its fields hold. */
class RoundTripTest {
    private static final int SEEDS = 100;
    /** Ids every event and line has: none of them is ever none. */
    private static final Set<String> IDS = Set.of("storeId", "eventId");

    private static final Set<String> LINE_IDS = Set.of("lineId", "skuId");

    @Test
    void ordersComeBackAsTheyWere() throws ReflectiveOperationException {
        comeBack(OrderEvent.class, new OrderEventRows()::row, OrderEventRows::event);
    }

    @Test
    void chatsComeBackAsTheyWere() throws ReflectiveOperationException {
        comeBack(ChatEvent.class, new ChatEventRows()::row, ChatEventRows::event);
    }

    @Test
    void reviewsComeBackAsTheyWere() throws ReflectiveOperationException {
        comeBack(ReviewEvent.class, new ReviewEventRows()::row, ReviewEventRows::event);
    }

    private static <E extends Event> void comeBack(
            Class<E> type, Function<E, dev.storewatch.ingest.sink.Row> encoder, Function<RowInput, E> decoder)
            throws ReflectiveOperationException {
        List<E> written = new ArrayList<>();
        ByteArrayOutputStream rows = new ByteArrayOutputStream();
        for (int seed = 0; seed < SEEDS; seed++) {
            E event = new Filler(seed, seed % 2 == 0 ? 1 : 0.5).event(type);
            rows.writeBytes(encoder.apply(event).bytes);
            written.add(event);
        }
        RowInput in = new RowInput(new Trickle(rows.toByteArray()));
        for (E event : written) {
            assertThat(in.isAtEnd()).isFalse();
            asStored(event, IDS);
            assertThat(decoder.apply(in))
                    .usingRecursiveComparison()
                    .ignoringFields("origin", "thing")
                    .isEqualTo(event);
        }
        assertThat(in.isAtEnd()).isTrue();
    }

    /** As the tables have it: no text where one is empty, no list where it is, scores of one byte. */
    private static void asStored(Object thing, Set<String> ids) throws ReflectiveOperationException {
        for (Field field : thing.getClass().getFields()) {
            Object value = field.get(thing);
            if ("".equals(value) && !ids.contains(field.getName())) {
                field.set(thing, null);
            } else if (value instanceof Integer number) {
                field.set(thing, number & 0xFF);
            } else if (value instanceof List<?> lines) {
                for (Object line : lines) {
                    asStored((OrderLine) line, LINE_IDS);
                }
            }
        }
        if (thing instanceof OrderEvent order && order.lines == null) {
            order.lines = List.of();
        }
    }

    /** Gives some bytes at a time, as the network does. */
    private static final class Trickle extends InputStream {
        private final ByteArrayInputStream bytes;

        Trickle(byte[] bytes) {
            this.bytes = new ByteArrayInputStream(bytes);
        }

        @Override
        public int read() {
            return bytes.read();
        }

        @Override
        public int read(byte[] into, int from, int length) {
            return bytes.read(into, from, Math.min(length, 7));
        }
    }
}
