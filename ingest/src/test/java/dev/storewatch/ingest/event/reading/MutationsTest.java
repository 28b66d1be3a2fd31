package dev.storewatch.ingest.event.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storewatch.ingest.event.ChatEvent;
import dev.storewatch.ingest.event.Event;
import dev.storewatch.ingest.event.OrderEvent;
import dev.storewatch.ingest.event.ReviewEvent;
import dev.storewatch.ingest.event.Stream;
import dev.storewatch.ingest.event.privacy.Masking;
import dev.storewatch.ingest.event.row.ChatEventRows;
import dev.storewatch.ingest.event.row.OrderEventRows;
import dev.storewatch.ingest.event.row.ReviewEventRows;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever becomes of a line's bytes, it is an event, rejected or blank, and can be written as a row or a dead letter. */
class MutationsTest {
    private static final List<String> PIECES = List.of(
            "\"",
            "\\",
            "{",
            "}",
            "[",
            "]",
            ",",
            ":",
            "null",
            "true",
            "1e999",
            "-0",
            "\\ud800",
            "\\u0000",
            "\u0000",
            "\uFEFF",
            "客",
            "\"amount\":",
            "9999999999999999999",
            "0.00001",
            " ",
            "2026-11-21T08:00:00+08:00",
            "13812345678");

    @Test
    void everyMutationEndsInOneOfTheReadings() {
        Random random = new Random(20_261_122);
        EventReader reader = new EventReader(Lines.SECRET);
        int[] seen = new int[2];
        for (int i = 0; i < 60_000; i++) {
            Stream stream = Stream.values()[i % 3];
            byte[] line = mutated(sample(stream), random, random.nextInt(4));
            switch (reader.read(stream, line, Lines.READ_AT)) {
                case Reading.Accepted accepted -> {
                    seen[0]++;
                    assertThat(row(accepted.event())).isNotEmpty();
                }
                case Reading.Rejected rejected -> {
                    seen[1]++;
                    assertThat(rejected.reason()).isNotEqualTo(RejectReason.CONFLICT);
                    assertThat(Masking.line(line)).isNotEmpty();
                }
                case Reading.Blank blank ->
                    assertThat(new String(line, StandardCharsets.UTF_8)).isBlank();
            }
        }
        // Untouched lines are a quarter; most touched ones are broken.
        assertThat(seen[0]).isGreaterThan(15_000);
        assertThat(seen[1]).isGreaterThan(15_000);
    }

    private static byte[] mutated(String line, Random random, int changes) {
        byte[] bytes = line.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < changes; i++) {
            int from = random.nextInt(bytes.length + 1);
            int to = Math.min(bytes.length, from + random.nextInt(8));
            byte[] piece = random.nextBoolean()
                    ? PIECES.get(random.nextInt(PIECES.size())).getBytes(StandardCharsets.UTF_8)
                    : new byte[] {(byte) random.nextInt(256)};
            byte[] next = Arrays.copyOf(bytes, from + piece.length + bytes.length - to);
            System.arraycopy(piece, 0, next, from, piece.length);
            System.arraycopy(bytes, to, next, from + piece.length, bytes.length - to);
            bytes = next;
        }
        return bytes;
    }

    private static String sample(Stream stream) {
        return Lines.line(
                switch (stream) {
                    case ORDERS ->
                        "'type':'order.created','order_id':'o1','buyer_id':'b1','amount':'1.5','currency':'CNY',"
                                + "'lines':[{'line_id':'1','sku_id':'k','title':'衣服','quantity':2,'amount':1}]";
                    case CHATS ->
                        "'type':'message.sent','conversation_id':'c1','sender':'AGENT','agent_id':'a1','auto_reply':true,'text':'好'";
                    case REVIEWS -> "'type':'review.created','review_id':'r1','order_id':'o1','rating':5,'text':'好'";
                });
    }

    private static byte[] row(Event event) {
        return switch (event) {
            case OrderEvent order -> new OrderEventRows().row(order).bytes;
            case ChatEvent chat -> new ChatEventRows().row(chat).bytes;
            case ReviewEvent review -> new ReviewEventRows().row(review).bytes;
            default -> throw new IllegalStateException("No such event: " + event.getClass());
        };
    }
}
