package dev.storewatch.warehouse.alert.notice;

import dev.storewatch.warehouse.metric.Label;
import dev.storewatch.warehouse.metric.Language;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Predicate;

/** Cuts a notice into parts a product takes, on line ends; only a line too long for a part of its own is cut inside. */
public final class Parts {

    private Parts() {}

    /** The notice itself when it fits, else numbered parts that each fit; nothing of it is left out. */
    public static List<Notice> of(Notice notice, Predicate<Notice> fits) {
        if (fits.test(notice)) {
            return List.of(notice);
        }
        List<List<Line>> groups = new ArrayList<>();
        Deque<Line> rest = new ArrayDeque<>(notice.lines());
        while (!rest.isEmpty()) {
            groups.add(takeAsMuchAsFits(notice, rest, fits));
        }
        List<Notice> parts = new ArrayList<>();
        for (int i = 0; i < groups.size(); i++) {
            parts.add(notice.part(i + 1, groups.size(), groups.get(i)));
        }
        return parts;
    }

    /** Two halves, for a product that found too long what should have fitted. */
    public static List<Notice> halves(Notice notice) {
        List<Line> lines = notice.lines();
        if (lines.size() < 2) {
            return List.of(notice);
        }
        int middle = lines.size() / 2;
        return List.of(
                notice.part(1, 2, lines.subList(0, middle)), notice.part(2, 2, lines.subList(middle, lines.size())));
    }

    private static List<Line> takeAsMuchAsFits(Notice notice, Deque<Line> rest, Predicate<Notice> fits) {
        List<Line> all = List.copyOf(rest);
        int most = most(all.size(), count -> fitsAsPart(notice, all.subList(0, count), fits));
        if (most == 0) {
            return List.of(takeTheStartOf(notice, rest, fits));
        }
        for (int i = 0; i < most; i++) {
            rest.removeFirst();
        }
        return all.subList(0, most);
    }

    private static Line takeTheStartOf(Notice notice, Deque<Line> rest, Predicate<Notice> fits) {
        Line line = rest.removeFirst();
        String zh = line.text(Language.ZH);
        String en = line.text(Language.EN);
        int longer = Math.max(zh.codePointCount(0, zh.length()), en.codePointCount(0, en.length()));
        int most = most(longer, count -> fitsAsPart(notice, List.of(start(zh, en, count)), fits));
        if (most == 0) {
            throw new IllegalArgumentException("Not one character fits beside the title of notice " + notice.id());
        }
        if (most < longer) {
            rest.addFirst(Line.sentence(new Label(from(zh, most), from(en, most))));
        }
        return start(zh, en, most);
    }

    private static Line start(String zh, String en, int count) {
        return Line.sentence(new Label(upTo(zh, count), upTo(en, count)));
    }

    private static String upTo(String text, int count) {
        int length = text.codePointCount(0, text.length());
        return text.substring(0, text.offsetByCodePoints(0, Math.min(count, length)));
    }

    private static String from(String text, int count) {
        int length = text.codePointCount(0, text.length());
        // The shorter language may be over already: a label needs both, and a dash is honest.
        return count >= length ? "–" : text.substring(text.offsetByCodePoints(0, count));
    }

    private static boolean fitsAsPart(Notice notice, List<Line> lines, Predicate<Notice> fits) {
        // Two digits on either side: room for the longest mark that occurs.
        return fits.test(notice.part(1, 10, lines).with(lines)) && fits.test(notice.part(10, 10, lines));
    }

    /** The greatest count from 0 to {@code limit} that still fits; what is longer never fits where less did not. */
    private static int most(int limit, Predicate<Integer> fits) {
        int low = 0;
        int high = limit;
        while (low < high) {
            int middle = low + (high - low + 1) / 2;
            if (fits.test(middle)) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }
}
