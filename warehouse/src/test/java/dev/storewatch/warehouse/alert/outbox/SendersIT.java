package dev.storewatch.warehouse.alert.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storewatch.warehouse.alert.channel.Channel;
import dev.storewatch.warehouse.alert.channel.ChannelKind;
import dev.storewatch.warehouse.alert.channel.Destinations;
import dev.storewatch.warehouse.alert.notice.Notice;
import dev.storewatch.warehouse.alert.notice.Notices;
import dev.storewatch.warehouse.alert.notice.Parts;
import dev.storewatch.warehouse.alert.outbox.FakeProduct.Trouble;
import dev.storewatch.warehouse.alert.send.Outcome;
import dev.storewatch.warehouse.alert.send.Pace;
import dev.storewatch.warehouse.alert.send.Sender;
import dev.storewatch.warehouse.alert.send.Slots;
import dev.storewatch.warehouse.metric.Language;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The contract of every sender over HTTP, against a server that checks what the real one checks. */
class SendersIT {

    private final AtomicLong millis = new AtomicLong(Notices.NOON.toEpochMilli());
    private final Senders senders =
            new Senders(new Destinations(Set.of(), Set.of("127.0.0.1")), Destinations.SYSTEM, Duration.ofSeconds(10));

    @AfterEach
    void close() {
        senders.close();
    }

    private Instant now() {
        return Instant.ofEpochMilli(millis.get());
    }

    private FakeProduct product(ChannelKind kind) {
        return new FakeProduct(kind, new ProductRules(kind, this::now));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "EMAIL")
    void aSignedNoticeIsTaken(ChannelKind kind) {
        try (FakeProduct product = product(kind)) {
            Outcome outcome = send(product.channel(), Notices.usual("n1"));

            assertThat(outcome).isInstanceOf(Outcome.Delivered.class);
            assertThat(product.taken()).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"DINGTALK", "FEISHU", "WEBHOOK", "WECOM", "SLACK"})
    void aWrongSecretIsAFaultOfTheSetupAndNotShown(ChannelKind kind) {
        try (FakeProduct product = product(kind)) {
            Channel right = product.channel();
            Channel wrong = new Channel(
                    right.id(),
                    right.name(),
                    kind,
                    Language.ZH,
                    true,
                    URI.create(right.address()
                            .toString()
                            .replace("key=the", "key=no")
                            .replace("aKeyThat", "noKeyThat")),
                    right.secret().isEmpty() ? "" : "SECanotherSecret",
                    Map.of());

            Outcome outcome = send(wrong, Notices.usual("n1"));

            assertThat(outcome).isInstanceOf(Outcome.Misconfigured.class);
            assertThat(outcome.why()).doesNotContain("SEC", "noKey", "OfTheTest");
            assertThat(product.taken()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "EMAIL")
    void aLongNoticeArrivesWholeInPartsTheProductTakes(ChannelKind kind) {
        try (FakeProduct product = product(kind)) {
            Notice notice = Notices.ofLines("n1", 800);
            Sender sender = senders.of(kind);
            for (Notice part : Parts.of(notice, each -> sender.fits(each, product.channel()))) {
                millis.addAndGet(5000);
                assertThat(send(product.channel(), part)).isInstanceOf(Outcome.Delivered.class);
            }
            String all = String.join("", product.taken());
            for (int line = 1; line <= 800; line++) {
                assertThat(all).contains("买家等待超过六 " + line);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"DINGTALK", "FEISHU", "WECOM", "SLACK", "TEAMS"})
    void atTheChannelsPaceTheProductNeverComplains(ChannelKind kind) {
        try (FakeProduct product = product(kind)) {
            Slots slots = new Slots(Pace.of(kind));
            int sent = 0;
            while (sent < 45) {
                millis.addAndGet(50);
                if (slots.isFree(true, now())) {
                    slots.taken(now());
                    assertThat(send(product.channel(), Notices.usual("n" + sent)))
                            .isInstanceOf(Outcome.Delivered.class);
                    sent++;
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"DINGTALK", "FEISHU", "WECOM", "SLACK", "TEAMS"})
    void fasterThanThatTheChannelRests(ChannelKind kind) {
        try (FakeProduct product = product(kind)) {
            Outcome last = new Outcome.Retry(0, "");
            for (int i = 0; i < 21; i++) {
                last = send(product.channel(), Notices.usual("n" + i));
            }
            assertThat(last).isInstanceOf(Outcome.Wait.class);
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "EMAIL")
    void whatGoesWrongOnTheWayIsTriedAgain(ChannelKind kind) {
        try (FakeProduct product = product(kind)) {
            product.then(Trouble.RESET);
            product.then(Trouble.FAILS);
            for (int i = 0; i < 2; i++) {
                assertThat(send(product.channel(), Notices.usual("n" + i))).isInstanceOf(Outcome.Retry.class);
            }
            assertThat(send(product.channel(), Notices.usual("n4"))).isInstanceOf(Outcome.Delivered.class);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"DINGTALK", "SLACK", "WEBHOOK"})
    void anAnswerThatNeverEndsIsGivenUp(ChannelKind kind) {
        try (FakeProduct product = product(kind);
                Senders impatient = new Senders(
                        new Destinations(Set.of(), Set.of("127.0.0.1")), Destinations.SYSTEM, Duration.ofMillis(300))) {
            product.then(Trouble.HANGS);
            Outcome outcome = impatient.of(kind).send(Notices.usual("n1"), product.channel(), now());
            assertThat(outcome).isInstanceOf(Outcome.Retry.class);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"DINGTALK", "SLACK", "WEBHOOK"})
    void aSenderIsNotLedElsewhereNorFlooded(ChannelKind kind) {
        try (FakeProduct product = product(kind)) {
            product.then(Trouble.REDIRECTS);
            assertThat(send(product.channel(), Notices.usual("n1"))).isInstanceOf(Outcome.Misconfigured.class);
            product.then(Trouble.FLOODS);
            assertThat(send(product.channel(), Notices.usual("n2")).why()).hasSizeLessThan(400);
        }
    }

    @ParameterizedTest
    @EnumSource
    void hostsNotListedAreNotEvenAsked(ChannelKind kind) {
        try (FakeProduct product = product(ChannelKind.WEBHOOK);
                Senders strict = new Senders(Destinations.PRODUCTS_ONLY, Destinations.SYSTEM, Duration.ofSeconds(10))) {
            Outcome outcome = strict.of(kind).send(Notices.usual("n1"), product.channel(), now());
            assertThat(outcome).isInstanceOf(Outcome.Misconfigured.class);
            assertThat(product.asked()).isEmpty();
        }
    }

    private Outcome send(Channel channel, Notice notice) {
        return senders.of(channel.kind()).send(notice, channel, now());
    }
}
