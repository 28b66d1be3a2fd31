package dev.storewatch.ingest.inquiry;

import dev.storewatch.ingest.track.MigratedColumns;
import org.junit.jupiter.api.Test;

/** Rows are written in the columns, and in the types, that their table's migration creates. */
class InquiryColumnsTest {
    @Test
    void inquiriesAreWrittenAsTheirTableHasThem() {
        MigratedColumns.assertSameAs("V0118__index_inquiry_version_finer", InquiryFact.TABLE);
    }
}
