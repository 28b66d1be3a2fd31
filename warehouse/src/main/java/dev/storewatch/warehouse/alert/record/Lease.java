package dev.storewatch.warehouse.alert.record;

import com.fasterxml.jackson.databind.JsonNode;
import dev.storewatch.warehouse.WarehouseHttp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;

/**
 * Lets one application evaluate at a time. A term is claimed by an insert with a deduplication token: of two claims the warehouse keeps the
 * first. Ages are measured by the warehouse's clock, so that the applications' clocks need not agree.
 */
public final class Lease {

    /** Silence after which another application usually may take over. */
    public static final Duration USUAL_EXPIRY = Duration.ofSeconds(10);

    private static final String STANDING = "SELECT term, holder, toUInt64(date_diff('millisecond', greatest(claimed_at,"
            + " (SELECT max(at) FROM evaluator_beat WHERE term = (SELECT max(term) FROM evaluator_term))), now64(3, 'UTC')))"
            + " AS age_ms FROM evaluator_term ORDER BY term DESC LIMIT 1";

    private final WarehouseHttp http;
    private final Rows rows;
    private final InstantSource clock;
    private final Duration expires;
    private final String holder = UUID.randomUUID().toString();
    private long term;
    private Instant confirmed = Instant.MIN;

    /**
     * @param clock one that never jumps
     * @param expires silence after which another application may take over
     */
    public Lease(WarehouseHttp http, InstantSource clock, Duration expires) {
        this.http = http;
        this.rows = new Rows(http);
        this.clock = clock;
        this.expires = expires;
    }

    /** Holds on to the lease or tries to get it; whether it is held. */
    public synchronized boolean hold() {
        if (term > 0 && clock.instant().isBefore(confirmed.plus(expires.dividedBy(5)))) {
            return true;
        }
        Instant asked = clock.instant();
        Standing standing = standing();
        if (term > 0 && standing.term() == term) {
            beat();
        } else {
            term = 0;
            if (standing.isFree(expires)) {
                claim(standing.term() + 1);
            }
        }
        confirmed = term > 0 ? asked : Instant.MIN;
        return term > 0;
    }

    /** Whether it was held so lately that nobody else can have taken over. */
    public synchronized boolean isHeld() {
        return term > 0 && clock.instant().isBefore(confirmed.plus(expires.dividedBy(2)));
    }

    /** The term held; 0: none. */
    public synchronized long term() {
        return term;
    }

    /** Gives it back, so that the next need not wait. */
    public synchronized void release() {
        if (term > 0) {
            insertTerm(term + 1, "");
            term = 0;
        }
    }

    private record Standing(long term, String holder, long ageMillis) {
        boolean isFree(Duration expires) {
            return holder.isEmpty() || ageMillis > expires.toMillis();
        }
    }

    private Standing standing() {
        return rows.select(STANDING, Map.of()).stream()
                .findFirst()
                .map(Lease::standing)
                .orElse(new Standing(0, "", 0));
    }

    private static Standing standing(JsonNode row) {
        return new Standing(
                row.path("term").asLong(),
                row.path("holder").asText(),
                row.path("age_ms").asLong());
    }

    private void claim(long next) {
        insertTerm(next, holder);
        Standing now = standing();
        if (now.term() == next && now.holder().equals(holder)) {
            term = next;
        }
    }

    private void insertTerm(long next, String by) {
        http.ask("INSERT INTO evaluator_term (term, holder) SETTINGS insert_deduplicate = 1,"
                + " insert_deduplication_token = 'term-" + next + "' VALUES (" + next + ", '" + by + "')");
    }

    private void beat() {
        http.ask("INSERT INTO evaluator_beat (term) VALUES (" + term + ")");
    }
}
