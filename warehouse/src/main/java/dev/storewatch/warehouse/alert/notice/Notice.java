package dev.storewatch.warehouse.alert.notice;

import dev.storewatch.warehouse.metric.Label;
import dev.storewatch.warehouse.metric.Language;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One message to people, in both languages and without any product's markup.
 *
 * @param id the same for every attempt to deliver the same message
 * @param link the page with the same filters; empty: none
 * @param mentions agents to call by name, by agent id
 * @param sheet the same figures as a table; {@link Sheet#NONE}: there is none
 */
public record Notice(
        String id,
        Occasion occasion,
        Severity severity,
        Label title,
        List<Line> lines,
        String link,
        List<String> mentions,
        Instant at,
        @Nullable Sheet sheet) {

    /** Characters of a title at most. */
    public static final int TITLE_LENGTH = 120;

    public Notice {
        title = new Label(shortened(title.zh()), shortened(title.en()));
        lines = List.copyOf(lines);
        mentions = List.copyOf(mentions);
        // What an older application wrote has none.
        sheet = sheet == null ? Sheet.NONE : sheet;
    }

    /** Without a table. */
    public Notice(
            String id,
            Occasion occasion,
            Severity severity,
            Label title,
            List<Line> lines,
            String link,
            List<String> mentions,
            Instant at) {
        this(id, occasion, severity, title, lines, link, mentions, at, Sheet.NONE);
    }

    @Override
    public Sheet sheet() {
        return sheet == null ? Sheet.NONE : sheet;
    }

    /** The same notice under another id. */
    public Notice renamed(String otherId) {
        return new Notice(otherId, occasion, severity, title, lines, link, mentions, at, sheet);
    }

    /** The same notice with other lines. */
    public Notice with(List<Line> otherLines) {
        return new Notice(id, occasion, severity, title, otherLines, link, mentions, at, sheet);
    }

    /** The same notice with more to read, another way to it and other people called. */
    public Notice with(List<Line> otherLines, String otherLink, List<String> otherMentions) {
        return new Notice(id, occasion, severity, title, otherLines, otherLink, otherMentions, at, sheet);
    }

    /** Part {@code number} of {@code count}, with an id of its own; only the first part calls anybody. */
    public Notice part(int number, int count, List<Line> partLines) {
        String mark = " (" + number + "/" + count + ")";
        return new Notice(
                id + "." + number,
                occasion,
                severity,
                new Label(shortened(title.zh(), mark), shortened(title.en(), mark)),
                partLines,
                link,
                number == 1 ? mentions : List.of(),
                at);
    }

    /** Occasion and title in one line: what a phone shows. */
    public String headline(Language language) {
        return "[" + occasion.label().in(language) + "] " + title.in(language);
    }

    private static String shortened(String title) {
        return shortened(title, "");
    }

    private static String shortened(String title, String mark) {
        String oneLine = title.replaceAll("\\s+", " ");
        int room = TITLE_LENGTH - mark.length();
        if (oneLine.codePointCount(0, oneLine.length()) <= room) {
            return oneLine + mark;
        }
        return oneLine.substring(0, oneLine.offsetByCodePoints(0, room - 1)) + "…" + mark;
    }
}
