package dev.storewatch.warehouse.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.storewatch.warehouse.WarehouseAccess;
import dev.storewatch.warehouse.WarehouseHttp;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Keeps what people say about waits, and the rule's numbers. Safe for use by many threads. */
public final class LedgerDesk implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSS").withZone(ZoneOffset.UTC);

    private static final String RULE = "SELECT version, wait_seconds, notices, toString(fine) AS fine, currency"
            + " FROM ledger_rule_version FINAL ORDER BY version DESC LIMIT 1 FORMAT JSONEachRow";

    private final WarehouseHttp http;
    private final InstantSource clock;

    public LedgerDesk(WarehouseAccess access, InstantSource clock) {
        this.http = WarehouseHttp.within(access, PATIENCE);
        this.clock = clock;
    }

    /** The numbers in force. */
    public LedgerRule rule() {
        String row = http.ask(RULE);
        if (row.isEmpty()) {
            return LedgerRule.USUAL;
        }
        JsonNode json = json(row);
        return new LedgerRule(
                json.path("wait_seconds").asInt(),
                json.path("notices").asInt(),
                new BigDecimal(json.path("fine").asText()),
                json.path("currency").asText());
    }

    public void change(LedgerRule rule, String who) {
        String last = http.ask(RULE);
        long version = last.isEmpty() ? 1 : json(last).path("version").asLong() + 1;
        insert(
                "ledger_rule_version",
                JSON.createObjectNode()
                        .put("version", version)
                        .put("wait_seconds", rule.seconds())
                        .put("notices", rule.notices())
                        .put("fine", rule.fine().toPlainString())
                        .put("currency", rule.currency())
                        .put("changed_by", who)
                        .put("changed_at", TIME.format(clock.instant())));
    }

    /** Notes an appeal, or decides on it. */
    public void note(LongWait wait, WaitNote.Kind kind, String who, String reason) {
        WaitNote note = new WaitNote(kind, who, reason.strip(), clock.instant());
        insert(
                "wait_note",
                JSON.createObjectNode()
                        .put("store_id", wait.storeId())
                        .put("conversation_id", wait.conversationId())
                        .put("started_at", TIME.format(wait.startedAt()))
                        .put("agent_id", wait.agentId())
                        .put("kind", note.kind().name())
                        .put("who", note.who())
                        .put("reason", note.reason())
                        .put("at", TIME.format(note.at())));
    }

    private void insert(String table, ObjectNode row) {
        http.ask("INSERT INTO " + table + " FORMAT JSONEachRow\n" + row);
    }

    private static JsonNode json(String row) {
        try {
            return JSON.readTree(row);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("The warehouse wrote no JSON: " + row, impossible);
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
