package dev.storewatch.ingest.measure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storewatch.fixtures.contract.ContractCase;
import dev.storewatch.fixtures.contract.ContractCases;
import dev.storewatch.warehouse.Role;
import dev.storewatch.warehouse.WarehouseHttp;
import dev.storewatch.warehouse.migrate.SqlFile;
import dev.storewatch.warehouse.migrate.SqlFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The questions of {@code sql/examples}, asked by the analyst of two shops; each file says the answer, worked out by hand. */
class ExamplesIT {
    private static final String ANSWER = "--> ";

    @TempDir
    static Path home;

    private static EngineOfRows engine;
    private static WarehouseHttp analyst;

    @BeforeAll
    static void takeInTheShops() throws IOException, InterruptedException {
        engine = new EngineOfRows(home);
        analyst = engine.as(Role.ANALYST);
        for (ContractCase shop : ContractCases.shops()) {
            TrackedStores tracked =
                    new TrackedStores(_ -> shop.zone(), shop.now().toEpochMilli());
            ReadCase.of(shop).events().forEach(tracked::take);
            engine.insert(tracked.written());
            keep(tracked.measures());
        }
    }

    /** The measures as differences, a row a day. */
    private static void keep(Map<Cell, Long> measures) {
        Map<String, Map<String, String>> rows = new TreeMap<>();
        measures.forEach((cell, value) -> {
            String key = cell.agentId() == null
                    ? "store_day_delta (store_id, day, %%s) VALUES ('%s', '%s', %%s)"
                            .formatted(cell.storeId(), cell.day())
                    : "agent_day_delta (store_id, agent_id, day, %%s) VALUES ('%s', '%s', '%s', %%s)"
                            .formatted(cell.storeId(), cell.agentId(), cell.day());
            rows.computeIfAbsent(key, name -> new TreeMap<>())
                    .put(
                            cell.measure(),
                            ReadCase.inItsUnit(cell.measure(), value).toPlainString());
        });
        try (WarehouseHttp app = engine.as(Role.APP)) {
            rows.forEach((row, values) -> app.ask("INSERT INTO "
                    + row.formatted(
                            String.join(", ", values.keySet()),
                            values.values().stream().collect(Collectors.joining(", ")))));
        }
    }

    @AfterAll
    static void stop() {
        analyst.close();
        engine.close();
    }

    static List<SqlFile> examples() {
        return SqlFolder.of(ExamplesIT.class.getClassLoader(), "storewatch/sql/examples")
                .files(Pattern.compile("[a-z0-9_]+\\.sql"));
    }

    @Test
    void thereAreTenQuestions() {
        assertThat(examples())
                .hasSize(10)
                .allSatisfy(example ->
                        assertThat(example.statement()).startsWith("-- ").contains("?\n"));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void theAnswerIsAsTheFileSays(SqlFile example) {
        List<String> expected = example.statement()
                .lines()
                .filter(line -> line.startsWith(ANSWER))
                .map(line -> line.substring(ANSWER.length()))
                .toList();
        assertThat(analyst.ask(example.statement()).lines().toList()).isEqualTo(expected);
    }
}
