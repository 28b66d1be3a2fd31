package dev.storewatch.ingest.intake.journal;

import dev.storewatch.ingest.sink.ClickHouse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Removes files of the journal once the warehouse has settled each of their lines, and adds their counts up by client, so that what is known of the intake grows with
 * clients and not with files. Not thread-safe.
 */
public final class SettledSegments {
    /** The intake under which the counts of removed files stand, a source a client. */
    static final String TOTALS = "http";

    private static final int MOST_AT_ONCE = 1_000;

    private static final String SETTLED = "SELECT source FROM intake WHERE intake_id = {intake:String} GROUP BY source"
            + " HAVING sum(files_done) >= 1 AND sum(lines) = sum(accepted) + sum(repeated) + sum(rejected)"
            + " ORDER BY source LIMIT " + MOST_AT_ONCE;

    /** Each row of a removed file is taken away and added to its client's: one INSERT, so that the counts are never there twice. */
    private static final String ADD_UP = """
            INSERT INTO intake_delta (reading, intake_id, stream, source, files_done, lines, accepted, repeated, rejected) SETTINGS insert_deduplication_token = '%s', async_insert = 0
            SELECT
                (SELECT argMax(reading, generation) FROM generation WHERE state = 'current'),
                if(sign = 1, '%s', intake_id), stream, if(sign = 1, splitByChar('/', source)[-2], source),
                sign * files_done, sign * lines, sign * accepted, sign * repeated, sign * rejected
            FROM (SELECT * FROM intake WHERE intake_id = {intake:String} AND source IN (%s))
            ARRAY JOIN [-1, 1] AS sign
            """;

    private final SegmentFolder folder;
    private final ClickHouse clickHouse;

    public SettledSegments(SegmentFolder folder, ClickHouse clickHouse) {
        this.folder = folder;
        this.clickHouse = clickHouse;
    }

    /**
     * Removes what is settled. Ended in the middle it leaves counts under files that are gone; the next call adds them up.
     *
     * @return how many were removed
     * @throws IOException when the warehouse is away: call again later
     */
    public int remove() throws IOException, InterruptedException {
        List<String> settled = clickHouse
                .query(SETTLED, Map.of("intake", folder.intakeId()))
                .lines()
                .map(SettledSegments::unescaped)
                .toList();
        if (settled.isEmpty()) {
            return 0;
        }
        int removed = 0;
        for (String source : settled) {
            removed += Files.deleteIfExists(Path.of(source)) ? 1 : 0;
        }
        String sources = settled.stream().map(SettledSegments::quoted).collect(Collectors.joining(", "));
        clickHouse.query(ADD_UP.formatted(UUID.randomUUID(), TOTALS, sources), Map.of("intake", folder.intakeId()));
        return removed;
    }

    /** ClickHouse escapes backslashes and quotes in tab-separated values. */
    private static String unescaped(String value) {
        return value.replace("\\'", "'").replace("\\\\", "\\");
    }

    private static String quoted(String value) {
        return "'" + value.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }
}
