package dev.storewatch.ingest.event.reading;

import static dev.storewatch.ingest.event.Stream.ORDERS;
import static dev.storewatch.ingest.event.reading.Lines.accepted;
import static dev.storewatch.ingest.event.reading.Lines.assertRejected;
import static org.assertj.core.api.Assertions.assertThat;

import dev.storewatch.ingest.event.OrderEvent;
import dev.storewatch.ingest.event.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The envelope, ids and lists: each sentence with lines that keep it and lines that break it. */
class EnvelopeSentencesTest {
    private static final String PAID = Lines.line("'type':'order.paid','order_id':'o1','amount':1");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "'event_id':'e1'||MISSING_FIELD",
                "'e1'|null|MISSING_FIELD",
                "'e1'|17|BAD_TYPE",
                "'e1'|''|BAD_LENGTH",
                "'order.paid'|'order.sold'|UNKNOWN_TYPE",
                "'order.paid'|'Order.paid'|UNKNOWN_TYPE",
                "'order.paid'|null|MISSING_FIELD",
                "'order.paid'|7|BAD_TYPE",
                "'s1'|true|BAD_TYPE",
                "'s1'|[]|BAD_TYPE",
                "'type'|'platform':'amazon','type'|BAD_VALUE",
                "'type'|'platform':'Taobao','type'|BAD_VALUE",
                "'type'|'platform':5,'type'|BAD_TYPE"
            })
    void anEnvelopeThatIsNotAsTheTableSaysIsRejected(String good, String bad, RejectReason reason) {
        String line = PAID.replace(good, bad == null ? "'x':1" : bad);
        assertThat(line).isNotEqualTo(PAID);
        assertRejected(ORDERS, line, reason);
    }

    @ParameterizedTest
    @ValueSource(strings = {"taobao", "tmall", "jd", "pdd", "douyin", "kuaishou", "wechat", "shopify", "other"})
    void platformsOfTheClosedListAreKept(String platform) {
        assertThat(accepted(ORDERS, PAID.replace("'type'", "'platform':'" + platform + "','type'")).platform)
                .isEqualTo(platform);
        assertThat(accepted(ORDERS, PAID).platform).isNull();
    }

    @Test
    void idsAreKeptUntrimmedAndCountedInCodePoints() {
        String emoji = "\uD83D\uDE00".repeat(64);
        for (String id : new String[] {" x ", "x".repeat(64), "客".repeat(64), emoji, "\u00A0", "\uFEFF"}) {
            assertThat(accepted(ORDERS, PAID.replace("'e1'", "'" + id + "'")).eventId)
                    .isEqualTo(id);
        }
    }

    @Test
    void idsOfAnotherLengthOrWithControlCharactersAreRejected() {
        String[] long65 = {"x".repeat(65), "\uD83D\uDE00".repeat(65), "x".repeat(100_000), ""};
        for (String id : long65) {
            assertRejected(ORDERS, PAID.replace("'e1'", "'" + id + "'"), RejectReason.BAD_LENGTH);
        }
        String[] bad = {
            "a\\u0000",
            "\\t",
            "\\n",
            "\\u001f",
            "\u007F",
            "\u0080",
            "\u009F",
            "\\u0085",
            "\\ud800",
            "\\udc00x",
            "\\ude00\\ud83d"
        };
        for (String id : bad) {
            assertRejected(ORDERS, PAID.replace("'e1'", "'" + id + "'"), RejectReason.BAD_VALUE);
            assertRejected(ORDERS, PAID.replace("'o1'", "'" + id + "'"), RejectReason.BAD_VALUE);
        }
    }

    @Test
    void openListsTakeOneToSixtyFourCharacters() {
        String line = "'type':'order.reminded','order_id':'o1','agent_id':'a1','channel':'%s'";
        accepted(ORDERS, Lines.line(line.formatted("\uD83D\uDE00".repeat(64))));
        assertRejected(ORDERS, Lines.line(line.formatted("x".repeat(65))), RejectReason.BAD_LENGTH);
        assertRejected(ORDERS, Lines.line(line.formatted("")), RejectReason.BAD_LENGTH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"RMB", "CNY", "USD"})
    void currenciesHaveTheFormOfIso4217(String currency) {
        accepted(ORDERS, created("'currency':'" + currency + "'"));
        assertRejected(ORDERS, created("'currency':'" + currency.substring(1) + "'"), RejectReason.BAD_VALUE);
    }

    @Test
    void theEventSaysWhenItWasReadAndOfWhatStoreItIs() {
        OrderEvent event = (OrderEvent) accepted(ORDERS, PAID);
        assertThat(event.ingestedAt).isEqualTo(Lines.READ_AT);
        assertThat(event.storeId).isEqualTo("s1");
        assertThat(event.orderId).isEqualTo("o1");
        assertThat(event.stream()).isEqualTo(Stream.ORDERS);
    }

    private static String created(String more) {
        return Lines.line("'type':'order.created','order_id':'o1','buyer_id':'b1','amount':1," + more);
    }
}
