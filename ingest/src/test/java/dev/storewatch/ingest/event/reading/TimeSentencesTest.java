package dev.storewatch.ingest.event.reading;

import static dev.storewatch.ingest.event.Stream.ORDERS;
import static dev.storewatch.ingest.event.reading.Lines.accepted;
import static dev.storewatch.ingest.event.reading.Lines.assertRejected;
import static org.assertj.core.api.Assertions.assertThat;

import dev.storewatch.ingest.event.OrderEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Times: each sentence with lines that keep it and lines that break it. */
class TimeSentencesTest {
    private static final String PAID = Lines.line("'type':'order.paid','order_id':'o1','amount':1");

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

    private static String at(String time) {
        return PAID.replace("'2026-11-21T08:00:00+08:00'", time);
    }
}
