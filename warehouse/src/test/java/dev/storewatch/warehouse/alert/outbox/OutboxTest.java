package dev.storewatch.warehouse.alert.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.storewatch.warehouse.alert.channel.Channel;
import dev.storewatch.warehouse.alert.channel.ChannelKind;
import dev.storewatch.warehouse.alert.channel.Channels;
import dev.storewatch.warehouse.alert.notice.Notice;
import dev.storewatch.warehouse.alert.notice.Notices;
import dev.storewatch.warehouse.alert.notice.Occasion;
import dev.storewatch.warehouse.alert.send.Outcome;
import dev.storewatch.warehouse.alert.send.chat.WeCom;
import dev.storewatch.warehouse.metric.Language;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutboxTest {

    private static final Outcome OK = new Outcome.Delivered(true, "200");

    private final Channel team = Channels.of(ChannelKind.WECOM, "https://qyapi.weixin.qq.com/x?key=tokentoken", "");
    private final Channel spare = Channels.of(ChannelKind.SLACK, "https://hooks.slack.com/services/T/B/tokentoken", "");
    private final MemoryOutbox store = new MemoryOutbox();
    private final List<Notice> sent = new ArrayList<>();
    private SentJournal journal = SentJournal.NONE;
    private List<Channel> channels = List.of(team);
    private Instant now = Notices.NOON;
    private Outbox outbox = open();

    private Outbox open() {
        return new Outbox(
                store,
                () -> channels,
                (notice, channel) -> new WeCom().fits(notice, channel),
                "https://storewatch.example/alerts",
                () -> now,
                () -> true,
                new SplittableRandom(1),
                journal);
    }

    private static Item item(int number) {
        return new Item("rule|s" + number + "|1", "c-wecom", true, Notices.usual("n" + number));
    }

    private static List<Item> items(int from, int to) {
        return IntStream.rangeClosed(from, to).mapToObj(OutboxTest::item).toList();
    }

    private Optional<Message> answer(Channel channel, Outcome outcome) {
        Optional<Message> next = outbox.take(channel);
        next.ifPresent(message -> {
            if (outcome instanceof Outcome.Delivered) {
                sent.add(message.notice());
            }
            outbox.done(channel, message, outcome, Duration.ofMillis(5));
        });
        return next;
    }

    private void run(Duration time) {
        Instant end = now.plus(time);
        while (now.isBefore(end)) {
            outbox.plan();
            answer(team, OK);
            now = now.plusMillis(500);
        }
    }

    @Test
    void anAlertIsSentOnceAtOnce() {
        outbox.add(List.of(item(1)));
        outbox.plan();
        assertThat(answer(team, OK)).isPresent();
        outbox.plan();
        assertThat(answer(team, OK)).isEmpty();
        assertThat(store.in(MessageStatus.SENT)).hasSize(1);
        assertThat(store.attempts()).extracting(Attempt::outcome).containsExactly("Delivered");
    }

    @Test
    void aRestartNeitherRepeatsNorForgets() {
        outbox.add(items(1, 2));
        outbox.plan();
        answer(team, OK);

        outbox = open();
        run(Duration.ofMinutes(2));

        assertThat(sent).hasSize(2);
        assertThat(sent.stream().map(Notice::id).distinct()).hasSize(2);
    }

    @Test
    void whatComesInQuietHoursIsToldWhenTheyAreOver() {
        Item first = item(1);
        outbox.add(List.of(
                new Item(first.key(), first.channelId(), false, first.notice(), now.plus(Duration.ofHours(2))),
                item(2)));
        run(Duration.ofHours(1));
        assertThat(sent).extracting(Notice::id).hasSize(1);
        run(Duration.ofHours(2));
        assertThat(covered()).isEqualTo(2);
    }

    @Test
    void aClockSetBackAnHourDelaysNothing() {
        outbox.add(List.of(item(1)));
        outbox.plan();
        answer(team, new Outcome.Retry(6, "500"));
        now = now.minus(Duration.ofHours(1));
        outbox = open();
        assertThat(answer(team, OK)).isPresent();
        assertThat(sent).hasSize(1);
    }

    @Test
    void whatAProductTookIsNotSentAgainThoughItsRecordNeverCame(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("run").resolve("alerts.sent");
        journal = new FileJournal(file);
        outbox = open();
        outbox.add(items(1, 2));
        outbox.plan();
        Message first = outbox.take(team).orElseThrow();
        store.away(true);
        // Killed here: the product has it, the store does not know.
        outbox.done(team, first, OK, Duration.ofMillis(5));
        store.away(false);
        assertThat(store.in(MessageStatus.SENT)).isEmpty();

        journal = new FileJournal(file);
        outbox = open();
        assertThat(store.in(MessageStatus.SENT)).extracting(Message::id).containsExactly(first.id());
        run(Duration.ofMinutes(2));
        assertThat(sent).hasSize(1);
        assertThat(sent.getFirst().id()).isNotEqualTo(first.id());
        // What ended is written down no more, and a dead letter sent again by hand is another version.
        assertThat(Files.readString(file)).doesNotContain(first.id());
    }

    @Test
    void aThousandAtOnceAreOneMessageThatCountsThemAll() {
        outbox.add(items(1, 1000));
        run(Duration.ofMinutes(5));

        assertThat(sent).hasSize(1);
        assertThat(sent.getFirst().occasion()).isEqualTo(Occasion.DIGEST);
        assertThat(sent.getFirst().title().en()).isEqualTo("1000 alerts");
        String last = sent.getFirst().lines().getLast().text(Language.EN);
        int shown = sent.getFirst().lines().size() - 1;
        assertThat(last).isEqualTo("and " + (1000 - shown) + " more: open the alerts page");
        assertThat(store.in(MessageStatus.SENT).getFirst().covers()).hasSize(1000);
    }

    @Test
    void aThousandWithinAMinuteAreAtMostFiveMessages() {
        for (int second = 0; second < 50; second++) {
            outbox.add(items(second * 20 + 1, second * 20 + 20));
            run(Duration.ofSeconds(1));
        }
        run(Duration.ofMinutes(5));

        assertThat(sent).hasSizeLessThanOrEqualTo(5);
        assertThat(covered()).isEqualTo(1000);
    }

    @Test
    void oneAfterTheOtherTheFirstGoAtOnceAndTheRestTogether() {
        for (int i = 1; i <= 1000; i++) {
            outbox.add(List.of(item(i)));
            outbox.plan();
            answer(team, OK);
            now = now.plusMillis(50);
        }
        run(Duration.ofMinutes(5));

        assertThat(sent).hasSizeBetween(4, 5);
        assertThat(sent.subList(0, 3))
                .allSatisfy(notice -> assertThat(notice.occasion()).isEqualTo(Occasion.FIRING));
        assertThat(covered()).isEqualTo(1000);
    }

    private long covered() {
        return store.in(MessageStatus.SENT).stream()
                .flatMap(message -> message.covers().stream())
                .distinct()
                .count();
    }

    @Test
    void aFailureIsTriedAgainWithGrowingWaits() {
        outbox.add(List.of(item(1)));
        outbox.plan();
        int attempts = 0;
        Instant start = now;
        while (store.in(MessageStatus.DEAD).isEmpty()) {
            if (answer(team, new Outcome.Retry(6, "500")).isPresent()) {
                attempts++;
            }
            now = now.plusMillis(500);
        }
        assertThat(attempts).isEqualTo(6);
        // 1 + 5 + 30 + 120 + 600 s, a fifth more or less.
        assertThat(Duration.between(start, now)).isBetween(Duration.ofSeconds(604), Duration.ofSeconds(911));
    }

    @Test
    void whatOneChannelRefusesAnotherReports() {
        channels = List.of(team, spare);
        outbox.add(List.of(item(1)));
        outbox.plan();
        answer(team, new Outcome.Misconfigured("200 93000 invalid webhook url"));

        assertThat(store.in(MessageStatus.DEAD)).hasSize(1);
        Optional<Message> elsewhere = answer(spare, OK);
        assertThat(elsewhere).isPresent();
        assertThat(sent.getFirst().lines().getFirst().text(Language.EN)).contains("Team", "93000");
    }

    @Test
    void aDeadChannelIsNotAskedAgainForTenMinutesButItsAlertsGoAnotherWay() {
        channels = List.of(team, spare);
        outbox.add(List.of(item(1)));
        outbox.plan();
        answer(team, new Outcome.Misconfigured("93000"));
        outbox.add(List.of(item(2)));
        outbox.plan();
        assertThat(answer(team, OK)).isEmpty();
        assertThat(store.in(MessageStatus.DEAD)).hasSize(2);
        assertThat(store.attempts()).extracting(Attempt::outcome).containsExactly("Misconfigured", Attempt.NOT_SENT);
        assertThat(store.in(MessageStatus.QUEUED))
                .extracting(Message::channelId)
                .containsOnly("c-slack");

        now = now.plus(Duration.ofMinutes(10));
        outbox.add(List.of(item(3)));
        outbox.plan();
        assertThat(answer(team, OK)).isPresent();
    }

    @Test
    void theOnlyChannelIsTriedThoughItIsThoughtDead() {
        outbox.add(List.of(item(1)));
        outbox.plan();
        answer(team, new Outcome.Misconfigured("93000"));
        outbox.add(List.of(item(2)));
        outbox.plan();
        assertThat(answer(team, OK)).isPresent();
        assertThat(store.in(MessageStatus.SENT)).hasSize(1);
    }

    @Test
    void aChannelWhoseAddressWasMendedIsNotThoughtDead() {
        channels = List.of(team, spare);
        outbox.add(List.of(item(1)));
        outbox.plan();
        answer(team, new Outcome.Misconfigured("93000"));
        Channel mended = new Channel(
                team.id(),
                team.name(),
                team.kind(),
                team.language(),
                true,
                URI.create("https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=mended"),
                team.secret(),
                team.mentions());
        channels = List.of(mended, spare);
        outbox.add(List.of(item(2)));
        outbox.plan();
        assertThat(answer(mended, OK)).isPresent();
        assertThat(store.in(MessageStatus.SENT)).extracting(Message::channelId).containsExactly("c-wecom");
    }

    @Test
    void aTestIsSentThoughTheChannelIsThoughtDead() {
        channels = List.of(team, spare);
        outbox.add(List.of(item(1)));
        outbox.plan();
        answer(team, new Outcome.Misconfigured("93000"));
        Notice notice = Notices.usual("t1");
        Notice test = new Notice("t1", Occasion.TEST, notice.severity(), notice.title(), List.of(), "", List.of(), now);
        store.write(List.of(Message.test("c-wecom", test, now)));
        outbox.refresh();
        assertThat(answer(team, OK)).isPresent();
    }

    @Test
    void aDeadLetterIsSentAgainByHand() {
        outbox.add(List.of(item(1)));
        outbox.plan();
        answer(team, new Outcome.Refused("400"));
        Message dead = store.in(MessageStatus.DEAD).getFirst();
        store.write(List.of(dead.again(now)));
        outbox.refresh();
        assertThat(answer(team, OK)).isPresent();
        assertThat(store.in(MessageStatus.SENT)).extracting(Message::id).containsExactly(dead.id());
        assertThatThrownBy(() -> store.in(MessageStatus.SENT).getFirst().again(now))
                .hasMessageContaining("SENT");
    }

    @Test
    void whileTheStoreIsAwayNothingMoreIsSentAndNothingTwice() {
        outbox.add(items(1, 2));
        outbox.plan();
        Message first = outbox.take(team).orElseThrow();
        store.away(true);
        outbox.done(team, first, OK, Duration.ofMillis(5));
        assertThat(outbox.take(team)).isEmpty();
        assertThatThrownBy(() -> outbox.plan()).hasMessageContaining("away");

        store.away(false);
        outbox.plan();
        Message second = outbox.take(team).orElseThrow();
        assertThat(second.id()).isNotEqualTo(first.id());
        assertThat(store.in(MessageStatus.SENT)).extracting(Message::id).containsExactly(first.id());
    }

    @Test
    void whatIsTooLongIsSentInHalves() {
        outbox.add(List.of(new Item("rule|s1|1", "c-wecom", true, Notices.ofLines("n", 4))));
        outbox.plan();
        answer(team, new Outcome.Split("40058"));
        run(Duration.ofSeconds(5));
        assertThat(sent).hasSize(2);
        assertThat(sent.stream().flatMap(notice -> notice.lines().stream())).hasSize(4);
    }

    @Test
    void aCrowdWaitingForARestingChannelBecomesOneDigest() {
        for (int minute = 0; minute < 3; minute++) {
            outbox.add(items(minute * 3 + 1, minute * 3 + 3));
            outbox.plan();
            if (minute == 0) {
                answer(team, new Outcome.Wait(Duration.ofMinutes(10), "130101"));
            }
            now = now.plusSeconds(61);
        }
        outbox.plan();
        assertThat(store.in(MessageStatus.QUEUED)).hasSize(1);
        assertThat(store.in(MessageStatus.QUEUED).getFirst().covers()).hasSize(9);
        assertThat(answer(team, OK)).isEmpty();
        now = now.plus(Duration.ofMinutes(10));
        assertThat(answer(team, OK)).isPresent();
    }
}
