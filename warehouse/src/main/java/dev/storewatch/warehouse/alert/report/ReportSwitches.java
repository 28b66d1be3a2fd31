package dev.storewatch.warehouse.alert.report;

import dev.storewatch.warehouse.alert.channel.Channel;
import dev.storewatch.warehouse.alert.channel.ChannelKind;
import dev.storewatch.warehouse.alert.record.Rows;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which channel is sent which report: all, until somebody switches one off; webhooks none, until somebody switches one on. */
public final class ReportSwitches {

    private static final String ALL =
            "SELECT channel_id, kind, is_on FROM report_switch_version FINAL ORDER BY channel_id, kind";
    private static final String NEXT = "SELECT max(version) + 1 AS next FROM report_switch_version"
            + " WHERE channel_id = {channel:String} AND kind = {kind:String}";

    /** Whose report goes where. */
    private record Way(String channelId, String kind) {}

    private final Rows rows;

    public ReportSwitches(Rows rows) {
        this.rows = rows;
    }

    /** As they stand now. */
    public Positions read() {
        Map<Way, Boolean> set = new HashMap<>();
        rows.select(ALL, Map.of())
                .forEach(row -> set.put(
                        new Way(
                                row.path("channel_id").asText(),
                                row.path("kind").asText()),
                        row.path("is_on").asBoolean()));
        return new Positions(set);
    }

    public void set(Channel channel, ReportKind kind, boolean on, String who) {
        long version = rows.select(NEXT, Map.of("param_channel", channel.id(), "param_kind", kind.name()))
                .getFirst()
                .path("next")
                .asLong();
        rows.insert(
                "report_switch_version",
                List.of(Rows.row()
                        .put("channel_id", channel.id())
                        .put("kind", kind.name())
                        .put("is_on", on)
                        .put("changed_by", who)
                        .put("version", version)));
    }

    /** The switches at one moment. */
    public static final class Positions {
        private final Map<Way, Boolean> set;

        private Positions(Map<Way, Boolean> set) {
            this.set = Map.copyOf(set);
        }

        public boolean isOn(Channel channel, ReportKind kind) {
            return channel.enabled()
                    && set.getOrDefault(new Way(channel.id(), kind.name()), channel.kind() != ChannelKind.WEBHOOK);
        }
    }
}
