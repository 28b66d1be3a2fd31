package dev.storewatch.warehouse.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.storewatch.warehouse.WarehouseAccess;
import dev.storewatch.warehouse.WarehouseHttp;
import dev.storewatch.warehouse.audit.AuditEvent.Actor;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** Writes the audit log before what it tells of is done, so that nothing goes unwritten; reads it. Safe for many threads. */
public final class AuditLog implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();
    /** TRICKY: parameters are read with escapes, so a name is sent as the digits of its bytes. */
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private static final String INSERT = "INSERT INTO audit_event FORMAT JSONEachRow\n";
    private static final String COLUMNS =
            "SELECT toUnixTimestamp64Milli(happened_at) AS at, account, address, action, subject, before, after FROM audit_event";

    private final WarehouseHttp http;
    private final InstantSource clock;

    /** Reads and writes as the given user, who must be the application's. */
    public AuditLog(WarehouseAccess access, InstantSource clock) {
        this.http = new WarehouseHttp(access);
        this.clock = clock;
    }

    public void write(Actor actor, AuditAction action, String subject, String words) {
        write(AuditEvent.of(clock.instant(), actor, action, subject, words));
    }

    /** Writes a change of settings: JSON before and after, without secrets. */
    public void changed(Actor actor, String subject, String before, String after) {
        write(new AuditEvent(
                clock.instant(), actor.account(), actor.address(), AuditAction.SETTING, subject, before, after));
    }

    private void write(AuditEvent event) {
        http.ask(INSERT
                + JSON.createObjectNode()
                        .put("happened_at", event.happenedAt().toEpochMilli())
                        .put("account", event.account())
                        .put("address", event.address())
                        .put("action", event.action().stored())
                        .put("subject", event.subject())
                        .put("before", event.before())
                        .put("after", event.after()));
    }

    /** The newest lines, newest first. */
    public List<AuditEvent> newest(int lines) {
        return read(
                COLUMNS + " ORDER BY happened_at DESC LIMIT {lines:UInt32}",
                Map.of("param_lines", String.valueOf(lines)));
    }

    /** The newest changes of one subject's settings, newest first. */
    public List<AuditEvent> changesOf(String subject, int lines) {
        return read(
                COLUMNS
                        + " WHERE action = 'setting' AND hex(subject) = {subject:String} ORDER BY happened_at DESC LIMIT {lines:UInt32}",
                Map.of(
                        "param_subject",
                        HEX.formatHex(subject.getBytes(StandardCharsets.UTF_8)),
                        "param_lines",
                        String.valueOf(lines)));
    }

    private List<AuditEvent> read(String query, Map<String, String> parameters) {
        return http.ask(query + " FORMAT JSONEachRow", parameters)
                .lines()
                .map(AuditLog::event)
                .toList();
    }

    private static AuditEvent event(String text) {
        JsonNode row = json(text);
        return new AuditEvent(
                Instant.ofEpochMilli(row.path("at").asLong()),
                row.path("account").asText(),
                row.path("address").asText(),
                AuditAction.of(row.path("action").asText()),
                row.path("subject").asText(),
                row.path("before").asText(),
                row.path("after").asText());
    }

    private static JsonNode json(String row) {
        try {
            return JSON.readTree(row);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("The warehouse wrote no JSON for the audit log", impossible);
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
