package dev.storewatch.warehouse.alert.tell;

import dev.storewatch.warehouse.alert.notice.Line;
import dev.storewatch.warehouse.alert.rule.FigureText;
import dev.storewatch.warehouse.metric.Label;
import dev.storewatch.warehouse.query.Store;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** Moments and spans of an alert in words. */
final class SinceText {

    private SinceText() {}

    /** By the store's clock, whose zone is named where it is not the usual one. */
    static Line since(Instant moment, ZoneId zone) {
        String text = FigureText.of(moment, zone) + (zone.equals(Store.DEFAULT_ZONE) ? "" : " (" + zone.getId() + ")");
        return Line.fact(new Label("自", "Since"), new Label(text, text));
    }

    static Line lasted(Duration span) {
        long minutes = Math.max(1, span.toMinutes());
        long hours = minutes / 60;
        Label text = hours == 0
                ? new Label(minutes + " 分钟", minutes + " min")
                : new Label(hours + " 小时 " + minutes % 60 + " 分钟", hours + " h " + minutes % 60 + " min");
        return Line.fact(new Label("持续", "Lasted"), text);
    }
}
