package dev.storewatch.warehouse.alert.notice;

import dev.storewatch.warehouse.metric.Label;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/** Plain notices for tests. */
public final class Notices {

    public static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    private Notices() {}

    public static Notice of(String id, List<Line> lines) {
        return new Notice(
                id,
                Occasion.FIRING,
                Severity.CRITICAL,
                new Label("旗舰店 介入率 4.1 %", "Flagship: intervention rate 4.1 %"),
                lines,
                "https://storewatch.example/stores/s1",
                List.of("agent-7"),
                NOON);
    }

    public static Notice report(String id, Sheet sheet) {
        return new Notice(
                id,
                Occasion.REPORT,
                Severity.INFO,
                new Label("旗舰店 昨日客服", "Flagship: agents yesterday"),
                List.of(sentence("两位客服", "two agents")),
                "https://storewatch.example/agents",
                List.of(),
                NOON,
                sheet);
    }

    public static Notice usual(String id) {
        return of(
                id,
                List.of(
                        Line.fact(new Label("数值", "Value"), new Label("4.1 %", "4.1 %")),
                        Line.fact(new Label("正常", "Normal"), new Label("0.8–1.6 %", "0.8–1.6 %")),
                        sentence("质量问题 ×7 SKU A-113", "quality ×7 SKU A-113")));
    }

    /** So many numbered lines of 10 Chinese characters each: 30 bytes and the number. */
    public static Notice ofLines(String id, int lines) {
        return of(
                id,
                IntStream.rangeClosed(1, lines)
                        .mapToObj(i -> sentence("旗舰店买家等待超过六 " + i, "a buyer waits " + i))
                        .toList());
    }

    public static Line sentence(String zh, String en) {
        return Line.sentence(new Label(zh, en));
    }
}
