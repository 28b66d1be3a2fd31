package dev.storewatch.ui.launch;

import dev.storewatch.warehouse.Home;
import dev.storewatch.warehouse.Role;
import dev.storewatch.warehouse.WarehouseHttp;
import dev.storewatch.warehouse.engine.Engine;
import dev.storewatch.warehouse.engine.EngineSettings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Everything an analyst could count or add up in a warehouse, without the times of reading, as one text to compare. */
final class Everything {
    private static final List<String> RAW = List.of(
            "SELECT count(), sum(cityHash64(toString(tuple(* EXCEPT ingested_at)))) FROM order_event",
            "SELECT count(), sum(cityHash64(toString(tuple(* EXCEPT ingested_at)))) FROM chat_event",
            "SELECT count(), sum(cityHash64(toString(tuple(* EXCEPT ingested_at)))) FROM review_event");
    /**
     * The clock decides which limits have come: asked as of a moment before any of the tests' jobs ran, all must agree. What ended only later, mostly by a limit of its own, was
     * open then.
     */
    private static final String BREACHES = """
            SELECT kind, count(), countIf(closed_at < toDateTime64(%1$d, 3)),
                sum(cityHash64(toString(tuple(* EXCEPT (closed_at, closed_by, is_open))))),
                sum(if(closed_at < toDateTime64(%1$d, 3), cityHash64(thing_id, toString(closed_at), closed_by), 0))
            FROM breach WHERE opened_at < toDateTime64(%1$d, 3) GROUP BY kind ORDER BY kind""".formatted(
                    ProcessHandle.current().info().startInstant().orElseThrow().getEpochSecond());

    private static final List<String> FIGURES = List.of(
            "SELECT * FROM store_day ORDER BY store_id, day",
            "SELECT * FROM agent_day ORDER BY store_id, agent_id, day",
            "SELECT count(), sum(cityHash64(toString(tuple(*)))) FROM order_fact",
            "SELECT count(), sum(cityHash64(toString(tuple(* EXCEPT age_seconds)))) FROM refund_fact",
            "SELECT count(), sum(cityHash64(toString(tuple(*)))) FROM complaint_fact",
            "SELECT count(), sum(cityHash64(toString(tuple(*)))) FROM defect_fact",
            "SELECT count(), sum(cityHash64(toString(tuple(*)))) FROM conversation_fact",
            "SELECT count(), sum(cityHash64(toString(tuple(*)))) FROM turn_fact",
            "SELECT count(), sum(cityHash64(toString(tuple(*)))) FROM inquiry_fact",
            "SELECT count(), sum(cityHash64(toString(tuple(*)))) FROM sale_fact",
            "SELECT count(), sum(cityHash64(toString(tuple(*)))) FROM review_fact",
            BREACHES);
    private static final String REJECTED =
            "SELECT stream, reason, count(), sum(cityHash64(toString(tuple(* EXCEPT (ingested_at%s))))) FROM rejected_event GROUP BY ALL ORDER BY ALL";

    private Everything() {}

    /** Of a home where nothing runs. */
    static String in(Path home) {
        return ask(home, all(REJECTED.formatted("")));
    }

    /** Of a home where nothing runs, without saying where rejected lines stood: for the same lines from different sources. */
    static String whereverItStood(Path home) {
        return ask(home, all(REJECTED.formatted(", source, position")));
    }

    /** The answer to one question to a home where nothing runs. */
    static String answer(Path home, String query) {
        return ask(home, List.of(query));
    }

    /** As {@link #in}, of a home whose engine is kept running. */
    static String seenBy(WarehouseHttp analyst) {
        return asked(analyst, all(REJECTED.formatted("")));
    }

    /** Facts and measures as the views show them at this moment. */
    static String figures(WarehouseHttp analyst) {
        return FIGURES.stream().map(analyst::ask).collect(Collectors.joining());
    }

    /** The same, one answer a question, since another generation may be taken over between two. */
    static List<String> eachFigure(WarehouseHttp analyst) {
        return FIGURES.stream().map(analyst::ask).toList();
    }

    private static List<String> all(String rejected) {
        List<String> queries = new ArrayList<>(List.of(rejected));
        queries.addAll(RAW);
        queries.addAll(FIGURES);
        return queries;
    }

    private static String ask(Path home, List<String> queries) {
        EngineSettings usual = EngineSettings.fromEnvironment(System.getenv());
        EngineSettings settings = new EngineSettings(new Home(home), usual.cache(), Optional.empty(), 1L << 30);
        String all;
        try (Engine engine = Engine.use(settings, System.getenv(), line -> {});
                WarehouseHttp analyst = new WarehouseHttp(engine.access(Role.ANALYST))) {
            all = asked(analyst, queries);
        }
        LaunchedCommand.awaitTheEnginesEnd(home);
        return all;
    }

    /** The question before its answer where there are several, so that a difference says where it is. */
    private static String asked(WarehouseHttp analyst, List<String> queries) {
        StringBuilder all = new StringBuilder();
        queries.forEach(query -> all.append(queries.size() == 1 ? "" : query + '\n')
                .append(analyst.ask(query))
                .append('\n'));
        return all.toString();
    }
}
