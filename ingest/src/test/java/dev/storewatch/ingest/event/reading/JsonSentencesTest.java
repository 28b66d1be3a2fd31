package dev.storewatch.ingest.event.reading;

import static dev.storewatch.ingest.event.Stream.ORDERS;
import static dev.storewatch.ingest.event.reading.Lines.accepted;
import static dev.storewatch.ingest.event.reading.Lines.assertRejected;
import static dev.storewatch.ingest.event.reading.Lines.read;
import static org.assertj.core.api.Assertions.assertThat;

import dev.storewatch.ingest.event.OrderEvent;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is a line, and what is JSON: each sentence with lines that keep it and lines that break it. */
class JsonSentencesTest {
    private static final String PAID = Lines.line("'type':'order.paid','order_id':'o1','amount':1");

    @Test
    void aByteOrderMarkIsSkippedAndBlankLinesAreNotCounted() {
        accepted(ORDERS, "\uFEFF" + PAID);
        accepted(ORDERS, " \t" + PAID + " \r\n");
        for (String blank : new String[] {"", " ", "\t \r\n", "\uFEFF", "\uFEFF \n", "\u3000", "\f"}) {
            assertThat(read(ORDERS, blank)).isInstanceOf(Reading.Blank.class);
        }
    }

    @Test
    void unknownFieldsAreIgnoredWhateverTheyHold() {
        accepted(ORDERS, PAID.replace("'type'", "'x':{'type':['\\ud800',1e999,{'event_id':[]}]},'':null,'type'"));
        String deep = "[".repeat(50_000) + "]".repeat(50_000);
        accepted(ORDERS, PAID.replace("'type'", "'x':" + deep + ",'type'"));
        accepted(ORDERS, PAID.replace("'type'", "'x':" + "9".repeat(100_000) + ",'type'"));
        accepted(ORDERS, PAID.replace("'type'", "'" + "n".repeat(100_000) + "':1,'type'"));
    }

    @Test
    void ofAKeyThatIsThereTwiceTheLastValueStands() {
        assertThat(((OrderEvent) accepted(ORDERS, PAID.replace("'amount':1", "'amount':'x','amount':2"))).amount)
                .isEqualTo(20_000);
        assertRejected(ORDERS, PAID.replace("'amount':1", "'amount':1,'amount':null"), RejectReason.MISSING_FIELD);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "}",
                "x",
                "nul",
                "{'a':1",
                "{'a':1}}",
                "{'a':1} {'a':1}",
                "{'a':1},",
                "{'a':NaN}",
                "{'a':01}",
                "{'a':1.}",
                "{'a':+1}",
                "{'a':.5}",
                "{a:1}",
                "{'a':1,}",
                "{'a' 1}",
                "{/**/'a':1}",
                "# {}",
                "{'a':'\t'}",
                "{'a':'\\x'}",
                "{'a':'\\u12'}",
                "[1,",
                "[1]]",
                "\"a",
                "{'a':tru}",
                "{'a':Infinity}",
                "\f{}",
                "1 2",
                "{'a':[1}",
                "{\0}",
                "\0{}"
            })
    void whatIsNotJsonIsMalformed(String line) {
        assertRejected(ORDERS, line, RejectReason.MALFORMED_JSON);
    }

    @Test
    void singleQuotesAreNotJson() {
        assertThat(((Reading.Rejected) new EventReader(Lines.SECRET)
                                .read(ORDERS, PAID.getBytes(StandardCharsets.UTF_8), Lines.READ_AT))
                        .reason())
                .isEqualTo(RejectReason.MALFORMED_JSON);
    }

    @Test
    void otherEncodingsThanUtf8AreMalformed() {
        String line = PAID.replace('\'', '"');
        byte[][] lines = {
            line.getBytes(StandardCharsets.UTF_16LE),
            line.getBytes(StandardCharsets.UTF_16BE),
            line.getBytes(StandardCharsets.UTF_16),
            line.replace("o1", "\u00E9").getBytes(StandardCharsets.ISO_8859_1),
            bytes(line, 0xC0, 0xAF),
            bytes(line, 0xED, 0xA0, 0x80),
            bytes(line, 0xF4, 0x90, 0x80, 0x80),
            bytes(line, 0xE5, 0x8D),
            bytes(line, 0xF8, 0x88, 0x80, 0x80, 0x80)
        };
        for (byte[] bytes : lines) {
            assertThat(new EventReader(Lines.SECRET).read(ORDERS, bytes, Lines.READ_AT))
                    .isInstanceOfSatisfying(
                            Reading.Rejected.class,
                            rejected -> assertThat(rejected.reason()).isEqualTo(RejectReason.MALFORMED_JSON));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "[{}]", "1", "\"x\"", "true", "null", " [1] ", "-1.5e3"})
    void jsonThatIsNoObjectIsSaidToBe(String line) {
        assertRejected(ORDERS, line, RejectReason.NOT_AN_OBJECT);
    }

    @Test
    void nestingHasALimitThatIsSaid() {
        int depth = EventReader.MAX_DEPTH + 1;
        assertRejected(ORDERS, "[".repeat(depth) + "]".repeat(depth), RejectReason.MALFORMED_JSON);
        assertRejected(ORDERS, "[".repeat(5_000_000), RejectReason.MALFORMED_JSON);
    }

    @Test
    void aRejectedLineNamesItsStoreAndEventWhereItCanBeReadThatFar() {
        assertThat(read(ORDERS, "{'event_id':'e1','store_id':'s1','amount':tru}"))
                .isInstanceOfSatisfying(Reading.Rejected.class, rejected -> {
                    assertThat(rejected.eventId()).isEqualTo("e1");
                    assertThat(rejected.storeId()).isEqualTo("s1");
                });
        EventReader reader = new EventReader(Lines.SECRET);
        reader.read(ORDERS, PAID.replace('\'', '"').getBytes(StandardCharsets.UTF_8), Lines.READ_AT);
        assertThat(reader.read(ORDERS, "[1]".getBytes(StandardCharsets.UTF_8), Lines.READ_AT))
                .isInstanceOfSatisfying(Reading.Rejected.class, rejected -> {
                    assertThat(rejected.eventId()).isNull();
                    assertThat(rejected.storeId()).isNull();
                });
    }

    private static byte[] bytes(String line, int... inString) {
        byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
        byte[] more = new byte[bytes.length + inString.length];
        int at = line.indexOf("o1");
        System.arraycopy(bytes, 0, more, 0, at);
        for (int i = 0; i < inString.length; i++) {
            more[at + i] = (byte) inString[i];
        }
        System.arraycopy(bytes, at, more, at + inString.length, bytes.length - at);
        return more;
    }
}
