package dev.storewatch.warehouse.alert.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storewatch.warehouse.Home;
import dev.storewatch.warehouse.Role;
import dev.storewatch.warehouse.WarehouseHttp;
import dev.storewatch.warehouse.alert.life.Observation;
import dev.storewatch.warehouse.alert.notice.Severity;
import dev.storewatch.warehouse.alert.rule.Links;
import dev.storewatch.warehouse.alert.rule.MetricSources;
import dev.storewatch.warehouse.alert.rule.Rulebook;
import dev.storewatch.warehouse.engine.Engine;
import dev.storewatch.warehouse.engine.EngineForTests;
import dev.storewatch.warehouse.migrate.Migrator;
import dev.storewatch.warehouse.query.PageQueries;
import dev.storewatch.warehouse.query.VisibleStores;
import dev.storewatch.warehouse.query.WarehouseReader;
import dev.storewatch.warehouse.query.agent.AgentReader;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the shipped rules find in the real tables. */
class ShippedRulesIT {

    @TempDir
    static Path home;

    private static Engine engine;
    private static WarehouseHttp http;

    @BeforeAll
    static void start() {
        engine = EngineForTests.use(home);
        new Migrator(new Home(home), engine.access(Role.APP), line -> {}).migrate();
        http = new WarehouseHttp(engine.access(Role.APP));
    }

    @AfterAll
    static void stop() {
        http.close();
        EngineForTests.stop(engine, home);
    }

