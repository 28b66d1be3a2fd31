package dev.storewatch.warehouse.alert.notice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storewatch.warehouse.metric.Language;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PartsTest {

    private static int bytes(Notice notice) {
        String text = notice.title().zh()
                + notice.lines().stream().map(line -> line.text(Language.ZH)).collect(Collectors.joining("\n"));
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    private static Predicate<Notice> atMost(int limit) {
        return notice -> bytes(notice) <= limit;
    }

    @Test
    void whatFitsIsLeftAlone() {
        Notice notice = Notices.usual("n1");
        assertThat(Parts.of(notice, atMost(4096))).containsExactly(notice);
    }

    @Test
    void longNoticesAreCutOnLineEndsAndNothingIsLost() {
        Notice notice = Notices.ofLines("n1", 100);

        List<Notice> parts = Parts.of(notice, atMost(500));

        assertThat(parts).allSatisfy(part -> assertThat(bytes(part)).isLessThanOrEqualTo(500));
        assertThat(parts.stream().flatMap(part -> part.lines().stream())).isEqualTo(notice.lines());
        assertThat(parts.getFirst().title().zh()).endsWith("(1/" + parts.size() + ")");
        assertThat(parts.stream().map(Notice::id)).doesNotHaveDuplicates().startsWith("n1.1", "n1.2");
    }

    @Test
    void onlyTheFirstPartCallsPeople() {
        List<Notice> parts = Parts.of(Notices.ofLines("n1", 100), atMost(500));
        assertThat(parts.getFirst().mentions()).containsExactly("agent-7");
        assertThat(parts.subList(1, parts.size()))
                .allSatisfy(part -> assertThat(part.mentions()).isEmpty());
    }

    @Test
    void aLineTooLongForAPartIsCutBetweenCharacters() {
        // 200 emoji of two Java characters and four bytes each: 800 bytes in one line.
        String emoji = "😀".repeat(200);
        Notice notice = Notices.of("n1", List.of(Notices.sentence(emoji, emoji)));

        List<Notice> parts = Parts.of(notice, atMost(300));

        String joined = parts.stream()
                .flatMap(part -> part.lines().stream())
                .map(line -> line.text(Language.ZH))
                .collect(Collectors.joining());
        assertThat(joined).isEqualTo(emoji);
        assertThat(parts).allSatisfy(part -> assertThat(bytes(part)).isLessThanOrEqualTo(300));
    }

    @Test
    void halvesHoldEveryLineOnce() {
        Notice notice = Notices.ofLines("n1", 5);
        List<Notice> halves = Parts.halves(notice);
        assertThat(halves).hasSize(2);
        assertThat(halves.stream().flatMap(half -> half.lines().stream())).isEqualTo(notice.lines());
    }

    @Test
    void aTitleNeverGrowsPastItsLimit() {
        Notice notice = Notices.usual("n1");
        String words = "长".repeat(500);
        Notice long500 = new Notice(
                "n2",
                notice.occasion(),
                notice.severity(),
                new dev.storewatch.warehouse.metric.Label(words, words),
                notice.lines(),
                "",
                List.of(),
                Notices.NOON);
        assertThat(long500.title().zh()).hasSize(Notice.TITLE_LENGTH).endsWith("…");
        assertThat(long500.part(2, 3, List.of()).title().zh())
                .hasSize(Notice.TITLE_LENGTH)
                .endsWith("… (2/3)");
    }
}
