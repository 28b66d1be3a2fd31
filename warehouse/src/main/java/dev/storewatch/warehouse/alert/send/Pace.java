package dev.storewatch.warehouse.alert.send;

import dev.storewatch.warehouse.alert.channel.ChannelKind;
import java.time.Duration;
import java.util.List;

/** How many messages a product takes in which time; a part of the slots may be kept for what cannot wait. */
public record Pace(List<Window> windows) {

    /**
     * At most {@code urgent} messages within any {@code span}, of them {@code usual} that could wait.
     */
    public record Window(int usual, int urgent, Duration span) {
        public Window {
            if (usual < 1 || urgent < usual || span.isNegative() || span.isZero()) {
                throw new IllegalArgumentException("Not a pace: " + usual + " of " + urgent + " in " + span);
            }
        }
    }

    public Pace {
        windows = List.copyOf(windows);
    }

    /** The pace of a product, a little below its limit: the network may push messages together. */
    public static Pace of(ChannelKind kind) {
        return switch (kind) {
            case DINGTALK, WECOM -> new Pace(List.of(new Window(15, 20, Duration.ofSeconds(62))));
            case FEISHU ->
                new Pace(
                        List.of(new Window(3, 5, Duration.ofMillis(1200)), new Window(75, 95, Duration.ofSeconds(62))));
            case SLACK -> new Pace(List.of(new Window(1, 1, Duration.ofMillis(1100))));
            case TEAMS -> new Pace(List.of(new Window(3, 4, Duration.ofMillis(1200))));
            case EMAIL -> new Pace(List.of(new Window(10, 20, Duration.ofSeconds(60))));
            case WEBHOOK -> new Pace(List.of(new Window(40, 50, Duration.ofSeconds(1))));
        };
    }
}
