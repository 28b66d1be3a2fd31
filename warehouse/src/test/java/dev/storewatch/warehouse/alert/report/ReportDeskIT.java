package dev.storewatch.warehouse.alert.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storewatch.warehouse.Home;
import dev.storewatch.warehouse.Role;
import dev.storewatch.warehouse.WarehouseHttp;
import dev.storewatch.warehouse.alert.channel.Channel;
import dev.storewatch.warehouse.alert.channel.ChannelKind;
import dev.storewatch.warehouse.alert.channel.Channels;
import dev.storewatch.warehouse.alert.notice.Line;
import dev.storewatch.warehouse.alert.notice.Notice;
import dev.storewatch.warehouse.alert.outbox.Message;
import dev.storewatch.warehouse.alert.outbox.Outbox;
import dev.storewatch.warehouse.alert.outbox.SentJournal;
import dev.storewatch.warehouse.alert.outbox.WarehouseOutbox;
import dev.storewatch.warehouse.alert.record.Rows;
import dev.storewatch.warehouse.alert.send.chat.WeCom;
import dev.storewatch.warehouse.engine.Engine;
import dev.storewatch.warehouse.engine.EngineForTests;
import dev.storewatch.warehouse.metric.Language;
import dev.storewatch.warehouse.migrate.Migrator;
import dev.storewatch.warehouse.query.PageQueries;
import dev.storewatch.warehouse.query.VisibleStores;
import dev.storewatch.warehouse.query.WarehouseReader;
import dev.storewatch.warehouse.query.agent.AgentReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reports made from the real tables, and sent once however often the application starts. */
class ReportDeskIT {

    /** Yesterday by the warehouse's clock is too far from its outbox's memory of three days: the day is today. */
    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

    /** After every store's minute of the daily report, 10:00 in Shanghai. */
    private static final Instant NOW = TODAY.atTime(2, 0).toInstant(ZoneOffset.UTC);

    private static final Channel TEAM =
            Channels.of(ChannelKind.WECOM, "https://qyapi.weixin.qq.com/x?key=tokentoken", "");
    private static final Channel HOOK = Channels.of(ChannelKind.WEBHOOK, "https://hook.example/x", "");

    @TempDir
    static Path home;

    private static Engine engine;
    private static WarehouseHttp http;

    @BeforeAll
    static void start() {
        engine = EngineForTests.use(home);
        new Migrator(new Home(home), engine.access(Role.APP), line -> {}).migrate();
        http = new WarehouseHttp(engine.access(Role.APP));
        http.ask(
                "INSERT INTO store_version (store_id, name, platform, time_zone, currency, service_from, service_to, industry, version)"
                        + " VALUES ('s1', '旗舰店', 'tmall', 'Asia/Shanghai', 'CNY', '08:00', '24:00', {}, 1)");
        http.ask(
                "INSERT INTO agent_day_delta (store_id, agent_id, day, conversations, conversations_answered, first_responses,"
                        + " first_response_seconds, first_response_in_30s, turns, turns_over_60s) VALUES"
                        + " ('s1', 'li', '" + TODAY.minusDays(1) + "', 10, 9, 9, 180, 8, 20, 2),"
                        + " ('s1', 'wang', '" + TODAY.minusDays(1) + "', 30, 30, 30, 900, 15, 60, 0)");
        http.ask(
                "INSERT INTO breach_version (store_id, kind, thing, thing_id, since, level, opened_at, closed_at) VALUES"
                        + " ('s1', 'REFUND_OPEN_LONG', 'refund', 'r1', '2026-11-20 00:30:00.000', 'WARN', '2026-11-22 00:30:00.000', NULL),"
                        + " ('s1', 'REFUND_OPEN_LONG', 'refund', 'r2', '2026-11-21 00:30:00.000', 'WARN', '2026-11-22 00:30:00.000', NULL)");
    }

    @AfterAll
    static void stop() {
        http.close();
        EngineForTests.stop(engine, home);
    }

    @Test
    void reportsAreSentOnceOverRestartsAndOnlyWhereTheyAreSwitchedOn() {
        for (int start = 0; start < 3; start++) {
            Outbox outbox = outbox();
            ReportDesk desk = desk();
            desk.round(List.of(TEAM, HOOK), NOW.plusSeconds(start), outbox::post);
            desk.round(List.of(TEAM, HOOK), NOW.plusSeconds(start + 60), outbox::post);
        }
        // The morning's list, the daily figures and their picture; a webhook gets none unasked.
        assertThat(messages())
                .hasSize(3)
                .allSatisfy(message -> assertThat(message.channelId()).isEqualTo(TEAM.id()));
        List<Line> daily = find("客服日报").lines();
        // 10 and 30 conversations; (180 + 900) s over 39 first responses are 27.7 s, of which 23 in 30 s.
        assertThat(daily.getFirst().text(Language.ZH))
                .startsWith("全店：接待会话 40 · ")
                .contains(" 28 s · ", "58.97 %");
        assertThat(daily.get(1).text(Language.EN))
                .startsWith("wang: Conversations 30 · ")
                .contains(" 30 s · ");
        assertThat(daily.get(2).text(Language.EN)).startsWith("li: Conversations 10 · ");
        assertThat(find("晨间异常清单").lines().getFirst().text(Language.ZH)).endsWith("：2,最早 11-20 08:30");

        new ReportSwitches(new Rows(http)).set(HOOK, ReportKind.DAILY_AGENTS, true, "admin");
        new ReportSwitches(new Rows(http)).set(TEAM, ReportKind.EXCEPTIONS, false, "admin");
        desk().round(List.of(TEAM, HOOK), NOW.plusSeconds(300), outbox()::post);
        assertThat(messages()).hasSize(4);
    }

    @Test
    void aPictureGoesToWeComAsAMessageOfItsOwnWithItsChecksum() {
        Outbox outbox = outbox();
        desk().round(List.of(TEAM), NOW, outbox::post);
        Notice picture = messages().stream()
                .map(Message::notice)
                .filter(notice -> notice.lines().isEmpty())
                .findFirst()
                .orElseThrow();
        String body = new String(new WeCom().request(picture, TEAM, NOW).body(), StandardCharsets.UTF_8);
        // The first bytes of every PNG, in Base64.
        assertThat(body).startsWith("{\"msgtype\":\"image\",\"image\":{\"base64\":\"iVBORw0KGgo");
        assertThat(body).matches(".*\"md5\":\"[0-9a-f]{32}\"}}");
    }

    private static Notice find(String title) {
        return messages().stream()
                .map(Message::notice)
                .filter(notice ->
                        notice.title().zh().contains(title) && !notice.lines().isEmpty())
                .findFirst()
                .orElseThrow();
    }

    private static List<Message> messages() {
        return new WarehouseOutbox(new Rows(http)).newest(100);
    }

    private static Outbox outbox() {
        return new Outbox(
                new WarehouseOutbox(new Rows(http)),
                () -> List.of(TEAM, HOOK),
                (notice, channel) -> new WeCom().fits(notice, channel),
                "https://s.example/alerts",
                InstantSource.system(),
                () -> true,
                new SplittableRandom(1),
                SentJournal.NONE);
    }

    private static ReportDesk desk() {
        return new ReportDesk(
                new Rows(http),
                new WarehouseReader(engine.access(Role.APP), VisibleStores.ALL, InstantSource.fixed(NOW)),
                new AgentReader(new PageQueries(engine.access(Role.APP), VisibleStores.ALL), InstantSource.fixed(NOW)),
                "https://s.example");
    }
}
