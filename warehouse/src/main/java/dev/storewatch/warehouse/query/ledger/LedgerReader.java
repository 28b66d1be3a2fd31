package dev.storewatch.warehouse.query.ledger;

import dev.storewatch.warehouse.ledger.Ledger;
import dev.storewatch.warehouse.ledger.LedgerRule;
import dev.storewatch.warehouse.ledger.LongWait;
import dev.storewatch.warehouse.ledger.WaitNote;
import dev.storewatch.warehouse.query.PageQueries;
import dev.storewatch.warehouse.query.Scope;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;

/** Reckons the ledger of a month from turn_fact: what agent_day counts as turns over 60 s, one by one. Safe for many threads. */
public final class LedgerReader {

    private static final String WAITS = """
            SELECT t.store_id AS store, t.agent_id AS agent, t.conversation_id AS conversation,
                toUnixTimestamp64Milli(t.started_at) AS started, toString(t.day) AS day, t.outcome != 'OPEN' AS answered,
                toString(ifNull(t.turn_seconds, toDecimal64(({0} - toUnixTimestamp64Milli(t.started_at)) / 1000, 3))) AS seconds,
                n.kind AS kind, n.who AS who, n.reason AS reason, toUnixTimestamp64Milli(n.at) AS noted
            FROM turn_fact AS t
            LEFT JOIN (
                SELECT store_id, conversation_id, started_at, agent_id,
                    argMax(kind, wait_note.at) AS kind, argMax(who, wait_note.at) AS who, argMax(reason, wait_note.at) AS reason,
                    max(wait_note.at) AS at
                FROM wait_note GROUP BY store_id, conversation_id, started_at, agent_id
            ) AS n ON n.store_id = t.store_id AND n.conversation_id = t.conversation_id
                AND n.started_at = t.started_at AND n.agent_id = t.agent_id
            WHERE t.day >= {1} AND t.day <= {2} AND t.agent_id != '' AND {3}
                AND (t.turn_seconds > {4} OR (t.outcome = 'OPEN' AND toUnixTimestamp64Milli(t.started_at) + {4} * 1000 < {0}))
            """;

    private final PageQueries queries;
    private final InstantSource clock;

    public LedgerReader(PageQueries queries, InstantSource clock) {
        this.queries = queries;
        this.clock = clock;
    }

    public Ledger month(Scope scope, YearMonth month, LedgerRule rule) {
        return Ledger.of(queries.ask("the ledger of waits", sql -> waits(sql, scope, month, rule)), rule);
    }

    private List<LongWait> waits(DSLContext sql, Scope scope, YearMonth month, LedgerRule rule) {
        return sql.fetch(
                        WAITS,
                        DSL.inline(clock.millis()),
                        DSL.val(month.atDay(1)),
                        DSL.val(month.atEndOfMonth()),
                        DSL.field(DSL.name("t", "store_id"), String.class).in(scope.ids()),
                        DSL.inline(rule.seconds()))
                .map(LedgerReader::wait);
    }

    private static LongWait wait(Record row) {
        String kind = row.get("kind", String.class);
        Optional<WaitNote> note = kind == null || kind.isEmpty()
                ? Optional.empty()
                : Optional.of(new WaitNote(
                        WaitNote.Kind.valueOf(kind),
                        row.get("who", String.class),
                        row.get("reason", String.class),
                        Instant.ofEpochMilli(row.get("noted", Long.class))));
        return new LongWait(
                row.get("store", String.class),
                row.get("agent", String.class),
                row.get("conversation", String.class),
                Instant.ofEpochMilli(row.get("started", Long.class)),
                LocalDate.parse(row.get("day", String.class)),
                new BigDecimal(row.get("seconds", String.class)),
                row.get("answered", Boolean.class),
                note);
    }
}
