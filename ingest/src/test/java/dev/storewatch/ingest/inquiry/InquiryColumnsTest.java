package dev.storewatch.ingest.inquiry;

import dev.storewatch.ingest.track.MigratedColumns;
import org.junit.jupiter.api.Test;

/** Rows are written in the columns, and in the types, that their table's migration creates. */
class InquiryColumnsTest {
    @Test
    void inquiriesAreWrittenAsTheirTableHasThem() {
        MigratedColumns.assertSameAs("V0120__add_sales_to_inquiry_version", InquiryFact.TABLE);
    }
}
