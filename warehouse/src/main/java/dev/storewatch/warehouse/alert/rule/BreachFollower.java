package dev.storewatch.warehouse.alert.rule;

import com.fasterxml.jackson.databind.JsonNode;
import dev.storewatch.warehouse.alert.record.Rows;
import dev.storewatch.warehouse.alert.rule.BreachRows.Place;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Follows breaches as their versions arrive, so that what a look costs does not depend on what there is: blocks of rows are numbered in the order
 * in which they become visible, and those after the last look's newest are read. Used by one thread.
 */
final class BreachFollower {

    /** All is read anew so often, whatever happened. */
    private static final Duration ANEW = Duration.ofHours(1);

    /** A table spread over a cluster has no parts under its own name: its block is always 0, and all is read with each look. */
    private static final String HEAD = "SELECT (SELECT max(generation) FROM generation WHERE state = 'current')"
            + " AS generation, uptime() AS up, max(max_block_number) AS block FROM system.parts"
            + " WHERE active AND database = currentDatabase() AND table = 'breach_version'";

    private static final String COLUMNS = "SELECT store_id, kind, thing, thing_id, part,"
            + " toUnixTimestamp64Milli(since) AS since_ms, toUnixTimestamp64Milli(opened_at) AS opened_ms, agent_id,"
            + " order_id, closed_at IS NULL AS is_open, version, is_deleted FROM breach_version";

    private static final String WHERE =
            " WHERE generation = {generation:UInt32} AND has({kinds:Array(String)}, kind) AND ";

    private static final String ALL = COLUMNS + " FINAL" + WHERE
            + "(opened_at >= fromUnixTimestamp64Milli({new:Int64})"
            + " OR (closed_at IS NULL AND opened_at >= fromUnixTimestamp64Milli({oldest:Int64})))";

    /** A part's name holds its newest block, so that parts without anything new are not opened; of a merged one each row knows its own block. */
    private static final String ARRIVED = COLUMNS + WHERE
            + "toUInt64(splitByChar('_', _part)[3]) > {block:UInt64} AND _block_number > {block:UInt64}";

    /**
     * Kinds of breaches that rules are about.
     *
     * @param each those of which each breach is listed that is open or opened lately
     * @param shared those of which it is told how many are open
     */
    record Watched(Set<String> each, Set<String> shared) {
        private String all() {
            Set<String> all = new TreeSet<>(each);
            all.addAll(shared);
            return all.stream().map(kind -> "'" + kind + "'").collect(Collectors.joining(",", "[", "]"));
        }
    }

    /**
     * Up to where breaches are known.
     *
     * @param up seconds since the server started
     * @param block the newest; 0: there is none, or it is not known
     */
    private record Head(long generation, long up, long block) {

        /** Not after a rebuild, nor where numbers may have begun anew. */
        boolean continues(Head before) {
            return generation == before.generation && up >= before.up && block >= before.block && before.block > 0;
        }
    }

    private record Followed(Watched watched, Instant begunAt, Head head, BreachPicture picture) {}

    private final Rows rows;
    private @Nullable Followed followed;

    BreachFollower(Rows rows) {
        this.rows = rows;
    }

    /** All that is visible at this moment. */
    BreachPicture upToNow(Watched watched, Instant now) {
        Followed before = followed;
        // After a failure all is read anew: it may be another server by then.
        followed = null;
        Head head = head();
        Followed next = before != null
                        && before.watched().equals(watched)
                        && head.continues(before.head())
                        && now.isBefore(before.begunAt().plus(ANEW))
                ? new Followed(watched, before.begunAt(), head, before.picture())
                : new Followed(watched, now, head, new BreachPicture(watched.each()));
        if (before == null || next.picture() != before.picture()) {
            next.picture().take(read(ALL, watched, head.generation(), 0, now), now);
        } else if (head.block() > before.head().block()) {
            next.picture()
                    .take(
                            read(
                                    ARRIVED,
                                    watched,
                                    head.generation(),
                                    before.head().block(),
                                    now),
                            now);
        }
        followed = next;
        return next.picture();
    }

    private Head head() {
        JsonNode row = rows.select(HEAD, Map.of()).getFirst();
        return new Head(
                row.path("generation").asLong(),
                row.path("up").asLong(),
                row.path("block").asLong());
    }

    private List<BreachVersion> read(String query, Watched watched, long generation, long block, Instant now) {
        Map<String, String> parameters = Map.of(
                "param_generation",
                String.valueOf(generation),
                "param_block",
                String.valueOf(block),
                "param_kinds",
                watched.all(),
                "param_new",
                String.valueOf(now.minus(BreachRows.NEW).toEpochMilli()),
                "param_oldest",
                String.valueOf(now.minus(BreachRows.OLDEST).toEpochMilli()));
        return rows.select(query, parameters).stream()
                .map(BreachFollower::version)
                .toList();
    }

    private static BreachVersion version(JsonNode row) {
        OpenBreach breach = new OpenBreach(
                row.path("thing").asText(),
                row.path("thing_id").asText(),
                row.path("part").asText(),
                Rows.time(row.path("since_ms")),
                Rows.time(row.path("opened_ms")),
                row.path("agent_id").asText(),
                row.path("order_id").asText(),
                row.path("is_open").asInt() == 1);
        return new BreachVersion(
                new Place(row.path("store_id").asText(), row.path("kind").asText()),
                breach,
                row.path("version").asLong(),
                row.path("is_deleted").asInt() == 1);
    }
}
