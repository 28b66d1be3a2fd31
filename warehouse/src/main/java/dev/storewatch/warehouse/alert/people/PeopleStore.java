package dev.storewatch.warehouse.alert.people;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.storewatch.warehouse.alert.channel.Channel;
import dev.storewatch.warehouse.alert.channel.ChannelKind;
import dev.storewatch.warehouse.alert.channel.Seal;
import dev.storewatch.warehouse.alert.record.Rows;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Who can be called and who leads which shift, in the warehouse; numbers and names go in and come out sealed. */
public final class PeopleStore {

    private static final String HANDLES =
            "SELECT person, kind, handle_sealed FROM alert_person_version FINAL ORDER BY person, kind";
    private static final String LEADS = "SELECT store_id, starts, ends, person FROM shift_lead_version FINAL"
            + " ORDER BY store_id, starts, person";
    private static final String NEXT_HANDLE = "SELECT max(version) + 1 AS next FROM alert_person_version"
            + " WHERE person = {person:String} AND kind = {kind:String}";
    private static final String NEXT_LEAD = "SELECT max(version) + 1 AS next FROM shift_lead_version"
            + " WHERE store_id = {store:String} AND starts = {starts:String} AND person = {person:String}";

    private final Rows rows;
    private final Seal seal;

    public PeopleStore(Rows rows, Seal seal) {
        this.rows = rows;
        this.seal = seal;
    }

    public List<Handle> handles() {
        return rows.select(HANDLES, Map.of()).stream()
                .map(row -> {
                    String person = row.path("person").asText();
                    ChannelKind kind = ChannelKind.valueOf(row.path("kind").asText());
                    return new Handle(
                            person, kind, seal.open(row.path("handle_sealed").asText(), owner(person, kind)));
                })
                .toList();
    }

    /** The channels, each knowing how its product calls whom. */
    public List<Channel> callable(List<Channel> channels) {
        Map<ChannelKind, Map<String, String>> byKind = new EnumMap<>(ChannelKind.class);
        handles()
                .forEach(handle -> byKind.computeIfAbsent(handle.kind(), _ -> new TreeMap<>())
                        .put(handle.person(), handle.handle()));
        return channels.stream()
                .map(channel -> channel.calling(byKind.getOrDefault(channel.kind(), Map.of())))
                .toList();
    }

    public List<ShiftLead> leads() {
        return rows.select(LEADS, Map.of()).stream()
                .map(row -> new ShiftLead(
                        row.path("store_id").asText(),
                        LocalTime.parse(row.path("starts").asText()),
                        LocalTime.parse(row.path("ends").asText()),
                        row.path("person").asText()))
                .toList();
    }

    public void save(Handle handle, String who) {
        write(handle, who, false);
    }

    public void delete(Handle handle, String who) {
        write(handle, who, true);
    }

    public void save(ShiftLead lead, String who) {
        write(lead, who, false);
    }

    public void delete(ShiftLead lead, String who) {
        write(lead, who, true);
    }

    private void write(Handle handle, String who, boolean deleted) {
        String person = handle.person();
        long version = next(
                NEXT_HANDLE,
                Map.of("param_person", person, "param_kind", handle.kind().name()));
        insert(
                "alert_person_version",
                Rows.row()
                        .put("person", person)
                        .put("kind", handle.kind().name())
                        .put("handle_sealed", seal.close(handle.handle(), owner(person, handle.kind()))),
                version,
                who,
                deleted);
    }

    private void write(ShiftLead lead, String who, boolean deleted) {
        String starts = lead.from().toString();
        long version = next(
                NEXT_LEAD,
                Map.of("param_store", lead.storeId(), "param_starts", starts, "param_person", lead.person()));
        insert(
                "shift_lead_version",
                Rows.row()
                        .put("store_id", lead.storeId())
                        .put("starts", starts)
                        .put("ends", lead.to().toString())
                        .put("person", lead.person()),
                version,
                who,
                deleted);
    }

    private long next(String query, Map<String, String> parameters) {
        return rows.select(query, parameters).getFirst().path("next").asLong();
    }

    private void insert(String table, ObjectNode row, long version, String who, boolean deleted) {
        rows.insert(
                table,
                List.of(row.put("changed_by", who).put("version", version).put("is_deleted", deleted ? 1 : 0)));
    }

    private static String owner(String person, ChannelKind kind) {
        return "handle " + kind + " " + person;
    }
}
