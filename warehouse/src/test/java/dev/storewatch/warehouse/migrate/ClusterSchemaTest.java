package dev.storewatch.warehouse.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ClusterSchemaTest {
    private static final ClusterSchema SHOPS = new ClusterSchema("shops");

    private static final SqlFile OF_STORES = new SqlFile("V0001__create_sale_version.sql", """
            -- Why it is as it is.
            CREATE TABLE IF NOT EXISTS sale_version
            (
                generation UInt32 COMMENT 'The count.',
                store_id LowCardinality(String) COMMENT 'The store (its id).',
                version UInt64 COMMENT 'The greatest stands.'
            )
            ENGINE = ReplacingMergeTree(version)
            PARTITION BY generation
            ORDER BY (generation, store_id)
            SETTINGS non_replicated_deduplication_window = 1000
            COMMENT 'Sales of each store''s day; read the view sale.'
            """);

    private static final SqlFile OF_ALL = new SqlFile("V0002__create_run.sql", """
            CREATE TABLE IF NOT EXISTS run
            (
                run String COMMENT 'Its name.'
            )
            ENGINE = MergeTree
            ORDER BY run
            COMMENT 'Runs.'
            """);

    private static final SqlFile VIEW = new SqlFile("R__sale.sql", """
            CREATE OR REPLACE VIEW sale
            (
                store_id LowCardinality(String) COMMENT 'The store.'
            )
            AS SELECT store_id FROM sale_version FINAL
            COMMENT 'Sales.'
            """);

    @Test
    void aTableOfStoresIsReplicatedInEachShardAndSpreadByStore() {
        assertThat(statements(OF_STORES)).containsExactly("""
                CREATE TABLE IF NOT EXISTS storewatch.sale_version_local ON CLUSTER 'shops'
                (
                    generation UInt32 COMMENT 'The count.',
                    store_id LowCardinality(String) COMMENT 'The store (its id).',
                    version UInt64 COMMENT 'The greatest stands.'
                )
                ENGINE = ReplicatedReplacingMergeTree('/clickhouse/tables/{shard}/storewatch/sale_version_local', '{replica}', version)
                PARTITION BY generation
                ORDER BY (generation, store_id)
                SETTINGS replicated_deduplication_window = 1000
                COMMENT 'Sales of each store''s day; read the view sale.'""", """
                CREATE TABLE IF NOT EXISTS storewatch.sale_version ON CLUSTER 'shops' AS storewatch.sale_version_local
                ENGINE = Distributed('shops', storewatch, sale_version_local, cityHash64(store_id))
                COMMENT 'Sales of each store''s day; read the view sale.'""");
    }

    @Test
    void aTableThatKnowsNoStoreIsOnEveryServerInFull() {
        assertThat(statements(OF_ALL)).containsExactly("""
                CREATE TABLE IF NOT EXISTS storewatch.run ON CLUSTER 'shops'
                (
                    run String COMMENT 'Its name.'
                )
                ENGINE = ReplicatedMergeTree('/clickhouse/tables/storewatch/run', '{shard}-{replica}')
                ORDER BY run
                COMMENT 'Runs.'""");
    }

    @Test
    void aNewColumnIsAddedToTheLocalTableFirstAndASettingToItAlone() {
        SqlFile column =
                new SqlFile("V0003__add_sum.sql", "ALTER TABLE sale_version ADD COLUMN IF NOT EXISTS sum Int64");
        SqlFile setting = new SqlFile(
                "V0004__keep_tokens.sql",
                "ALTER TABLE sale_version MODIFY SETTING non_replicated_deduplication_window = 9");
        assertThat(statements(OF_STORES, column, setting).subList(2, 5))
                .containsExactly(
                        "ALTER TABLE storewatch.sale_version_local ON CLUSTER 'shops' ADD COLUMN IF NOT EXISTS sum Int64",
                        "ALTER TABLE storewatch.sale_version ON CLUSTER 'shops' ADD COLUMN IF NOT EXISTS sum Int64",
                        "ALTER TABLE storewatch.sale_version_local ON CLUSTER 'shops' MODIFY SETTING replicated_deduplication_window = 9");
    }

    @Test
    void aTableMadeAnewIsMadeSoAtOnceAndNeverReplaced() {
        SqlFile anew = new SqlFile("V0003__file_sale_version_by_week.sql", """
                -- By weeks.
                CREATE OR REPLACE TABLE sale_version
                (
                    store_id LowCardinality(String) COMMENT 'The store.',
                    day Date COMMENT 'Of the sale.'
                )
                ENGINE = ReplacingMergeTree(version)
                ORDER BY (store_id, day)
                COMMENT 'Sales.'
                AS SELECT store_id, day
                FROM sale_version FINAL
                """);
        assertThat(statements(OF_STORES, anew)).containsExactly("""
                CREATE TABLE IF NOT EXISTS storewatch.sale_version_local ON CLUSTER 'shops'
                (
                    store_id LowCardinality(String) COMMENT 'The store.',
                    day Date COMMENT 'Of the sale.'
                )
                ENGINE = ReplicatedReplacingMergeTree('/clickhouse/tables/{shard}/storewatch/sale_version_local', '{replica}', version)
                ORDER BY (store_id, day)
                COMMENT 'Sales.'""", """
                CREATE TABLE IF NOT EXISTS storewatch.sale_version ON CLUSTER 'shops' AS storewatch.sale_version_local
                ENGINE = Distributed('shops', storewatch, sale_version_local, cityHash64(store_id))
                COMMENT 'Sales.'""");
    }

    @Test
    void aViewComesAfterTheOneItReads() {
        SqlFile before = new SqlFile("R__best.sql", "CREATE OR REPLACE VIEW best AS SELECT store_id FROM sale");
        List<String> all = SHOPS.statements(List.of(OF_STORES), List.of(before, VIEW));
        assertThat(all.subList(5, 7))
                .satisfiesExactly(
                        sale -> assertThat(sale)
                                .startsWith("CREATE OR REPLACE VIEW storewatch.sale ON CLUSTER 'shops'\n("),
                        best -> assertThat(best)
                                .isEqualTo(
                                        "CREATE OR REPLACE VIEW storewatch.best ON CLUSTER 'shops' AS SELECT store_id FROM sale"));
    }

    @Test
    void whatWasAppliedIsRecordedWithTheChecksumOfTheFileItself() {
        assertThat(SHOPS.statements(List.of(OF_ALL), List.of()).getLast())
                .isEqualTo("INSERT INTO storewatch.migration (file, checksum) VALUES\n    ('V0002__create_run.sql', '"
                        + OF_ALL.checksum() + "')");
    }

    @Test
    void everyMigrationAndViewThereIsCanBeRendered() {
        List<String> all = Migrator.statementsFor(SHOPS);
        assertThat(all)
                .filteredOn(statement -> statement.startsWith("CREATE TABLE"))
                .isNotEmpty()
                .allSatisfy(statement -> assertThat(statement)
                        .containsPattern(
                                " ON CLUSTER 'shops'[\\s\\S]*ENGINE = (Replicated\\w*MergeTree\\('/clickhouse|Distributed\\()")
                        .contains("COMMENT '")
                        .doesNotContain("non_replicated", "-- "));
        assertThat(all)
                .anyMatch(statement -> statement.startsWith("CREATE TABLE IF NOT EXISTS storewatch.order_event_local "))
                .anyMatch(statement -> statement.contains("Distributed('shops', storewatch, store_day_delta_local, "))
                .noneMatch(statement -> statement.contains("store_version_local"));
    }

    @Test
    void whatItDoesNotUnderstandIsNotLeftOut() {
        SqlFile odd = new SqlFile("V0009__create_dictionary.sql", "CREATE DICTIONARY d (k String) PRIMARY KEY k");
        assertThatThrownBy(() -> statements(odd))
                .isInstanceOf(MigrationException.class)
                .hasMessageContaining("V0009__create_dictionary.sql");
    }

    @Test
    void aNameThatIsNoneIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ClusterSchema("shops'; DROP DATABASE storewatch"))
                .withMessageContaining("Not a cluster's name");
    }

    /** Without those about the database and the record of what was applied. */
    private static List<String> statements(SqlFile... migrations) {
        List<String> all = SHOPS.statements(List.of(migrations), List.of());
        return all.subList(3, all.size() - 1);
    }
}
