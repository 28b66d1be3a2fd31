package dev.storewatch.warehouse.alert.record;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.storewatch.warehouse.alert.channel.Channel;
import dev.storewatch.warehouse.alert.channel.ChannelKind;
import dev.storewatch.warehouse.alert.channel.Seal;
import dev.storewatch.warehouse.metric.Language;
import java.net.URI;
import java.util.List;
import java.util.Map;

/** The channels in the warehouse; what is secret of them goes in and comes out sealed. */
public final class ChannelStore {

    private static final JsonMapper JSON = new JsonMapper();

    private static final String ALL = "SELECT channel_id, name, kind, language, enabled, address_sealed, secret_sealed,"
            + " mentions_sealed FROM alert_channel_version FINAL ORDER BY name, channel_id";

    private static final String NEXT =
            "SELECT max(version) + 1 AS next FROM alert_channel_version WHERE channel_id = {id:String}";

    private final Rows rows;
    private final Seal seal;

    public ChannelStore(Rows rows, Seal seal) {
        this.rows = rows;
        this.seal = seal;
    }

    public List<Channel> all() {
        return rows.select(ALL, Map.of()).stream().map(this::channel).toList();
    }

    /** Adds or changes a channel. */
    public void save(Channel channel, String who) {
        write(channel, who, false);
    }

    /** Takes a channel away; its messages stay in the log. */
    public void delete(Channel channel, String who) {
        write(channel, who, true);
    }

    private void write(Channel channel, String who, boolean deleted) {
        String id = channel.id();
        long version = rows.select(NEXT, Map.of("param_id", id))
                .getFirst()
                .path("next")
                .asLong();
        rows.insert(
                "alert_channel_version",
                List.of(Rows.row()
                        .put("channel_id", id)
                        .put("name", channel.name())
                        .put("kind", channel.kind().name())
                        .put("language", channel.language().name())
                        .put("enabled", channel.enabled())
                        .put("host", channel.address().getHost())
                        .put("address_sealed", seal.close(channel.address().toString(), id + " address"))
                        .put("secret_sealed", seal.close(channel.secret(), id + " secret"))
                        .put("mentions_sealed", seal.close(json(channel.mentions()), id + " mentions"))
                        .put("changed_by", who)
                        .put("version", version)
                        .put("is_deleted", deleted ? 1 : 0)));
    }

    private Channel channel(JsonNode row) {
        String id = row.path("channel_id").asText();
        return new Channel(
                id,
                row.path("name").asText(),
                ChannelKind.valueOf(row.path("kind").asText()),
                Language.valueOf(row.path("language").asText()),
                row.path("enabled").asBoolean(),
                URI.create(seal.open(row.path("address_sealed").asText(), id + " address")),
                seal.open(row.path("secret_sealed").asText(), id + " secret"),
                mentions(seal.open(row.path("mentions_sealed").asText(), id + " mentions")));
    }

    private static String json(Map<String, String> mentions) {
        try {
            return JSON.writeValueAsString(mentions);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Map<String, String> mentions(String json) {
        try {
            return JSON.readValue(json, new TypeReference<Map<String, String>>() {});
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("The names of a channel's agents cannot be read", broken);
        }
    }
}
