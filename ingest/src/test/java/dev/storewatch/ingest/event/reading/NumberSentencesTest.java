package dev.storewatch.ingest.event.reading;

import static dev.storewatch.ingest.event.Stream.CHATS;
import static dev.storewatch.ingest.event.Stream.ORDERS;
import static dev.storewatch.ingest.event.Stream.REVIEWS;
import static dev.storewatch.ingest.event.reading.Lines.accepted;
import static dev.storewatch.ingest.event.reading.Lines.assertRejected;
import static org.assertj.core.api.Assertions.assertThat;

import dev.storewatch.ingest.event.ChatEvent;
import dev.storewatch.ingest.event.OrderEvent;
import dev.storewatch.ingest.event.OrderLine;
import dev.storewatch.ingest.event.ReviewEvent;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Money, scores and quantities: each sentence with lines that keep it and lines that break it. */
class NumberSentencesTest {
    private static final String PAID = Lines.line("'type':'order.paid','order_id':'o1','amount':1");

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

    private static List<OrderLine> lines(OrderEvent event) {
        return Objects.requireNonNull(event.lines);
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
