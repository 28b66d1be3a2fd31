package dev.storewatch.ingest.event.row;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storewatch.ingest.event.ChatEvent;
import dev.storewatch.ingest.event.ChatEventType;
import dev.storewatch.ingest.event.OrderEvent;
import dev.storewatch.ingest.event.OrderLine;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class RawTablesTest {

    @Test
    void columnsAreThoseOfTheMigrationsInTheirOrder() {
        assertThat(Migration.declared(OrderEventRows.COLUMNS))
                .hasSize(34)
                .isEqualTo(Migration.columns("V0001__create_order_event.sql"));
        assertThat(Migration.declared(ChatEventRows.COLUMNS))
                .hasSize(21)
                .isEqualTo(Migration.columns("V0002__create_chat_event.sql"));
        assertThat(Migration.declared(ReviewEventRows.COLUMNS))
                .hasSize(18)
                .isEqualTo(Migration.columns("V0003__create_review_event.sql"));
    }

    /** RowBinary: strings with their length before, little-endian integers, 1 for NULL. */
    @Test
    void aMessageIsEncodedColumnByColumn() {
        ChatEvent event = new ChatEvent();
        event.type = ChatEventType.AGENT_STATUS;
        event.storeId = "s";
        event.eventId = "e";
        event.occurredAt = 1;
        event.ingestedAt = 2;
        event.fingerprintHigh = 3;
        event.fingerprintLow = 4;
        event.agentId = "a";
        event.status = "AWAY";
        event.platform = "jd";
        String status = HexFormat.of().formatHex("agent.status".getBytes(StandardCharsets.UTF_8));
        assertThat(HexFormat.of().formatHex(new ChatEventRows().row(event).bytes))
                .isEqualTo("0173" + "0165" + "0c" + status + "0100000000000000" + "0200000000000000" + "026a64"
                        + "0300000000000000" + "0400000000000000" + "00" + "00" + "0161" + "00".repeat(10)
                        + "0441574159");
    }

    @Test
    void linesAreAnArrayOfTuples() {
        OrderEvent without = new OrderEvent();
        OrderEvent with = new OrderEvent();
        OrderLine line = new OrderLine();
        line.lineId = "1";
        line.skuId = "k";
        line.quantity = 2;
        line.amount = 15_000;
        with.lines = List.of(line);
        String plain = HexFormat.of().formatHex(new OrderEventRows().row(without).bytes);
        String full = HexFormat.of().formatHex(new OrderEventRows().row(with).bytes);
        // One line: id, SKU, no title, no category, 2.0 as a double, 1.5000 as 15000 = 0x3a98.
        String one = "01" + "0131" + "016b" + "00" + "00" + "0000000000000040" + "983a000000000000";
        assertThat(full).contains(one).hasSize(plain.length() + one.length() - 2);
    }
}
