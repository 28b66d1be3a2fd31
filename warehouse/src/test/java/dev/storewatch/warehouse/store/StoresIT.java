package dev.storewatch.warehouse.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.storewatch.warehouse.Home;
import dev.storewatch.warehouse.Role;
import dev.storewatch.warehouse.WarehouseHttp;
import dev.storewatch.warehouse.engine.Engine;
import dev.storewatch.warehouse.engine.EngineForTests;
import dev.storewatch.warehouse.metric.Better;
import dev.storewatch.warehouse.metric.Goal;
import dev.storewatch.warehouse.migrate.Migrator;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The stores' configuration kept on the real engine. */
class StoresIT {

    @TempDir
    private Path home;

    @Test
    void versionsAreMergedWrittenOnceAndAMoveAfterEventsAsksForARebuild() throws Exception {
        Engine engine = EngineForTests.use(home);
        try (WarehouseHttp http = new WarehouseHttp(engine.access(Role.APP))) {
            new Migrator(new Home(home), engine.access(Role.APP), line -> {}).migrate();
            Stores stores = new Stores(engine.access(Role.APP), () -> Instant.ofEpochMilli(1_000));
            List<String> said = new ArrayList<>();
            Path file = home.resolve("stores.json");

            Files.writeString(file, "{\"s1\": {\"name\": \"店 \\\"1\\\"\", \"industry\": {\"refund_rate\": 0.05}}}");
            assertThat(stores.apply(file, said::add)).isEqualTo(1);
            assertThat(stores.apply(file, said::add)).isZero();
            assertThat(http.ask("SELECT name, time_zone, service_to, industry FROM store"))
                    .isEqualTo("店 \"1\"\tAsia/Shanghai\t24:00\t{'refund_rate':0.05}");

            Files.writeString(
                    file, "{\"s1\": {\"limits\": {\"COMPLAINT_UNANSWERED\": 1800, \"FOLLOW_UP_MONTH\": \"off\"}}}");
            assertThat(stores.apply(file, said::add)).isEqualTo(1);
            assertThat(stores.apply(file, said::add)).isZero();
            Files.writeString(file, "{\"s1\": {\"limits\": {\"COMPLAINT_UNANSWERED\": 900}}}");
            assertThat(new Stores(engine.access(Role.APP), () -> Instant.ofEpochMilli(1_500)).apply(file, said::add))
                    .isEqualTo(1);
            assertThat(
                            http.ask(
                                    "SELECT kind, limit_value, toUnixTimestamp64Milli(changed_at) FROM store_limit ORDER BY kind"))
                    .isEqualTo("COMPLAINT_UNANSWERED\t900\t1500\nFOLLOW_UP_MONTH\t\\N\t1000");
            Files.writeString(file, "{\"s1\": {\"limits\": {\"NO_SUCH_KIND\": 1}}}");
            assertThatThrownBy(() -> stores.apply(file, said::add))
                    .isInstanceOf(StoresFileException.class)
                    .hasMessageContaining("NO_SUCH_KIND")
                    .hasMessageContaining("REVIEW_BAD");

            // A target alone: the last columns of the row are empty.
            Map<String, Goal> target = Map.of(
                    "agent_csat",
                    Goal.of(Better.HIGH, Optional.of(new BigDecimal("0.9")), Optional.empty(), Optional.empty()));
            Goals goals = new Goals(engine.access(Role.APP), () -> Instant.ofEpochMilli(1_000));
            assertThat(goals.set("s1", target, "admin")).isEmpty();
            assertThat(goals.of("s1")).isEqualTo(target);

            http.ask(
                    "INSERT INTO order_event (store_id, event_id, occurred_at) VALUES ('s1', 'e1', '2026-01-01 00:00:00')");
            Files.writeString(file, "{\"s1\": {\"time_zone\": \"America/Sao_Paulo\"}}");
            Stores later = new Stores(engine.access(Role.APP), () -> Instant.ofEpochMilli(2_000));
            assertThat(later.apply(file, said::add)).isEqualTo(1);
            assertThat(http.ask("SELECT name, time_zone FROM store")).isEqualTo("店 \"1\"\tAmerica/Sao_Paulo");
            assertThat(said).singleElement().asString().contains("s1").contains("rebuild");
        } finally {
            EngineForTests.stop(engine, home);
        }
    }
}
