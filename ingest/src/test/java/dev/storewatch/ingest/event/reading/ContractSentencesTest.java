package dev.storewatch.ingest.event.reading;

import static dev.storewatch.ingest.event.Stream.CHATS;
import static dev.storewatch.ingest.event.Stream.ORDERS;
import static dev.storewatch.ingest.event.Stream.REVIEWS;
import static dev.storewatch.ingest.event.reading.Lines.accepted;
import static dev.storewatch.ingest.event.reading.Lines.assertRejected;
import static dev.storewatch.ingest.event.reading.Lines.read;
import static org.assertj.core.api.Assertions.assertThat;

import dev.storewatch.ingest.event.ChatEvent;
import dev.storewatch.ingest.event.OrderEvent;
import dev.storewatch.ingest.event.OrderLine;
import dev.storewatch.ingest.event.ReviewEvent;
import dev.storewatch.ingest.event.Stream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The contract's sections Envelope, Reading, Rejecting and Personal data, each sentence with lines that keep it and lines that break it. */
class ContractSentencesTest {
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

    /** 2026-11-21T08:00:00+08:00 is 2026-11-21T00:00:00Z, a day before the line is read: 1795305600000 - 86400000 = 1795219200000. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "'2026-11-21T00:00:00Z'|1795219200000",
                "'2026-11-21T08:00:00+08:00'|1795219200000",
                "'2026-11-20T12:30:00.0-11:30'|1795219200000",
                "'2026-11-21t00:00:00z'|1795219200000",
                "'2026-11-21T00:00:00-00:00'|1795219200000",
                "'2026-11-21T23:59:00+23:59'|1795219200000",
                "'2026-11-21T00:00:00.1Z'|1795219200100",
                "'2026-11-21T00:00:00.1239999999999999999Z'|1795219200123",
                "1795219200000|1795219200000",
                "1795219200000.9|1795219200000",
                "1.7952192e12|1795219200000",
                "17952192E+5|1795219200000",
                "'2000-01-01T00:00:00Z'|946684800000",
                "946684800000|946684800000",
                "'2024-02-29T00:00:00Z'|1709164800000",
                "'2026-11-23T00:00:00Z'|1795392000000",
                "'2026-11-23T00:00:00.0009Z'|1795392000000"
            })
    void timesAreRfc3339OrEpochMillisecondsKeptInMilliseconds(String time, long millis) {
        assertThat(accepted(ORDERS, at(time)).occurredAt).isEqualTo(millis);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "'2026-11-21T00:00Z'|BAD_TIME",
                "'2026-11-21T00:00:00'|BAD_TIME",
                "'2026-11-21 00:00:00Z'|BAD_TIME",
                "'2026-11-21'|BAD_TIME",
                "'2026-11-21T00:00:60Z'|BAD_TIME",
                "'2016-12-31T23:59:60Z'|BAD_TIME",
                "'2026-11-21T24:00:00Z'|BAD_TIME",
                "'2026-11-21T00:60:00Z'|BAD_TIME",
                "'2026-02-29T00:00:00Z'|BAD_TIME",
                "'2100-02-29T00:00:00Z'|BAD_TIME",
                "'2026-13-01T00:00:00Z'|BAD_TIME",
                "'2026-00-01T00:00:00Z'|BAD_TIME",
                "'2026-11-31T00:00:00Z'|BAD_TIME",
                "'2026-11-00T00:00:00Z'|BAD_TIME",
                "'2026-11-21T00:00:00.Z'|BAD_TIME",
                "'2026-11-21T00:00:00,5Z'|BAD_TIME",
                "'2026-11-21T00:00:00+0800'|BAD_TIME",
                "'2026-11-21T00:00:00+08'|BAD_TIME",
                "'2026-11-21T00:00:00+24:00'|BAD_TIME",
                "'2026-11-21T00:00:00+08:60'|BAD_TIME",
                "'2026-11-21T00:00:00Z '|BAD_TIME",
                "' 2026-11-21T00:00:00Z'|BAD_TIME",
                "'26-11-21T00:00:00Z'|BAD_TIME",
                "'+2026-11-21T00:00:00Z'|BAD_TIME",
                "'２026-11-21T00:00:00Z'|BAD_TIME",
                "'2026-1a-21T00:00:00Z'|BAD_TIME",
                "'1795219200000'|BAD_TIME",
                "''|BAD_TIME",
                "true|BAD_TYPE",
                "[1795219200000]|BAD_TYPE",
                "'1999-12-31T23:59:59.999Z'|OUT_OF_RANGE",
                "'0000-01-01T00:00:00Z'|OUT_OF_RANGE",
                "'2000-01-01T00:00:00+08:00'|OUT_OF_RANGE",
                "946684799999|OUT_OF_RANGE",
                "1795219200|OUT_OF_RANGE",
                "0|OUT_OF_RANGE",
                "-1|OUT_OF_RANGE",
                "1e-400|OUT_OF_RANGE",
                "'2026-11-23T00:00:00.001Z'|FUTURE",
                "1795392000001|FUTURE",
                "1e30|FUTURE",
                "1e999999999999|FUTURE",
                "'9999-12-31T23:59:59Z'|FUTURE"
            })
    void otherTimesAreRejected(String time, RejectReason reason) {
        assertRejected(ORDERS, at(time), reason);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "'1999-12-31T23:59:59Z'|OUT_OF_RANGE",
                "'2026-11-21T00:00:60Z'|BAD_TIME",
                "1e30|OUT_OF_RANGE",
                "253402300800000|OUT_OF_RANGE"
            })
    void whatHoldsForEveryTimeHoldsForPromises(String time, RejectReason reason) {
        assertRejected(ORDERS, PAID.replace("'amount'", "'promised_ship_by':" + time + ",'amount'"), reason);
    }

    @Test
    void aPromiseMayLieInTheFuture() {
        OrderEvent event = (OrderEvent)
                accepted(ORDERS, PAID.replace("'amount'", "'promised_ship_by':'9999-12-31T23:59:59.999Z','amount'"));
        assertThat(event.promisedShipBy).isEqualTo(253_402_300_799_999L);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "0|0",
                "-0|0",
                "-0.0|0",
                "'0'|0",
                "1|10000",
                "'1'|10000",
                "'1.5'|15000",
                "1.50000|15000",
                "'1.50000000000000000000000'|15000",
                "0.0001|1",
                "'0.0001'|1",
                "'007.50'|75000",
                "1e2|1000000",
                "1.5E-3|15",
                "10000e-8|1",
                "1.0E7|100000000000",
                "99999999999999.9999|999999999999999999",
                "'99999999999999.9999'|999999999999999999",
                "99999999999999|999999999999990000",
                "0e999999999999|0",
                "0.00000000000000000000e1|0"
            })
    void moneyIsAPlainDecimalWithAtMostFourDecimalsByValue(String amount, long tenThousandths) {
        assertThat(((OrderEvent) accepted(ORDERS, amount(amount))).amount).isEqualTo(tenThousandths);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "-1|BAD_MONEY",
                "'-0.0001'|BAD_MONEY",
                "0.00001|BAD_MONEY",
                "'1.00001'|BAD_MONEY",
                "1e-5|BAD_MONEY",
                "1e-999999999999|BAD_MONEY",
                "1.00000000000000000000000000001|BAD_MONEY",
                "100000000000000|BAD_MONEY",
                "'100000000000000.00'|BAD_MONEY",
                "1e14|BAD_MONEY",
                "1e999999999999|BAD_MONEY",
                "'1e2'|BAD_MONEY",
                "'+1'|BAD_MONEY",
                "'1.'|BAD_MONEY",
                "'.5'|BAD_MONEY",
                "''|BAD_MONEY",
                "'-'|BAD_MONEY",
                "' 1'|BAD_MONEY",
                "'1,5'|BAD_MONEY",
                "'1,000.00'|BAD_MONEY",
                "'¥1'|BAD_MONEY",
                "'１'|BAD_MONEY",
                "'NaN'|BAD_MONEY",
                "'1.2.3'|BAD_MONEY",
                "true|BAD_TYPE",
                "[1]|BAD_TYPE",
                "null|MISSING_FIELD"
            })
    void otherMoneyIsRejected(String amount, RejectReason reason) {
        assertRejected(ORDERS, amount(amount), reason);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"1|1", "5|5", "4.0|4", "4e0|4", "0.4e1|4", "50e-1|5"})
    void scoresAreWholeNumbersFromOneToFive(String score, int kept) {
        assertThat(((ChatEvent) accepted(CHATS, rated(score))).score).isEqualTo(kept);
        String review = Lines.line("'type':'review.created','review_id':'r1','order_id':'o1','rating':" + score
                + ",'dsr_description':" + score + ",'dsr_service':" + score + ",'dsr_logistics':" + score);
        ReviewEvent event = (ReviewEvent) accepted(REVIEWS, review);
        assertThat(event.rating).isEqualTo(kept);
        assertThat(event.dsrDescription).isEqualTo(kept);
        assertThat(event.dsrService).isEqualTo(kept);
        assertThat(event.dsrLogistics).isEqualTo(kept);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "0|OUT_OF_RANGE",
                "6|OUT_OF_RANGE",
                "-1|OUT_OF_RANGE",
                "1e30|OUT_OF_RANGE",
                "4.5|BAD_VALUE",
                "4.0000000000000000000001|BAD_VALUE",
                "'4'|BAD_TYPE",
                "true|BAD_TYPE",
                "null|MISSING_FIELD"
            })
    void otherScoresAreRejected(String score, RejectReason reason) {
        assertRejected(CHATS, rated(score), reason);
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
    void freeTextTakesAnyStringAndItsLoneSurrogatesAreReplaced() {
        String text = "x".repeat(100_000) + "\\u0000\\ud800y\\udc00\\ud83d\\ude00";
        ChatEvent event = (ChatEvent) accepted(
                CHATS, Lines.line("'type':'message.sent','conversation_id':'c','sender':'BOT','text':'" + text + "'"));
        assertThat(event.text).isEqualTo("x".repeat(100_000) + "\0\uFFFDy\uFFFD\uD83D\uDE00");
    }

    @Test
    void linesOfAnOrderAreKept() {
        OrderEvent event = (OrderEvent) accepted(
                ORDERS,
                created("'lines':[{'line_id':'1','sku_id':'k','quantity':0.5,'amount':'2.5','more':[{}]},"
                        + "{'line_id':'2','sku_id':'l','title':'','category':'c','quantity':-0.0,'amount':0}]"));
        assertThat(lines(event)).hasSize(2);
        OrderLine first = lines(event).get(0);
        assertThat(first.lineId + first.skuId + first.quantity + first.amount).isEqualTo("1k0.525000");
        assertThat(first.title).isNull();
        OrderLine second = lines(event).get(1);
        assertThat(second.title).isEmpty();
        assertThat(Double.doubleToRawLongBits(second.quantity)).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{}|BAD_TYPE",
                "'x'|BAD_TYPE",
                "[1]|BAD_TYPE",
                "[null]|BAD_TYPE",
                "[[]]|BAD_TYPE",
                "[{}]|MISSING_FIELD",
                "[{'line_id':'1','quantity':1,'amount':1}]|MISSING_FIELD",
                "[{'line_id':'','sku_id':'k','quantity':1,'amount':1}]|BAD_LENGTH",
                "[{'line_id':'1','sku_id':'k','quantity':'1','amount':1}]|BAD_TYPE",
                "[{'line_id':'1','sku_id':'k','quantity':-1,'amount':1}]|OUT_OF_RANGE",
                "[{'line_id':'1','sku_id':'k','quantity':1e999,'amount':1}]|OUT_OF_RANGE",
                "[{'line_id':'1','sku_id':'k','quantity':1,'amount':-1}]|BAD_MONEY",
                "[{'line_id':'1','sku_id':'k','title':5,'quantity':1,'amount':1}]|BAD_TYPE"
            })
    void otherLinesAreRejectedOnlyWhereTheTypeHasThem(String lines, RejectReason reason) {
        assertRejected(ORDERS, created("'lines':" + lines), reason);
        accepted(ORDERS, PAID.replace("'type'", "'lines':" + lines + ",'type'"));
    }

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

    @Test
    void theDetailHoldsNothingOfTheLine() {
        for (String line : new String[] {
            at("'13812345678'"),
            amount("'13812345678x'"),
            "{'a':13812345678x}",
            "xin13812345678",
            PAID.replace("order.paid", "13812345678")
        }) {
            assertThat(((Reading.Rejected) read(ORDERS, line)).detail())
                    .doesNotContain("138")
                    .doesNotContain("xin");
        }
    }

    @Test
    void theEventSaysWhenItWasReadAndOfWhatStoreItIs() {
        OrderEvent event = (OrderEvent) accepted(ORDERS, PAID);
        assertThat(event.ingestedAt).isEqualTo(Lines.READ_AT);
        assertThat(event.storeId).isEqualTo("s1");
        assertThat(event.orderId).isEqualTo("o1");
        assertThat(event.stream()).isEqualTo(Stream.ORDERS);
    }

    /** HMAC-SHA-256 of b1 under "only for tests", by another program (openssl dgst -sha256 -hmac). */
    @Test
    void aBuyerIsKeptAsAKeyAndFreeTextIsMaskedButNotTitles() {
        OrderEvent event = (OrderEvent) accepted(
                ORDERS,
                created("'lines':[{'line_id':'1','sku_id':'k','title':'13812345678','quantity':1,'amount':1}]"));
        assertThat(event.buyerKey).isEqualTo("0a9bef585da96dcb2cde20d322d5788f");
        assertThat(lines(event).get(0).title).isEqualTo("13812345678");
        assertThat(((OrderEvent) accepted(
                                ORDERS, Lines.line("'type':'order.closed','order_id':'o','reason':'打13812345678'")))
                        .reason)
                .isEqualTo("打[phone]");
        assertThat(((OrderEvent) accepted(
                                ORDERS,
                                Lines.line("'type':'defect.registered','register_id':'o','sku_id':'k',"
                                        + "'kind':'QUALITY','note':'a@b.cn'")))
                        .note)
                .isEqualTo("[email]");
        assertThat(((ReviewEvent) accepted(
                                REVIEWS, Lines.line("'type':'review.appended','review_id':'r','text':'寄建国路88号'")))
                        .text)
                .isEqualTo("寄[address]");
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

    private static List<OrderLine> lines(OrderEvent event) {
        return Objects.requireNonNull(event.lines);
    }

    private static String at(String time) {
        return PAID.replace("'2026-11-21T08:00:00+08:00'", time);
    }

    private static String amount(String amount) {
        return PAID.replace("'amount':1", "'amount':" + amount);
    }

    private static String rated(String score) {
        return Lines.line("'type':'conversation.rated','conversation_id':'c1','score':" + score);
    }

    private static String created(String more) {
        return Lines.line("'type':'order.created','order_id':'o1','buyer_id':'b1','amount':1," + more);
    }
}
