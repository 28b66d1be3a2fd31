package dev.storewatch.warehouse.alert.setting;

import com.fasterxml.jackson.databind.JsonNode;
import dev.storewatch.warehouse.alert.record.Rows;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The rules in force: the shipped ones, and over them what people changed or added. */
public final class RuleStore {

    private static final String ALL = "SELECT rule_id, definition FROM alert_rule_version FINAL ORDER BY rule_id";

    private static final String NEXT =
            "SELECT max(version) + 1 AS next FROM alert_rule_version WHERE rule_id = {id:String}";

    private static final String CHANGES = "SELECT rule_id, changed_by, toUnixTimestamp64Milli(changed_at) AS at_ms"
            + " FROM alert_rule_version FINAL";

    /** A rule's last change; {@code at} is not known of old ones. */
    public record Change(String who, Optional<Instant> at) {}

    /**
     * What is stored.
     *
     * @param unreadable why, by rule id: nobody guesses what such a rule meant, so it is not evaluated
     * @param gone ids of rules that were taken away
     */
    public record Contents(List<Rule> rules, Map<String, String> unreadable, List<String> gone) {
        public Contents {
            rules = List.copyOf(rules);
            unreadable = Map.copyOf(unreadable);
            gone = List.copyOf(gone);
        }
    }

    private final Rows rows;

    public RuleStore(Rows rows) {
        this.rows = rows;
    }

    /** Switched off ones too. */
    public Contents all() {
        Map<String, String> changed = new LinkedHashMap<>();
        for (JsonNode row : rows.select(ALL, Map.of())) {
            changed.put(row.path("rule_id").asText(), row.path("definition").asText());
        }
        return merged(ShippedRules.ALL, changed);
    }

    /** Who changed which rule last, and when, by rule id; shipped ones that nobody changed are not among them. */
    public Map<String, Change> changes() {
        Map<String, Change> changes = new HashMap<>();
        for (JsonNode row : rows.select(CHANGES, Map.of())) {
            Instant at = Rows.time(row.path("at_ms"));
            changes.put(
                    row.path("rule_id").asText(),
                    new Change(
                            row.path("changed_by").asText(),
                            at.isAfter(Instant.EPOCH) ? Optional.of(at) : Optional.empty()));
        }
        return changes;
    }

    /** @param changed definitions by rule id; an empty one stands for none */
    static Contents merged(List<Rule> shipped, Map<String, String> changed) {
        Map<String, Rule> rules = new LinkedHashMap<>();
        shipped.forEach(rule -> rules.put(rule.id(), rule));
        Map<String, String> unreadable = new LinkedHashMap<>();
        List<String> gone = new ArrayList<>(ShippedRules.RETIRED);
        changed.forEach((id, definition) -> {
            if (definition.isEmpty()) {
                if (!rules.containsKey(id)) {
                    gone.add(id);
                }
                return;
            }
            try {
                rules.put(id, RuleJson.read(definition));
            } catch (IllegalArgumentException broken) {
                rules.remove(id);
                unreadable.put(id, String.valueOf(broken.getMessage()));
            }
        });
        return new Contents(new ArrayList<>(rules.values()), unreadable, gone);
    }

    /** Adds or changes a rule. */
    public void save(Rule rule, String who, Instant at) {
        write(rule.id(), RuleJson.write(rule), rule.enabled(), who, at);
    }

    /** Takes an added rule away, and a shipped one back to what was shipped. */
    public void reset(String ruleId, String who, Instant at) {
        write(ruleId, "", true, who, at);
    }

    private void write(String id, String definition, boolean enabled, String who, Instant at) {
        long version = rows.select(NEXT, Map.of("param_id", id))
                .getFirst()
                .path("next")
                .asLong();
        rows.insert(
                "alert_rule_version",
                List.of(Rows.row()
                        .put("rule_id", id)
                        .put("definition", definition)
                        .put("enabled", enabled)
                        .put("changed_by", who)
                        .put("changed_at", Rows.time(at))
                        .put("version", version)));
    }
}
