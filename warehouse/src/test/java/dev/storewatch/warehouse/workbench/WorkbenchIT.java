package dev.storewatch.warehouse.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.storewatch.warehouse.Home;
import dev.storewatch.warehouse.Role;
import dev.storewatch.warehouse.WarehouseException;
import dev.storewatch.warehouse.WarehouseHttp;
import dev.storewatch.warehouse.engine.Engine;
import dev.storewatch.warehouse.engine.EngineForTests;
import dev.storewatch.warehouse.engine.Secrets;
import dev.storewatch.warehouse.migrate.Migrator;
import dev.storewatch.warehouse.workbench.Answer.Cell;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What analysts may run, and all they may not, asked of the real engine. */
class WorkbenchIT {
    /** Each stands in a place that analysts must not read. */
    private static final List<String> CANARIES =
            List.of("canary-of-a-hash", "canary-of-an-event", "canary-of-a-query", "canary-of-a-run", "root:x:0");

    @TempDir
    static Path home;

    private static Engine engine;
    private static AnalystSql sql;
    private static WarehouseHttp application;

    @BeforeAll
    static void start() {
        engine = EngineForTests.use(home);
        new Migrator(new Home(home), engine.access(Role.APP), line -> {}).migrate();
        sql = new AnalystSql(engine.access(Role.ANALYST), engine.access(Role.APP));
        application = new WarehouseHttp(engine.access(Role.APP));
        application.ask("INSERT INTO account_version (name, password_hash) VALUES ('a', 'canary-of-a-hash')");
        application.ask("INSERT INTO audit_event (account, subject) VALUES ('a', 'canary-of-an-event')");
        application.ask("INSERT INTO saved_query_version (account, statement) VALUES ('a', 'canary-of-a-query')");
        application.ask("INSERT INTO query_run (account, statement) VALUES ('a', 'canary-of-a-run')");
        application.ask("INSERT INTO store_version (store_id, name, version) VALUES ('s', 'as it was', 1)");
    }

    @AfterAll
    static void stop() {
        sql.close();
        application.close();
        EngineForTests.stop(engine, home);
    }

    @Test
    void noHostileStatementEscapes() throws Exception {
        List<String> secrets = new ArrayList<>(CANARIES);
        for (Role role : Role.values()) {
            secrets.add(Secrets.of(new Home(home)).password(role));
        }
        String before = state();
        AtomicInteger callers = new AtomicInteger();
        List<String> escaped = new ArrayList<>();
        try (ServerSocket listener = new ServerSocket(0, 16, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> count(listener, callers));
            List<String> statements = statements(listener.getLocalPort());
            assertThat(statements).hasSizeGreaterThan(200);
            for (String statement : statements) {
                String said = said(statement);
                if (secrets.stream().anyMatch(said::contains)) {
                    escaped.add(statement + " -> " + said);
                }
            }
        }
        assertThat(escaped).isEmpty();
        assertThat(callers).as("calls to another machine").hasValue(0);
        assertThat(home.resolve("out.tsv")).doesNotExist();
        assertThat(home.resolve("backup")).doesNotExist();
        assertThat(state()).isEqualTo(before);
    }

    /** What came back: the answer's cells, or the reason of the refusal. */
    private static String said(String statement) {
        try {
            Answer answer = sql.run(AnalystSql.newRun(), statement);
            return answer.columns() + " "
                    + answer.rows().stream()
                            .limit(2_000)
                            .map(row -> row.stream()
                                    .map(cell -> cell.text()
                                            .substring(
                                                    0,
                                                    Math.min(2_000, cell.text().length())))
                                    .toList())
                            .toList();
        } catch (WarehouseException refused) {
            assertThat(refused.isUnreachable()).as(statement).isFalse();
            return String.valueOf(refused.getMessage());
        }
    }

    /** All that a hostile statement could have changed. */
    private static String state() {
        return application.ask("SELECT groupArray((name, engine, total_rows)) FROM (SELECT * FROM system.tables"
                        + " WHERE database = 'storewatch' ORDER BY name)")
                + application.ask("SELECT name FROM store")
                + application.ask("SELECT groupArray((name, storage, auth_type)) FROM system.users")
                + application.ask("SELECT count() FROM system.functions WHERE origin != 'System'")
                + application.ask("SELECT count() FROM system.row_policies");
    }

    private static void count(ServerSocket listener, AtomicInteger callers) {
        try {
            while (!listener.isClosed()) {
                listener.accept().close();
                callers.incrementAndGet();
            }
        } catch (SocketException closed) {
            assertThat(listener.isClosed()).isTrue();
        } catch (IOException failure) {
            callers.incrementAndGet();
        }
    }