    @Test
    void theShippedRulesFindWhatIsWrongInTheRealTables() {
        Instant now = Instant.now();
        // Every day 49 conversations begin in this half hour, today 2.
        http.ask("INSERT INTO conversation_version (store_id, conversation_id, first_asked_at, day)"
                + " SELECT 's1', 'b' || toString(number),"
                + " now64(3) - INTERVAL intDiv(number, 49) DAY - INTERVAL 60 + number % 49 SECOND AS asked,"
                + " toDate(asked, 'Asia/Shanghai') FROM numbers(47, 2746)");
        // Every day agent a1 answers ten buyers in 20 seconds; today five wait for six minutes. a2 answers them as
        // ever.
        http.ask(
                "INSERT INTO turn_version (store_id, conversation_id, started_at, day, turn_started_at, agent_id, outcome,"
                        + " turn_seconds, wait_seconds) SELECT 's1', 'k' || toString(number),"
                        + " now64(3) - INTERVAL intDiv(number, 20) DAY - INTERVAL 6 MINUTE AS begun,"
                        + " toDate(begun, 'Asia/Shanghai'), begun,"
                        + " if(number % 2, 'a1', 'a2') AS agent, if(number < 10 AND agent = 'a1', 'OPEN', 'ANSWERED'),"
                        + " if(number < 10 AND agent = 'a1', NULL, 20), if(number < 10 AND agent = 'a1', NULL, 20)"
                        + " FROM numbers(1140)");
        // Every day ten reviews, one of them bad; in the last hour six of six.
        http.ask("INSERT INTO review_event (store_id, event_id, type, rating, occurred_at, ingested_at)"
                + " SELECT 's1', 'v' || toString(number), 'review.created', if(number % 10 AND number >= 10, 5, 1),"
                + " now64(3) - INTERVAL intDiv(number, 10) DAY - INTERVAL 30 MINUTE, now64(3) FROM numbers(4, 560)");
        // Every day each of four articles has a defect; today one has forty more.
        http.ask("INSERT INTO order_event (store_id, event_id, type, kind, sku_id, occurred_at, ingested_at)"
                + " SELECT 's1', 'd' || toString(number), 'defect.registered', 'QUALITY',"
                + " 'sku' || toString(if(number < 40, 1, number % 4)), now64(3) - INTERVAL intDiv(greatest(number, 40) - 40, 4) DAY"
                + " - INTERVAL 2 HOUR, now64(3) - INTERVAL 2 HOUR FROM numbers(264)");
        // Forty parcels of another are lost: that is no defect of the article.
        http.ask("INSERT INTO order_event (store_id, event_id, type, kind, sku_id, occurred_at, ingested_at)"
                + " SELECT 's1', 'l' || toString(number), 'defect.registered', 'LOST_PARCEL', 'sku2',"
                + " now64(3) - INTERVAL 2 HOUR, now64(3) - INTERVAL 2 HOUR FROM numbers(40)");
        // 330 orders' events in the hour, none in the last five minutes: 30 were to be expected.
        http.ask("INSERT INTO order_event (store_id, event_id, type, occurred_at, ingested_at)"
                + " SELECT 's1', toString(number), 'order.created', now64(3) - INTERVAL 20 MINUTE,"
                + " now64(3) - INTERVAL 20 MINUTE FROM numbers(330)");
        // 30 of 100 refunded within the week, 2 of 100 in the week before: 16 % of both.
        http.ask("INSERT INTO store_day_delta (store_id, day, orders_paid, refunds_succeeded)"
                + " SELECT 's1', toDate(now('Asia/Shanghai')) - number, 100, [30, 2][1 + intDiv(number, 7)]"
                + " FROM numbers(14) WHERE number IN (1, 8)");
        // The same of a store whose second week that was: its refunds of the first come from orders that nobody knows.
        http.ask("INSERT INTO store_day_delta (store_id, day, orders_paid, refunds_succeeded)"
                + " SELECT 's2', toDate(now('Asia/Shanghai')) - number, 100, [30, 2][1 + intDiv(number, 7)]"
                + " FROM numbers(14) WHERE number IN (1, 8)");
        http.ask("INSERT INTO store_day_delta (store_id, day, orders_created)"
                + " VALUES ('s1', toDate(now('Asia/Shanghai')) - 28, 1), ('s2', toDate(now('Asia/Shanghai')) - 15, 1)");
        // One buyer waits; another breach is over, and one is a task, which is no alert.
        http.ask(
                "INSERT INTO breach_version (store_id, kind, thing, thing_id, since, level, agent_id, opened_at, closed_at)"
                        + " VALUES ('s1', 'BUYER_WAITS_LONG', 'conversation', 'c1', '2026-11-22 10:00:00.000', 'CRITICAL', 'a7', now64(3), NULL),"
                        + " ('s1', 'BUYER_WAITS_LONG', 'conversation', 'c2', '2026-11-22 10:00:00.000', 'CRITICAL', 'a7', now64(3), now64(3)),"
                        + " ('s1', 'DISPUTE_APPLIED', 'refund', 'r1', '2026-11-22 10:00:00.000', 'CRITICAL', '', now64(3), NULL),"
                        + " ('s1', 'FOLLOW_UP_SHIPPED', 'order', 'o1', '2026-11-22 10:00:00.000', 'TASK', '', now64(3), NULL)");

        Map<String, Observation> found = looked(now);

        assertThat(found)
                .containsEntry("fewer_messages s1", new Observation.Wrong(Severity.WARNING))
                .containsEntry("agent_waits s1/a1", new Observation.Wrong(Severity.WARNING))
                .containsEntry("agent_waits s1/a2", new Observation.Right())
                .containsEntry("more_waits s1", new Observation.Wrong(Severity.WARNING))
                .containsEntry("more_bad_reviews s1", new Observation.Wrong(Severity.WARNING))
                .containsEntry("more_defects s1/sku1", new Observation.Wrong(Severity.WARNING))
                .containsEntry("more_defects s1/sku2", new Observation.Right())
                .containsEntry("feed_down orders", new Observation.Wrong(Severity.CRITICAL))
                .containsEntry("threshold.refund_rate s1", new Observation.Wrong(Severity.WARNING))
                .containsEntry("rise.refund_rate s1", new Observation.Wrong(Severity.WARNING))
                .containsEntry("rise.complaint_rate s1", new Observation.Right())
                .containsEntry("threshold.refund_rate s2", new Observation.Wrong(Severity.WARNING))
                .doesNotContainKey("rise.refund_rate s2");
        // Waiting buyers of a store are one alert; an intervention is one of its own. 10:00 of 22 November 2026 is
        // 1,795,341,600 s after 1970.
        assertThat(found.entrySet().stream().filter(one -> one.getKey().startsWith("breach.")))
                .containsExactlyInAnyOrder(
                        Map.entry("breach.buyer_waits_long s1", new Observation.Wrong(Severity.WARNING)),
                        Map.entry(
                                "breach.dispute_applied s1/r1//1795341600000",
                                new Observation.Wrong(Severity.CRITICAL)));
        for (String rule : List.of("breach", "feed", "fewer", "threshold", "rise")) {
            assertThat(found).containsEntry("rule_failure " + rule, new Observation.Right());
        }

        // A thousand events of last week come in: days are half known, and only what is of this moment is judged.
        http.ask("INSERT INTO chat_event (store_id, event_id, type, sender, occurred_at, ingested_at)"
                + " SELECT 's1', 'past' || toString(number), 'message.sent', 'BUYER', now64(3) - INTERVAL 7 DAY, now64(3)"
                + " FROM numbers(1000)");
        assertThat(looked(Instant.now()))
                .containsKeys("breach.buyer_waits_long s1", "feed_down orders")
                .doesNotContainKeys(
                        "threshold.refund_rate s1", "rise.refund_rate s1", "fewer_messages s1", "agent_waits s1/a1");
    }

    private static Map<String, Observation> looked(Instant now) {
        Rulebook rules = Rulebook.of(
                http,
                new MetricSources(
                        new WarehouseReader(engine.access(Role.APP), VisibleStores.ALL, InstantSource.system()),
                        new AgentReader(
                                new PageQueries(engine.access(Role.APP), VisibleStores.ALL), InstantSource.system())),
                Optional.empty(),
                new Links("https://storewatch.example"),
                Runnable::run);
        Map<String, Observation> found = new HashMap<>();
        rules.look(now, rule -> List.of())
                .forEach(
                        look -> found.put(look.key().ruleId() + " " + look.key().subject(), look.observation()));
        return found;
    }
}
