package dev.storewatch.warehouse.alert.tell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storewatch.warehouse.Home;
import dev.storewatch.warehouse.Role;
import dev.storewatch.warehouse.WarehouseHttp;
import dev.storewatch.warehouse.alert.channel.ChannelKind;
import dev.storewatch.warehouse.alert.channel.Channels;
import dev.storewatch.warehouse.alert.channel.Seal;
import dev.storewatch.warehouse.alert.life.AlertState;
import dev.storewatch.warehouse.alert.notice.Line;
import dev.storewatch.warehouse.alert.notice.Notice;
import dev.storewatch.warehouse.alert.notice.Occasion;
import dev.storewatch.warehouse.alert.notice.Severity;
import dev.storewatch.warehouse.alert.people.Handle;
import dev.storewatch.warehouse.alert.people.PeopleStore;
import dev.storewatch.warehouse.alert.people.ShiftLead;
import dev.storewatch.warehouse.alert.record.About;
import dev.storewatch.warehouse.alert.record.AlertChange;
import dev.storewatch.warehouse.alert.record.AlertKey;
import dev.storewatch.warehouse.alert.record.Rows;
import dev.storewatch.warehouse.engine.Engine;
import dev.storewatch.warehouse.engine.EngineForTests;
import dev.storewatch.warehouse.metric.Label;
import dev.storewatch.warehouse.metric.Language;
import dev.storewatch.warehouse.migrate.Migrator;
import dev.storewatch.warehouse.query.PageQueries;
import dev.storewatch.warehouse.query.Period;
import dev.storewatch.warehouse.query.VisibleStores;
import dev.storewatch.warehouse.query.WarehouseReader;
import dev.storewatch.warehouse.query.why.WhyReader;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a message says beyond its rule, read from the real warehouse. */
class TellerIT {

    /** Noon in São Paulo, three hours behind UTC. */
    private static final Instant NOW = Instant.parse("2026-03-10T15:00:00Z");

    private static final Seal SEAL = new Seal("07".repeat(32));

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
                        + " VALUES ('sp', 'Loja', 'other', 'America/Sao_Paulo', 'BRL', '08:00', '24:00', {}, 1)");
        // Of 100 refunds 10 disputed in the last seven days, of 100 before that 2: the rise is 8 points.
        http.ask("INSERT INTO store_day_delta (store_id, day, refunds_created, disputes)"
                + " VALUES ('sp', '2026-03-09', 100, 10), ('sp', '2026-03-02', 100, 2), ('sp', '2026-02-10', 1, 0)");
        // The same in facts: quality 9 of 50 now and 1 of 50 before, other reasons 1 of 50 each time.
        http.ask("INSERT INTO refund_version (store_id, refund_id, first_reason, sku_id, created_at, disputed_at)"
                + " SELECT 'sp', concat(w, toString(number)), if(number < 50, 'quality', 'other'), 'A-113',"
                + " toDateTime64(d, 3, 'UTC'), if(number < n OR number = 60, toDateTime64(d, 3, 'UTC'), NULL)"
                + " FROM numbers(100) AS many CROSS JOIN (SELECT 'n' AS w, '2026-03-09 15:00:00' AS d, 9 AS n"
                + " UNION ALL SELECT 'b', '2026-03-02 15:00:00', 1) AS weeks");
    }

    @AfterAll
    static void stop() {
        http.close();
        EngineForTests.stop(engine, home);
    }

    @Test
    void aMessageSaysSinceWhenByTheStoresClockWhatDrivesItAndCallsTheLead() {
        PeopleStore people = new PeopleStore(new Rows(http), SEAL);
        people.save(new Handle("lead", ChannelKind.DINGTALK, "13900000000"), "admin");
        people.save(new ShiftLead("sp", LocalTime.of(9, 0), LocalTime.of(17, 0), "lead"), "admin");
        people.save(new ShiftLead("sp", LocalTime.of(17, 0), LocalTime.of(9, 0), "night"), "admin");

        Notice told = teller(people)
                .worded(List.of(change(Occasion.FIRING)), NOW)
                .getFirst()
                .notice()
                .orElseThrow();

        assertThat(told.lines().stream().map(line -> line.text(Language.EN)))
                .startsWith("Since: 03-10 11:20 (America/Sao_Paulo)", "Limits: 1 %")
                // Both halves weigh half: quality rose from 1/50 to 9/50, half of 16 points.
                .contains("Reason: quality +8 pp (1/50 → 9/50)", "SKU: A-113 +8 pp (2/100 → 10/100)");
        assertThat(told.lines().stream().map(line -> line.text(Language.ZH))).contains("主因：质量问题 +8 个百分点 (1/50 → 9/50)");
        assertThat(told.link()).isEqualTo("https://s.example/store?store=sp&metric=dispute_rate&range=7d");
        assertThat(told.mentions()).containsExactly("lead");
        assertThat(people.callable(List.of(Channels.of(ChannelKind.DINGTALK, "https://d.example/x", "")))
                        .getFirst()
                        .handles(told.mentions()))
                .containsExactly("13900000000");
        assertThat(http.ask("SELECT * FROM alert_person_version")).doesNotContain("139000");
    }

    @Test
    void aRecoveryCallsNobodyAndSaysHowLongItLasted() {
        Notice told = teller(new PeopleStore(new Rows(http), SEAL))
                .worded(List.of(change(Occasion.RECOVERED)), NOW)
                .getFirst()
                .notice()
                .orElseThrow();
        assertThat(told.lines().getFirst().text(Language.EN)).isEqualTo("Lasted: 40 min");
        assertThat(told.mentions()).isEmpty();
    }

    @Test
    void whoIsTakenAwayIsCalledNoMore() {
        PeopleStore people = new PeopleStore(new Rows(http), SEAL);
        Handle handle = new Handle("gone", ChannelKind.SLACK, "U123");
        people.save(handle, "admin");
        assertThat(people.handles()).contains(handle);
        people.delete(handle, "admin");
        assertThat(people.handles()).doesNotContain(handle);
    }

    private static Teller teller(PeopleStore people) {
        return new Teller(
                new WarehouseReader(engine.access(Role.APP), VisibleStores.ALL, InstantSource.fixed(NOW)),
                new WhyReader(new PageQueries(engine.access(Role.APP), VisibleStores.ALL)),
                people);
    }

    private static AlertChange change(Occasion occasion) {
        AlertKey key = new AlertKey("threshold.dispute_rate", "sp");
        Label title = new Label("Loja 介入率 10 %", "Loja: intervention rate 10 %");
        Notice notice = new Notice(
                key.change(1),
                occasion,
                Severity.CRITICAL,
                title,
                List.of(Line.fact(new Label("界限", "Limits"), new Label("1 %", "1 %"))),
                "https://s.example/store?store=sp",
                List.of(),
                NOW);
        return new AlertChange(
                key,
                "sp",
                1,
                NOW,
                AlertState.NEW,
                title,
                Optional.of(notice),
                List.of("c"),
                false,
                "",
                Instant.parse("2026-03-10T14:20:00Z"),
                Optional.of(new About("dispute_rate", new Period.Recent(7, 0))),
                "",
                NOW);
    }
}
