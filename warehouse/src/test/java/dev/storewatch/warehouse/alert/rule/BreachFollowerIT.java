package dev.storewatch.warehouse.alert.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storewatch.warehouse.Home;
import dev.storewatch.warehouse.Role;
import dev.storewatch.warehouse.WarehouseHttp;
import dev.storewatch.warehouse.alert.record.Rows;
import dev.storewatch.warehouse.alert.rule.BreachFollower.Watched;
import dev.storewatch.warehouse.engine.Engine;
import dev.storewatch.warehouse.engine.EngineForTests;
import dev.storewatch.warehouse.migrate.Migrator;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is followed block by block is at every moment what the view shows, on the real warehouse. */
class BreachFollowerIT {

    private static final Watched WATCHED = new Watched(Set.of("REVIEW_BAD"), Set.of("BUYER_WAITS"));

    @TempDir
    static Path home;

    private static Engine engine;
    private static WarehouseHttp http;

    private final Instant now = Instant.now();
    private final BreachFollower follower;
    private long generation;

    BreachFollowerIT() {
        follower = new BreachFollower(new Rows(http));
    }

    @BeforeAll
    static void start() {
        engine = EngineForTests.use(home);
        new Migrator(new Home(home), engine.access(Role.APP), line -> {}).migrate();
        http = new WarehouseHttp(engine.access(Role.APP));
    }

    @AfterAll
    static void stop() {
        http.close();
        EngineForTests.stop(engine, home);
    }

    @BeforeEach
    void beginAGeneration() {
        generation = Long.parseLong(http.ask("SELECT max(generation) + 1 FROM generation"));
        takeOver();
    }

    private void takeOver() {
        http.ask("INSERT INTO generation (generation, state, at) VALUES (" + generation + ", 'current', now64(3))");
    }

    /** One version: of a thing, some minutes ago, open or not, or taken back. */
    private String version(String kind, int thing, int minutesAgo, long version, boolean isOpen, boolean isGone) {
        long opened = now.toEpochMilli() - minutesAgo * 60_000L;
        String at = "fromUnixTimestamp64Milli(" + opened + ")";
        return "(" + generation + ", 's1', '" + kind + "', 'thing', 't" + thing + "', " + at + ", " + at + ", "
                + (isOpen ? "NULL" : at) + ", " + version + ", " + (isGone ? 1 : 0) + ")";
    }

    private void write(List<String> versions) {
        http.ask("INSERT INTO breach_version (generation, store_id, kind, thing, thing_id, since, opened_at, closed_at,"
                + " version, is_deleted) VALUES " + String.join(",", versions));
    }

    private List<String> followed() {
        BreachPicture picture = follower.upToNow(WATCHED, now);
        List<String> names = new ArrayList<>();
        picture.each(WATCHED.each(), now, now)
                .values()
                .forEach(found ->
                        found.listed().forEach(one -> names.add(one.thingId() + " " + (one.isOpen() ? 1 : 0))));
        picture.shared(WATCHED.shared(), now, now)
                .forEach((place, found) -> names.add(place.kind() + " " + found.open()));
        return names.stream().sorted().toList();
    }

    private List<String> shown() {
        String moment = "fromUnixTimestamp64Milli(" + now.toEpochMilli() + ")";
        return http.ask("SELECT name FROM (SELECT concat(thing_id, ' ', toString(toUInt8(is_open))) AS name FROM breach"
                        + " WHERE kind = 'REVIEW_BAD' AND opened_at >= if(is_open, " + moment + " - INTERVAL 30 DAY, "
                        + moment
                        + " - INTERVAL 1 DAY) UNION ALL SELECT concat(kind, ' ', toString(count())) FROM breach"
                        + " WHERE kind = 'BUYER_WAITS' AND is_open AND opened_at >= " + moment
                        + " - INTERVAL 30 DAY GROUP BY kind) ORDER BY name")
                .lines()
                .filter(line -> !line.isEmpty())
                .toList();
    }

    @Test
    void whatArrivesInAnyOrderAndIsMergedAtAnyMomentIsSeenAsTheViewShowsIt() {
        Random random = new Random(11);
        List<String> kinds = List.of("REVIEW_BAD", "BUYER_WAITS", "FOLLOW_UP_MONTH");
        // Minutes, hours and days ago: within a day, within a month, and before.
        int[] ages = {3, 50, 23 * 60, 25 * 60, 29 * 24 * 60, 31 * 24 * 60};
        for (int round = 0; round < 40; round++) {
            List<String> block = new ArrayList<>();
            for (int i = random.nextInt(6); i >= 0; i--) {
                int thing = random.nextInt(40);
                block.add(version(
                        kinds.get(thing % kinds.size()),
                        thing,
                        ages[thing % ages.length],
                        // Even ones rise; one in four is of ten rounds before, and odd, so that no two are alike.
                        1000 + 2L * (10 * round + i) - (random.nextInt(4) == 0 ? 201 : 0),
                        random.nextBoolean(),
                        random.nextInt(6) == 0));
            }
            write(block);
            if (random.nextInt(5) == 0) {
                http.ask("OPTIMIZE TABLE breach_version FINAL");
            }
            if (random.nextInt(3) > 0) {
                assertThat(followed()).as("round %d", round).isEqualTo(shown());
            }
        }
        assertThat(shown()).isNotEmpty();
    }

    @Test
    void anotherGenerationIsFollowedFromTheMomentItIsTakenOver() {
        write(List.of(version("REVIEW_BAD", 1, 3, 1, true, false)));
        assertThat(followed()).containsExactly("t1 1");
        generation++;
        write(List.of(version("REVIEW_BAD", 2, 3, 1, true, false)));
        assertThat(followed()).containsExactly("t1 1");
        takeOver();
        assertThat(followed()).containsExactly("t2 1");
    }

    @Test
    void aLookReadsWhatCameSinceTheLastAndNothingElse() {
        List<String> history = new ArrayList<>();
        for (int thing = 0; thing < 20_000; thing++) {
            history.add(version("REVIEW_BAD", thing, 40 * 24 * 60, 1, false, false));
        }
        write(history);
        followed();
        write(List.of(version("REVIEW_BAD", 7, 3, 1, true, false)));
        http.ask("SYSTEM FLUSH LOGS");
        String before = http.ask("SELECT now64(6)");
        assertThat(followed()).containsExactly("t7 1");
        http.ask("SYSTEM FLUSH LOGS");
        List<List<String>> read = http.rows(
                "SELECT sum(read_rows) FROM system.query_log WHERE type = 'QueryFinish' AND event_time_microseconds > '"
                        + before
                        + "' AND query LIKE '%is_deleted FROM breach_version%' AND query NOT LIKE '%query_log%'",
                Map.of());
        // One row came; the granule it lies in holds no other.
        assertThat(read).containsExactly(List.of("1"));
    }
}
