package dev.storewatch.ingest.deadletter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storewatch.ingest.event.row.Migration;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class RejectedLineRowsTest {

    @Test
    void columnsAreThoseOfTheMigrationInTheirOrder() {
        assertThat(Migration.declared(RejectedLineRows.COLUMNS))
                .hasSize(9)
                .isEqualTo(Migration.columns("V0004__create_rejected_event.sql"));
    }

    @Test
    void aLineIsEncodedColumnByColumn() {
        RejectedLine line = new RejectedLine();
        line.stream = "orders";
        line.reason = "future";
        line.detail = "d";
        line.eventId = "e";
        line.source = "f";
        line.position = 7;
        line.ingestedAt = 9;
        line.bytes = new byte[] {(byte) 0xFF, '{'};
        assertThat(HexFormat.of().formatHex(new RejectedLineRows().row(line).bytes))
                .isEqualTo("066f7264657273" + "06667574757265" + "0164" + "00" + "0165" + "0166" + "0700000000000000"
                        + "0900000000000000" + "02ff7b");
    }
}
