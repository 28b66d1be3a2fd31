package dev.storewatch.ingest.measure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storewatch.fixtures.contract.ContractCase;
import dev.storewatch.fixtures.contract.ContractCases;
import dev.storewatch.fixtures.contract.ExpectedCell;
import dev.storewatch.ingest.event.ChatEvent;
import dev.storewatch.ingest.event.Event;
import dev.storewatch.ingest.event.OrderEvent;
import dev.storewatch.ingest.event.ReviewEvent;
import dev.storewatch.ingest.event.row.ChatEventRows;
import dev.storewatch.ingest.event.row.OrderEventRows;
import dev.storewatch.ingest.event.row.ReviewEventRows;
import dev.storewatch.ingest.sink.Row;
import dev.storewatch.warehouse.Role;
import dev.storewatch.warehouse.WarehouseHttp;
import dev.storewatch.warehouse.migrate.SqlFile;
import dev.storewatch.warehouse.migrate.SqlFolder;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The hand-worked cases of the contract, by the plain SQL of {@code sql/proof} on the real engine. */
class CaseProofsIT {
    /** One asking: a proof in a zone, at an instant if it depends on one. */
    private record Asked(SqlFile proof, ZoneId zone, Instant now) {
        Asked {
            now = proof.statement().contains("{now:") ? now : Instant.EPOCH;
        }

        Map<String, String> parameters() {
            long millis = now.toEpochMilli();
            return Map.of("param_zone", zone.getId(), "param_now", "%d.%03d".formatted(millis / 1000, millis % 1000));
        }
    }

    private static final List<SqlFile> PROOFS = SqlFolder.of(
                    CaseProofsIT.class.getClassLoader(), "storewatch/sql/proof")
            .files(Pattern.compile("[a-z_]+\\.sql"));

    @TempDir
    static Path home;

    private static EngineOfRows engine;
    private static WarehouseHttp http;
    private static final Map<Asked, Map<String, Map<ExpectedCell, BigDecimal>>> ANSWERS = new HashMap<>();

    @BeforeAll
    static void takeInAllCases() throws IOException, InterruptedException {
        engine = new EngineOfRows(home);
        http = engine.as(Role.APP);
        engine.insert(ContractCases.all().stream()
                .flatMap(told -> ReadCase.of(told).events().stream())
                .map(CaseProofsIT::row)
                .toList());
    }

    @AfterAll
    static void stop() {
        http.close();
        engine.close();
    }

    static List<ContractCase> cases() {
        return ContractCases.all();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theRawEventsGiveTheMeasures(ContractCase told) {
        Map<ExpectedCell, BigDecimal> said = new HashMap<>();
        for (SqlFile proof : PROOFS) {
            said.putAll(ANSWERS.computeIfAbsent(new Asked(proof, told.zone(), told.now()), CaseProofsIT::answer)
                    .getOrDefault(told.storeId(), Map.of()));
        }
        said.keySet().removeIf(cell -> !told.isAbout(cell));
        assertThat(said).isEqualTo(ReadCase.of(told).expected());
    }

    /** Every cell that is not 0, by store. */
    private static Map<String, Map<ExpectedCell, BigDecimal>> answer(Asked asked) {
        List<List<String>> rows = new ArrayList<>(
                http.rows("SELECT * FROM (" + asked.proof().statement() + ") FORMAT TSVWithNames", asked.parameters()));
        List<String> columns = rows.removeFirst();
        Map<String, Map<ExpectedCell, BigDecimal>> stores = new HashMap<>();
        rows.forEach(row -> keep(columns, row, stores));
        return stores;
    }

    private static void keep(
            List<String> columns, List<String> row, Map<String, Map<ExpectedCell, BigDecimal>> stores) {
        int agent = columns.indexOf("agent_id");
        LocalDate day = LocalDate.parse(row.get(columns.indexOf("day")));
        for (int i = 0; i < columns.size(); i++) {
            if (!List.of("store_id", "agent_id", "day").contains(columns.get(i))) {
                BigDecimal value = row.get(i).equals("\\N") ? BigDecimal.ZERO : new BigDecimal(row.get(i));
                ExpectedCell cell = new ExpectedCell(agent < 0 ? null : row.get(agent), day, columns.get(i));
                if (value.signum() != 0) {
                    stores.computeIfAbsent(row.getFirst(), store -> new HashMap<>())
                            .put(cell, ReadCase.plain(value));
                }
            }
        }
    }

    private static Row row(Event event) {
        return switch (event) {
            case OrderEvent order -> new OrderEventRows().row(order);
            case ChatEvent chat -> new ChatEventRows().row(chat);
            case ReviewEvent review -> new ReviewEventRows().row(review);
            default -> throw new IllegalArgumentException(event.typeName());
        };
    }
}
