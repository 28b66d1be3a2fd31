package dev.storewatch.ui.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.storewatch.warehouse.Home;
import dev.storewatch.warehouse.Role;
import dev.storewatch.warehouse.WarehouseHttp;
import dev.storewatch.warehouse.engine.Engine;
import dev.storewatch.warehouse.engine.EngineSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real orders, from the export to the warehouse: the totals agree with SQL over the CSV files by another engine, DuckDB. */
class OlistIT {
    private static final Path EXPORT =
            LaunchedCommand.ROOT.resolve("../shared/data/olist").normalize();

    /** One row a store, and '' for all, the largest first. An order of several sellers is one order a seller. */
    private static final String EXPECTED = """
            WITH part AS (
                SELECT order_id, seller_id, sum(price::DECIMAL(18,4) + freight_value::DECIMAL(18,4)) AS amount
                FROM order_items GROUP BY ALL
            ), placed AS (
                SELECT * FROM orders JOIN part USING (order_id)
            ), sold AS (
                SELECT coalesce(seller_id, '') AS store, count(*) AS created,
                    count(order_approved_at) AS paid,
                    coalesce(sum(amount) FILTER (order_approved_at IS NOT NULL), 0) AS sales,
                    count(order_delivered_carrier_date) AS shipped,
                    count(order_delivered_customer_date) FILTER (order_delivered_carrier_date IS NOT NULL) AS signed,
                    count(*) FILTER (order_delivered_carrier_date IS NOT NULL
                        AND order_estimated_delivery_date IS NOT NULL
                        AND (order_delivered_customer_date IS NULL
                            OR order_delivered_customer_date > order_estimated_delivery_date)) AS late
                FROM placed GROUP BY GROUPING SETS ((seller_id), ())
            ), reviewed AS (
                SELECT coalesce(seller_id, '') AS store, count(*) AS reviews,
                    count(*) FILTER (review_score::INT <= 2) AS bad
                FROM order_reviews JOIN placed USING (order_id) GROUP BY GROUPING SETS ((seller_id), ())
            )
            SELECT store, created, paid, sales, shipped, signed, late, coalesce(reviews, 0), coalesce(bad, 0)
            FROM sold LEFT JOIN reviewed USING (store)
            ORDER BY created DESC, store LIMIT 11
            """;

    private static final String KEPT = """
            SELECT store_id, sum(orders_created) AS created, sum(orders_paid), toDecimalString(sum(sales_amount), 4),
                sum(orders_shipped), sum(parcels_signed), sum(delivery_late), sum(reviews), sum(reviews_bad)
            FROM store_day GROUP BY GROUPING SETS ((store_id), ())
            ORDER BY created DESC, store_id LIMIT 11
            """;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void totalsOfAllAndOfTheTenLargestStoresAgreeWithTheExport() throws Exception {
        boolean there = Files.isDirectory(EXPORT);
        if (!there) {
            System.out.println("OlistIT is skipped: there is no " + EXPORT);
        }
        assumeTrue(there, "the trial data is not there");
        Path events = folder.resolve("events");
        Path home = folder.resolve("home");
        LaunchedCommand.Answer converted = LaunchedCommand.startOf(
                        "fixtures",
                        "dev.storewatch.fixtures.Fixtures",
                        folder,
                        "convert",
                        "olist",
                        EXPORT.toString(),
                        "--out",
                        events.toString())
                .answer();
        assertThat(converted.exit()).as(converted.err()).isZero();
        LaunchedCommand.Answer loaded =
                LaunchedCommand.start(home, "load", events.toString()).answer();
        assertThat(loaded.exit()).as(loaded.err()).isZero();
        assertThat(loaded.out()).containsPattern("RESULT load orders=\\d{5}/0/0 chats=0/0/0 reviews=\\d{5}/0/0 ");
        assertThat(kept(home)).isEqualTo(expected());
    }

    private static List<List<String>> expected() throws SQLException {
        try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
                Statement sql = duck.createStatement()) {
            for (String table : List.of("orders", "order_items", "order_reviews")) {
                sql.execute("CREATE VIEW " + table + " AS SELECT * FROM read_csv('" + EXPORT.resolve(table + ".csv.gz")
                        + "', header = true, all_varchar = true)");
            }
            List<List<String>> rows = new ArrayList<>();
            try (ResultSet result = sql.executeQuery(EXPECTED)) {
                while (result.next()) {
                    List<String> row = new ArrayList<>();
                    for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                        row.add(result.getString(i));
                    }
                    rows.add(row);
                }
            }
            return rows;
        }
    }

    private static List<List<String>> kept(Path home) {
        EngineSettings usual = EngineSettings.fromEnvironment(System.getenv());
        EngineSettings settings = new EngineSettings(new Home(home), usual.cache(), Optional.empty(), 1L << 30);
        List<List<String>> rows;
        try (Engine engine = Engine.use(settings, System.getenv(), line -> {});
                WarehouseHttp analyst = new WarehouseHttp(engine.access(Role.ANALYST))) {
            rows = analyst.rows(KEPT, Map.of());
        }
        LaunchedCommand.awaitTheEnginesEnd(home);
        return rows;
    }
}
