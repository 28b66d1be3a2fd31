package dev.storewatch.warehouse.dictionary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storewatch.warehouse.Home;
import dev.storewatch.warehouse.Role;
import dev.storewatch.warehouse.WarehouseHttp;
import dev.storewatch.warehouse.engine.Engine;
import dev.storewatch.warehouse.engine.EngineForTests;
import dev.storewatch.warehouse.metric.Metric;
import dev.storewatch.warehouse.migrate.Migrator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The dictionary is as views and catalogue are, and its queries run. */
class DictionaryIT {
    private static final Path FILE = Path.of("../sql/DICTIONARY.md");

    /** Rewrites the file instead of comparing. */
    private static final String COMMAND =
            "mvn verify -pl warehouse -am -Dtest=none -Dsurefire.failIfNoSpecifiedTests=false -Dit.test=DictionaryIT"
                    + " -Dfailsafe.failIfNoSpecifiedTests=false -Dstorewatch.dictionary=write";

    @TempDir
    static Path home;

    private static Engine engine;
    private static WarehouseHttp analyst;

    @BeforeAll
    static void start() {
        engine = EngineForTests.use(home);
        new Migrator(new Home(home), engine.access(Role.APP), _ -> {}).migrate();
        analyst = new WarehouseHttp(engine.access(Role.ANALYST));
    }

    @AfterAll
    static void stop() {
        analyst.close();
        EngineForTests.stop(engine, home);
    }

    @Test
    void theDictionaryIsNotStale() throws IOException {
        String rendered = Dictionary.render(View.all(analyst), COMMAND);
        if (System.getProperty("storewatch.dictionary", "").equals("write")) {
            Files.writeString(FILE, rendered);
        }
        assertThat(Files.readString(FILE))
                .as("stale; regenerate it: %s", COMMAND)
                .isEqualTo(rendered);
    }

    static List<Metric> metrics() {
        return Dictionary.metrics();
    }

    @ParameterizedTest
    @MethodSource("metrics")
    void theQueryOfAMetricRuns(Metric metric) {
        try (WarehouseHttp app = new WarehouseHttp(engine.access(Role.APP))) {
            app.ask(
                    "INSERT INTO store_day_delta (store_id, day, orders_paid, sales_amount) VALUES ('s', today(), 1, 5)");
            app.ask("INSERT INTO agent_day_delta (store_id, agent_id, day, reminders) VALUES ('s', 'a', today(), 1)");
        }
        assertThat(analyst.ask(MetricQuery.of(metric))).startsWith("s\t");
    }
}
