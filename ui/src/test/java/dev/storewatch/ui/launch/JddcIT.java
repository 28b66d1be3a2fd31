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

/** Real conversations, from the corpus to the warehouse: turns, answers and messages agree with SQL over the raw file by another engine, DuckDB. */
class JddcIT {
    private static final Path CORPUS =
            LaunchedCommand.ROOT.resolve("../shared/data/jddc/chat.tsv.gz").normalize();

    /**
     * A turn begins with a buyer's line that is the first of its conversation or follows an agent's; it is answered where an agent's line follows a
     * buyer's.
     */
    private static final String EXPECTED = """
            WITH line AS (
                SELECT conversation, agent = '1' AS is_agent,
                    lag(agent = '1') OVER (PARTITION BY conversation ORDER BY number) AS after_agent
                FROM (SELECT row_number() OVER () AS number, * FROM chat)
            ), conversation AS (
                SELECT conversation,
                    count(*) FILTER (NOT is_agent) AS asked,
                    count(*) FILTER (is_agent) AS said,
                    count(*) FILTER (NOT is_agent AND coalesce(after_agent, true)) AS turns,
                    count(*) FILTER (is_agent AND NOT after_agent) AS answered
                FROM line GROUP BY conversation
            )
            SELECT count(*) FILTER (asked > 0), count(*) FILTER (answered > 0), sum(turns), sum(answered), sum(asked), sum(said)
            FROM conversation
            """;

    private static final List<String> KEPT = List.of(
            "SELECT sum(conversations), sum(conversations_answered), sum(turns), sum(turns_answered), sum(buyer_messages),"
                    + " sum(agent_messages) FROM store_day",
            // No conversation here is passed on: an agent's turns are the store's.
            "SELECT sum(conversations), sum(conversations_answered), sum(turns), sum(turns_answered), sum(buyer_messages),"
                    + " sum(agent_messages) FROM agent_day",
            "SELECT countIf(first_asked_at IS NOT NULL), countIf(first_response_at IS NOT NULL), sum(turns), sum(turns_answered),"
                    + " sum(buyer_messages), sum(agent_messages) FROM conversation_fact",
            "SELECT uniqExact(conversation_id), uniqExactIf(conversation_id, outcome = 'ANSWERED'), count(),"
                    + " countIf(outcome = 'ANSWERED'), sum(buyer_messages),"
                    + " (SELECT count() FROM chat_event WHERE sender = 'AGENT') FROM turn_fact");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void turnsAnswersAndMessagesAgreeWithTheCorpus() throws Exception {
        boolean there = Files.isRegularFile(CORPUS);
        if (!there) {
            System.out.println("JddcIT is skipped: there is no " + CORPUS);
        }
        assumeTrue(there, "the trial data is not there");
        Path events = folder.resolve("events");
        Path home = folder.resolve("home");
        LaunchedCommand.Answer converted = LaunchedCommand.startOf(
                        "fixtures",
                        "dev.storewatch.fixtures.Fixtures",
                        folder,
                        "convert",
                        "jddc",
                        CORPUS.toString(),
                        "--out",
                        events.toString(),
                        "--seed",
                        "7")
                .answer();
        assertThat(converted.exit()).as(converted.err()).isZero();
        LaunchedCommand.Answer loaded =
                LaunchedCommand.start(home, "load", events.toString()).answer();
        assertThat(loaded.exit()).as(loaded.err()).isZero();
        assertThat(loaded.out()).containsPattern("RESULT load orders=0/0/0 chats=\\d{5}/0/0 reviews=0/0/0 ");
        List<String> expected = expected();
        assertThat(kept(home)).allSatisfy(row -> assertThat(row).isEqualTo(expected));
    }

    private static List<String> expected() throws SQLException {
        try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
                Statement sql = duck.createStatement()) {
            sql.execute("CREATE VIEW chat AS SELECT * FROM read_csv('" + CORPUS + "', header = false, delim = '\t',"
                    + " quote = '', escape = '', all_varchar = true, parallel = false,"
                    + " names = ['conversation', 'user_id', 'agent', 'flag', 'other_flag', 'sku', 'text'])");
            try (ResultSet result = sql.executeQuery(EXPECTED)) {
                result.next();
                List<String> row = new ArrayList<>();
                for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                    row.add(result.getString(i));
                }
                return row;
            }
        }
    }

    private static List<List<String>> kept(Path home) {
        EngineSettings usual = EngineSettings.fromEnvironment(System.getenv());
        EngineSettings settings = new EngineSettings(new Home(home), usual.cache(), Optional.empty(), 1L << 30);
        List<List<String>> rows;
        try (Engine engine = Engine.use(settings, System.getenv(), line -> {});
                WarehouseHttp analyst = new WarehouseHttp(engine.access(Role.ANALYST))) {
            rows = KEPT.stream()
                    .map(query -> analyst.rows(query, Map.of()).getFirst())
                    .toList();
        }
        LaunchedCommand.awaitTheEnginesEnd(home);
        return rows;
    }
}
