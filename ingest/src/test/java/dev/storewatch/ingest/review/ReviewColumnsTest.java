package dev.storewatch.ingest.review;

import dev.storewatch.ingest.track.MigratedColumns;
import org.junit.jupiter.api.Test;

/** Rows are written in the columns, and in the types, that their table's migration creates. */
class ReviewColumnsTest {
    @Test
    void reviewsAreWrittenAsTheirTableHasThem() {
        MigratedColumns.assertSameAs("V0026__create_review_version", ReviewFact.TABLE);
    }
}
