package dev.storewatch.ingest.event.reading;

import static dev.storewatch.ingest.event.Stream.CHATS;
import static dev.storewatch.ingest.event.Stream.ORDERS;
import static dev.storewatch.ingest.event.Stream.REVIEWS;
import static dev.storewatch.ingest.event.reading.Lines.accepted;
import static dev.storewatch.ingest.event.reading.Lines.read;
import static org.assertj.core.api.Assertions.assertThat;

import dev.storewatch.ingest.event.ChatEvent;
import dev.storewatch.ingest.event.OrderEvent;
import dev.storewatch.ingest.event.OrderLine;
import dev.storewatch.ingest.event.ReviewEvent;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Personal data: buyers, free text, and what a rejection says. */
class PersonalDataSentencesTest {
    private static final String PAID = Lines.line("'type':'order.paid','order_id':'o1','amount':1");

    @Test
    void freeTextTakesAnyStringAndItsLoneSurrogatesAreReplaced() {
        String text = "x".repeat(100_000) + "\\u0000\\ud800y\\udc00\\ud83d\\ude00";
        ChatEvent event = (ChatEvent) accepted(
                CHATS, Lines.line("'type':'message.sent','conversation_id':'c','sender':'BOT','text':'" + text + "'"));
        assertThat(event.text).isEqualTo("x".repeat(100_000) + "\0\uFFFDy\uFFFD\uD83D\uDE00");
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

    private static List<OrderLine> lines(OrderEvent event) {
        return Objects.requireNonNull(event.lines);
    }

    private static String at(String time) {
        return PAID.replace("'2026-11-21T08:00:00+08:00'", time);
    }

    private static String amount(String amount) {
        return PAID.replace("'amount':1", "'amount':" + amount);
    }

    private static String created(String more) {
        return Lines.line("'type':'order.created','order_id':'o1','buyer_id':'b1','amount':1," + more);
    }
}
