package dev.storewatch.ingest.event.reading;

import static dev.storewatch.ingest.event.Stream.CHATS;
import static dev.storewatch.ingest.event.Stream.ORDERS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.storewatch.ingest.event.Event;
import dev.storewatch.ingest.event.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines of one identity: which are repeats of each other, and which are in conflict. */
class FingerprintsTest {
    private static final String CREATED =
            "{'event_id':'e1','type':'order.created','occurred_at':'2026-11-21T08:00:00+08:00',"
                    + "'store_id':'s1','order_id':'o1','buyer_id':'b1','amount':'1.50',"
                    + "'lines':[{'line_id':'1','sku_id':'k','quantity':1,'amount':1.5}]}";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'2026-11-21T08:00:00+08:00'|'2026-11-21T00:00:00.0004Z'",
                "'2026-11-21T08:00:00+08:00'|1795219200000",
                "'1.50'|1.5",
                "'1.50'|15e-1",
                "'amount':1.5|'amount':'1.5000'",
                "'quantity':1|'quantity':1.0",
                "'type'|'currency':null,'type'",
                "'type'|'unknown':[1],'reason':'x','type'",
                "'type':'order.created',|",
                "'line_id':'1','sku_id':'k'|'title':null,'sku_id':'k','more':0,'line_id':'1'"
            })
    void spellingKeyOrderNullAndUnknownFieldsDoNotMatter(String change) {
        String[] parts = change.split("\\|", -1);
        String other = CREATED.replace(parts[0], parts[1]);
        if (parts[1].isEmpty()) {
            other = other.replaceFirst("}$", ",'type':'order.created'}");
        }
        assertThat(other).isNotEqualTo(CREATED);
        assertThat(fingerprint(ORDERS, other)).isEqualTo(fingerprint(ORDERS, CREATED));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "08:00:00+|08:00:01+",
                "'o1'|'o2'",
                "'b1'|'b2'",
                "'1.50'|1.51",
                "'type'|'platform':'jd','type'",
                "'type'|'currency':'CNY','type'",
                "'type'|'agent_id':'a','type'",
                "'quantity':1|'quantity':2",
                "'sku_id':'k'|'sku_id':'k','title':''",
                "'1.50','lines':[{'line_id':'1','sku_id':'k','quantity':1,'amount':1.5}]|'1.50'",
                "[{'line_id':'1','sku_id':'k','quantity':1,'amount':1.5}]|[]"
            })
    void otherContentsDiffer(String change) {
        String[] parts = change.split("\\|", -1);
        String other = CREATED.replace(parts[0], parts[1]);
        assertThat(other).isNotEqualTo(CREATED);
        assertThat(fingerprint(ORDERS, other)).isNotEqualTo(fingerprint(ORDERS, CREATED));
    }

    @Test
    void textsThatAreMaskedAlikeStillDiffer() {
        assertThat(fingerprint(CHATS, message("'text':'13812345678'")))
                .isNotEqualTo(fingerprint(CHATS, message("'text':'13812345679'")));
    }

    @Test
    void theTypeBelongsToTheContent() {
        String applied = Lines.line("'order_id':'o','refund_id':'r','type':'dispute.applied'");
        assertThat(fingerprint(ORDERS, applied))
                .isNotEqualTo(fingerprint(ORDERS, applied.replace("applied", "withdrawn")));
    }

    @Test
    void anAutoReplyNotNamedIsNotTheSameAsOneNamedFalse() {
        assertThat(fingerprint(CHATS, message("'auto_reply':false")))
                .isNotEqualTo(fingerprint(CHATS, message("'x':1")));
    }

    @Test
    void anotherSecretGivesAnotherFingerprint() {
        byte[] line = CREATED.replace('\'', '"').getBytes(java.nio.charset.StandardCharsets.UTF_8);
        Reading other = new EventReader(new byte[] {1}).read(ORDERS, line, Lines.READ_AT);
        Event event = ((Reading.Accepted) other).event();
        assertThat(event.fingerprintHigh + " " + event.fingerprintLow).isNotEqualTo(fingerprint(ORDERS, CREATED));
    }

    private static String message(String more) {
        return Lines.line("'type':'message.sent','conversation_id':'c','sender':'BOT'," + more);
    }

    private static String fingerprint(Stream stream, String line) {
        Event event = Lines.accepted(stream, line);
        return event.fingerprintHigh + " " + event.fingerprintLow;
    }
}