    private static List<String> statements(int port) throws IOException {
        try (InputStream stream = Objects.requireNonNull(WorkbenchIT.class.getResourceAsStream("hostile.sql"))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("-- "))
                    .map(line -> line.replace("{home}", home.toString()).replace("{port}", String.valueOf(port)))
                    .toList();
        }
    }

    @Test
    void anEndlessQueryEndsWhenItIsCancelled() {
        String run = AnalystSql.newRun();
        CompletableFuture<Answer> running = CompletableFuture.supplyAsync(
                () -> sql.run(run, "SELECT count() FROM system.numbers WHERE cityHash64(number) = 1"));
        Instant deadline = Instant.now().plus(Duration.ofSeconds(30));
        while (application
                        .ask("SELECT count() FROM system.processes WHERE query_id = '" + run + "'")
                        .equals("0")
                && !running.isDone()) {
            assertThat(Instant.now()).isBefore(deadline);
        }
        sql.cancel(run);
        assertThatThrownBy(() -> running.get(50, TimeUnit.SECONDS)).hasMessageContaining("cancelled");
    }

    @Test
    void nobodyCancelsWhatIsNotARunOfTheWorkbench() {
        sql.cancel("x' OR 1 OR query_id = 'x");
        assertThat(application.ask("SELECT 1")).isEqualTo("1");
    }

    @Test
    void theFirstRowsOfALongAnswerAreGivenAndItIsSaidThatThereAreMore() {
        Answer answer = sql.run(AnalystSql.newRun(), "SELECT number FROM numbers(900000)");
        assertThat(answer.rows()).hasSize(AnalystSql.SHOWN_ROWS);
        assertThat(answer.cut()).isTrue();
        assertThat(sql.run(AnalystSql.newRun(), "SELECT number FROM numbers(10000)")
                        .cut())
                .isFalse();
    }

    @Test
    void valuesComeAsTheyAre() {
        Answer answer = sql.run(
                AnalystSql.newRun(),
                "SELECT 18446744073709551615 AS big, toDecimal64(1.10, 2) AS money, CAST(NULL, 'Nullable(String)') AS none,"
                        + " '' AS empty, [1, 2] AS list, '店\\n\"' AS text, toFloat64(0.1) AS share");
        assertThat(answer.columns())
                .extracting(Answer.AnswerColumn::isNumeric)
                .containsExactly(true, true, false, false, false, false, true);
        assertThat(answer.rows().getFirst())
                .extracting(Cell::text)
                .containsExactly("18446744073709551615", "1.1", "", "", "[1,2]", "店\n\"", "0.1");
        assertThat(answer.rows().getFirst().get(2).isNull()).isTrue();
        assertThat(answer.rows().getFirst().get(3).isNull()).isFalse();
    }

    @Test
    void anAnswerInAFormatOfItsOwnIsRefusedInWords() {
        assertThatThrownBy(() -> sql.run(AnalystSql.newRun(), "SELECT 1 FORMAT CSV"))
                .hasMessageContaining("FORMAT");
    }

    @Test
    void anExportHoldsTheWholeAnswer() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        sql.export(AnalystSql.newRun(), "SELECT number FROM numbers(50000)", "Parquet", out);
        assertThat(new String(out.toByteArray(), 0, 4, StandardCharsets.US_ASCII))
                .isEqualTo("PAR1");
    }

    @Test
    void theSchemaIsShownWithItsCommentsAndWithoutWhatIsPrivate() {
        List<SchemaTable> schema = sql.schema();
        assertThat(schema)
                .extracting(SchemaTable::name)
                .contains("store_day", "order_event")
                .doesNotContain("account_version", "query_run");
        SchemaTable store = schema.stream()
                .filter(table -> table.name().equals("store"))
                .findFirst()
                .orElseThrow();
        assertThat(store.isView()).isTrue();
        assertThat(store.columns())
                .contains(new SchemaTable.Column(
                        "currency", "LowCardinality(String)", "ISO 4217 code the amounts are in."));
    }

    @Test
    void eachKeepsAndRemembersTheirOwn() {
        try (QueryShelf shelf = new QueryShelf(engine.access(Role.APP), Instant::now)) {
            SavedQuery mine = shelf.keep("wang'", "退款 by 店", "SELECT '\\n'");
            assertThat(shelf.kept("wang'")).containsExactly(mine);
            assertThat(shelf.kept("li")).isEmpty();
            assertThat(shelf.find("li", mine.id())).isEmpty();
            shelf.remember(new QueryRun(
                    "wang'",
                    Instant.ofEpochMilli(5),
                    "workbench-1",
                    "SELECT 1",
                    QueryRun.Outcome.CUT,
                    9,
                    Duration.ofMillis(7),
                    ""));
            assertThat(shelf.runs("wang'", 5))
                    .containsExactly(new QueryRun(
                            "wang'",
                            Instant.ofEpochMilli(5),
                            "workbench-1",
                            "SELECT 1",
                            QueryRun.Outcome.CUT,
                            9,
                            Duration.ofMillis(7),
                            ""));
            assertThat(shelf.runs("li", 5)).isEmpty();
        }
    }
}
