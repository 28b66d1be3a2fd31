package dev.storewatch.warehouse.alert.rule;

import dev.storewatch.warehouse.alert.notice.Line;
import dev.storewatch.warehouse.alert.setting.Condition.Baseline;
import dev.storewatch.warehouse.metric.Label;
import java.util.List;
import java.util.Locale;

/** Why a flow stands out, in a sentence: how many of how many, in how long, and what is usual. */
final class VerdictText {

    private VerdictText() {}

    static Label title(Baseline condition, String name, Verdict seen) {
        boolean isFewer = condition.side() == Baseline.Side.FEWER;
        Label flow = condition.flow().label();
        String ofZh = condition
                .flow()
                .cases()
                .map(cases -> "(共 " + seen.cases() + " " + cases.zh() + ")")
                .orElse("");
        String of = condition
                .flow()
                .cases()
                .map(cases -> " of " + seen.cases() + " " + cases.en())
                .orElse("");
        return new Label(
                name + " " + flow.zh() + (isFewer ? "比平时少:" : "比平时多:") + span(seen.minutes(), " 天", " 小时", " 分钟") + "内 "
                        + seen.hits() + ofZh + ",平时 " + usual(seen),
                name + ": " + (isFewer ? "fewer " : "more ") + flow.en() + " than usual, " + seen.hits() + of + " in "
                        + span(seen.minutes(), " d", " h", " min") + ", usual " + usual(seen));
    }

    static List<Line> lines(Baseline condition, Verdict seen) {
        String days = String.valueOf(seen.usual().days());
        String chance = String.format(Locale.ROOT, "%.1e", seen.chance());
        Label against = condition.pace().isPresent()
                ? new Label("过去各周的同一时段与当天前几小时", "this time of day in past weeks, and the hours before")
                : new Label("过去各周的同一时段", "this time of day in past weeks");
        return List.of(
                fact("平时", "Usual", usual(seen)),
                Line.fact(new Label("对比", "Held against"), against),
                fact("对比天数", "Days compared", days),
                fact("偶然概率", "Chance alone", chance));
    }

    private static Line fact(String zh, String en, String value) {
        return Line.fact(new Label(zh, en), new Label(value, value));
    }

    private static String usual(Verdict seen) {
        return seen.low() + "–" + seen.high();
    }

    private static String span(int minutes, String days, String hours, String rest) {
        if (minutes % Baseline.DAY == 0) {
            return minutes / Baseline.DAY + days;
        }
        return minutes % 60 == 0 ? minutes / 60 + hours : minutes + rest;
    }
}
