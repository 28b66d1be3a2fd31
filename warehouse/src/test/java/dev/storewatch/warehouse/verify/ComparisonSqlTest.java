package dev.storewatch.warehouse.verify;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ComparisonSqlTest {

    @Test
    void storesNeverConfiguredHaveTheDefaultZone() {
        assertThat(ComparisonSql.rawEventsOf("Asia/Shanghai"))
                .contains("store_id NOT IN (", "time_zone != \\'Asia/Shanghai\\'");
        assertThat(ComparisonSql.rawEventsOf("UTC")).contains("store_id IN (", "time_zone = \\'UTC\\'");
    }
}
