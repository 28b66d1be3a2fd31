package dev.storewatch.warehouse.alert.outbox;

import dev.storewatch.warehouse.alert.notice.Line;
import dev.storewatch.warehouse.alert.notice.Notice;
import dev.storewatch.warehouse.alert.notice.Occasion;
import dev.storewatch.warehouse.alert.notice.Severity;
import dev.storewatch.warehouse.metric.Label;
import dev.storewatch.warehouse.metric.Language;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/** Many notices as one: worst first, one line each, in one message; what finds no room is counted and a link away. */
final class Digest {

    private Digest() {}

    /**
     * @param count how many changes it tells of, those of earlier digests among them
     * @param link the page that lists them all
     */
    static Notice of(String id, List<Notice> notices, int count, String link, Instant now, Predicate<Notice> fits) {
        List<Notice> worstFirst = notices.stream()
                .sorted(Comparator.comparing(Notice::severity).reversed())
                .toList();
        List<Line> lines = new ArrayList<>();
        for (Notice notice : worstFirst) {
            lines.addAll(notice.occasion() == Occasion.DIGEST ? notice.lines() : List.of(headline(notice)));
        }
        Severity worst = worstFirst.getFirst().severity();
        Label title = new Label(count + " 条告警", count + " alerts");
        List<String> mentions = notices.stream()
                .flatMap(notice -> notice.mentions().stream())
                .distinct()
                .limit(10)
                .toList();
        Notice whole = new Notice(id, Occasion.DIGEST, worst, title, lines, link, mentions, now);
        return shortened(whole, fits);
    }

    private static Line headline(Notice notice) {
        return Line.sentence(new Label(notice.headline(Language.ZH), notice.headline(Language.EN)));
    }

    /** As many lines as one message takes, found by halving. */
    private static Notice shortened(Notice whole, Predicate<Notice> fits) {
        if (fits.test(whole)) {
            return whole;
        }
        int shown = 0;
        int tooMany = whole.lines().size();
        while (tooMany - shown > 1) {
            int middle = (shown + tooMany) / 2;
            if (fits.test(first(whole, middle))) {
                shown = middle;
            } else {
                tooMany = middle;
            }
        }
        return first(whole, shown);
    }

    private static Notice first(Notice whole, int shown) {
        int more = whole.lines().size() - shown;
        List<Line> lines = new ArrayList<>(whole.lines().subList(0, shown));
        lines.add(
                Line.sentence(new Label("另有 " + more + " 条,请打开告警页查看", "and " + more + " more: open the alerts page")));
        return whole.with(lines);
    }
}
