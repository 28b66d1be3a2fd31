package dev.storewatch.ingest.order;

import dev.storewatch.ingest.track.MigratedColumns;
import org.junit.jupiter.api.Test;

/** Rows are written in the columns, and in the types, that their table's migration creates. */
class OrderColumnsTest {
    @Test
    void ordersAreWrittenAsTheirTableHasThem() {
        MigratedColumns.assertSameAs("V0119__index_order_version_finer", OrderFact.TABLE);
    }

    @Test
    void refundsAreWrittenAsTheirTableHasThem() {
        MigratedColumns.assertSameAs("V0021__create_refund_version", RefundFact.TABLE);
    }

    @Test
    void complaintsAreWrittenAsTheirTableHasThem() {
        MigratedColumns.assertSameAs("V0022__create_complaint_version", ComplaintFact.TABLE);
    }

    @Test
    void defectsAreWrittenAsTheirTableHasThem() {
        MigratedColumns.assertSameAs("V0023__create_defect_version", DefectFact.TABLE);
    }
}
