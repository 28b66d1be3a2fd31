package dev.storewatch.warehouse.query;

import static dev.storewatch.warehouse.query.conversation.Risk.LED_TO_REFUND;
import static dev.storewatch.warehouse.query.conversation.Risk.RATED_LOW;
import static dev.storewatch.warehouse.query.conversation.Risk.UNANSWERED;
import static dev.storewatch.warehouse.query.conversation.Risk.WAITED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import dev.storewatch.warehouse.Home;
import dev.storewatch.warehouse.Role;
import dev.storewatch.warehouse.WarehouseAccess;
import dev.storewatch.warehouse.WarehouseHttp;
import dev.storewatch.warehouse.engine.Engine;
import dev.storewatch.warehouse.engine.EngineForTests;
import dev.storewatch.warehouse.metric.AgentMetrics;
import dev.storewatch.warehouse.metric.Measure;
import dev.storewatch.warehouse.metric.MetricValue.Known;
import dev.storewatch.warehouse.migrate.Migrator;
import dev.storewatch.warehouse.query.agent.AgentFigures;
import dev.storewatch.warehouse.query.agent.AgentReader;
import dev.storewatch.warehouse.query.agent.League;
import dev.storewatch.warehouse.query.agent.Person;
import dev.storewatch.warehouse.query.agent.Sales;
import dev.storewatch.warehouse.query.agent.Spread;
import dev.storewatch.warehouse.query.conversation.ConversationReader;
import dev.storewatch.warehouse.query.conversation.Talk;
import dev.storewatch.warehouse.query.health.HealthReader;
import dev.storewatch.warehouse.query.health.Intakes;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The lists of conversations, the agents' league and what came in, over few rows whose answers are worked out by hand. */
class FactReadersIT {
    private static final Instant NOW = Instant.parse("2026-11-20T04:00:00Z");
    private static final Scope SHOP = Scope.of(Store.unconfigured(new StoreId("cn")));
    private static final DayRange WEEK = DayRange.endingOn(LocalDate.parse("2026-11-20"), 7);

    @TempDir
    static Path home;

    private static Engine engine;
    private static ConversationReader conversations;
    private static AgentReader agents;
    private static HealthReader health;

    @BeforeAll
    static void fill() {
        engine = EngineForTests.use(home);
        WarehouseAccess access = engine.access(Role.APP);
        new Migrator(new Home(home), access, _ -> {}).migrate();
        try (WarehouseHttp http = new WarehouseHttp(access)) {
            // low: answered after 20 s, rated 2. slow: 90 s. open: nobody answers. sent back: 61 s, and a refund of its
            // order an hour after.
            // calm: nothing of the kind. refunded before: the refund came first. earlier: the week before. other:
            // another store.
            http.ask("""
                    INSERT INTO storewatch.conversation_version
                        (store_id, conversation_id, order_id, first_asked_at, day, waiting_since, score, turns, longest_wait_seconds, version)
                    VALUES ('cn', 'low', '', '2026-11-20 01:00:00', '2026-11-20', NULL, 2, 1, 20, 1),
                           ('cn', 'slow', '', '2026-11-20 01:00:00', '2026-11-20', NULL, 0, 2, 90, 1),
                           ('cn', 'open', '', '2026-11-20 03:00:00', '2026-11-20', '2026-11-20 03:00:00', 5, 1, NULL, 1),
                           ('cn', 'sent back', 'o1', '2026-11-20 01:00:00', '2026-11-20', NULL, 0, 1, 61, 1),
                           ('cn', 'calm', '', '2026-11-20 01:00:00', '2026-11-20', NULL, 3, 1, 60, 1),
                           ('cn', 'refunded before', 'o2', '2026-11-20 01:00:00', '2026-11-20', NULL, 0, 1, NULL, 1),
                           ('cn', 'earlier', '', '2026-11-13 01:00:00', '2026-11-13', NULL, 1, 1, NULL, 1),
                           ('br', 'other', '', '2026-11-20 01:00:00', '2026-11-20', NULL, 1, 1, 900, 1)""");
            // Waits of 1 to 101 s, all rated 1; one rated well waited longer than any.
            http.ask("""
                    INSERT INTO storewatch.conversation_version
                        (store_id, conversation_id, first_asked_at, day, score, longest_wait_seconds, version)
                    SELECT 'angry', toString(number), '2026-11-20 01:00:00', '2026-11-20', if(number = 102, 5, 1), number, 1 FROM numbers(1, 102)""");
            // The league's shop. bob's second counts for nothing, it is no first response; the third was passed on.
            http.ask("""
                    INSERT INTO storewatch.turn_version
                        (store_id, conversation_id, started_at, day, is_first, agent_id, outcome, turn_seconds, version)
                    VALUES ('de', 'a', '2026-11-20 01:00:00', '2026-11-20', true, 'ann', 'ANSWERED', 10, 1),
                           ('de', 'b', '2026-11-20 01:00:00', '2026-11-20', true, 'ann', 'ANSWERED', 30, 1),
                           ('de', 'c', '2026-11-20 01:00:00', '2026-11-20', true, 'ann', 'ANSWERED', 20, 1),
                           ('de', 'd', '2026-11-20 01:00:00', '2026-11-20', true, 'bob', 'ANSWERED', 100, 1),
                           ('de', 'd', '2026-11-20 02:00:00', '2026-11-20', false, 'bob', 'ANSWERED', 1, 1),
                           ('de', 'e', '2026-11-20 01:00:00', '2026-11-20', true, 'bob', 'TRANSFERRED', 2, 1),
                           ('de', 'f', '2026-11-13 01:00:00', '2026-11-13', true, 'bob', 'ANSWERED', 3, 1)""");
            // 1 of 4, 3 of 4 and, a week before, 4 of 4 within 30 s; what bob did is not ann's
            http.ask("""
                    INSERT INTO storewatch.agent_day_delta (store_id, agent_id, day, first_responses, first_response_in_30s)
                    VALUES ('de', 'ann', '2026-11-20', 3, 1), ('de', 'ann', '2026-11-20', 1, 0), ('de', 'ann', '2026-11-18', 4, 3),
                           ('de', 'ann', '2026-11-13', 4, 4), ('de', 'bob', '2026-11-19', 9, 9), ('cn', 'ann', '2026-11-19', 9, 9)""");
            // What ann did on the 18th was taken back; bob's day of the week before lies outside.
            http.ask("""
                    INSERT INTO storewatch.agent_day_delta (store_id, agent_id, day, turns)
                    VALUES ('at', 'ann', '2026-11-20', 2), ('at', 'ann', '2026-11-19', 1), ('at', 'bob', '2026-11-20', 4),
                           ('at', 'ann', '2026-11-18', 5), ('at', 'bob', '2026-11-13', 8)""");
            http.ask(
                    "INSERT INTO storewatch.agent_day_delta (store_id, agent_id, day, turns) VALUES ('at', 'ann', '2026-11-18', -5)");
            // Of the week bob has three orders of two buyers, one of an inquiry before it; the next is paid before the
            // week,
            // the last is ann's.
            http.ask("""
                    INSERT INTO storewatch.inquiry_version (store_id, buyer_key, day, sales, version)
                    VALUES ('at', 'b1', '2026-11-19', [('o1', 'bob', '2026-11-20 01:00:00', '2026-11-20', 30), ('o2', 'bob', '2026-11-20 02:00:00', '2026-11-20', 20.5)], 1),
                           ('at', 'b2', '2026-11-10', [('o3', 'bob', '2026-11-14 01:00:00', '2026-11-14', 9.5), ('o4', 'bob', '2026-11-13 01:00:00', '2026-11-13', 100)], 1),
                           ('at', 'b3', '2026-11-19', [('o5', 'ann', '2026-11-20 01:00:00', '2026-11-20', 1000)], 1)""");
            http.ask("""
                    INSERT INTO storewatch.refund_version (store_id, refund_id, order_id, created_at, created_day, version)
                    VALUES ('cn', 'r1', 'o1', '2026-11-20 02:00:00', '2026-11-20', 1),
                           ('cn', 'r2', 'o2', '2026-11-19 02:00:00', '2026-11-19', 1)""");
            http.ask("""
                    INSERT INTO storewatch.chat_event (store_id, event_id, occurred_at, ingested_at)
                    VALUES ('cn', 'a', '2026-11-20 03:29:59', '2026-11-20 03:30:00'), ('cn', 'b', '2026-11-19 10:00:00', '2026-11-20 02:59:59')""");
            http.ask("""
                    INSERT INTO storewatch.review_event (store_id, event_id, occurred_at, ingested_at)
                    VALUES ('cn', 'r', '2018-08-01 10:00:00', '2026-11-01 00:00:00')""");
        }
        PageQueries queries = new PageQueries(access, VisibleStores.ALL);
        conversations = new ConversationReader(queries);
        agents = new AgentReader(queries, InstantSource.fixed(NOW));
        health = new HealthReader(queries, InstantSource.fixed(NOW));
    }

    @AfterAll
    static void stop() {
        EngineForTests.stop(engine, home);
    }

    @Test
    void conversationsComeByTheirGravestRiskWithTheirLongestWait() {
        List<Talk> listed = conversations.list(SHOP, WEEK, Optional.empty());

        assertThat(listed)
                .extracting(Talk::id, Talk::risks, Talk::longestWait)
                .containsExactly(
                        tuple("open", Set.of(UNANSWERED), 0.0),
                        tuple("low", Set.of(RATED_LOW), 20.0),
                        tuple("sent back", Set.of(LED_TO_REFUND, WAITED), 61.0),
                        tuple("slow", Set.of(WAITED), 90.0));
    }

    @Test
    void aListFullOfTheGravestHasNoOther() {
        List<Talk> listed =
                conversations.list(Scope.of(Store.unconfigured(new StoreId("angry"))), WEEK, Optional.empty());

        assertThat(listed)
                .extracting(Talk::longestWait)
                .containsExactlyElementsOf(IntStream.rangeClosed(0, 99)
                        .mapToObj(place -> 101.0 - place)
                        .toList());
    }

    @Test
    void oneRiskAloneLeavesTheOthersOut() {
        assertThat(conversations.list(SHOP, WEEK, Optional.of(WAITED)))
                .extracting(Talk::id)
                .containsExactly("sent back", "slow");
    }

    @Test
    void aWeekWithoutConversationsHasNone() {
        assertThat(conversations.list(SHOP, DayRange.endingOn(LocalDate.parse("2026-10-01"), 7), Optional.empty()))
                .isEmpty();
    }

    @Test
    void firstResponsesAreSpreadByAgentAndOverAllOfThem() {
        StoreId store = new StoreId("de");
        League league = agents.league(Scope.of(Store.unconfigured(store)), WEEK);

        // Of n values in their order the one at place level * n, counted from 0: of 10, 20, 30 the second and the
        // third;
        // of 10, 20, 30, 100 the third and the last.
        assertThat(league.firstResponses())
                .containsOnly(
                        entry(new League.Key(store, "ann"), new Spread(20, 30, 3)),
                        entry(new League.Key(store, "bob"), new Spread(100, 100, 1)));
        assertThat(league.teamFirstResponse()).contains(new Spread(30, 100, 4));
    }

    @Test
    void anAgentsMetricIsToldDayByDayWithTheDaysBefore() {
        Trend trend =
                agents.trend(Store.unconfigured(new StoreId("de")), "ann", AgentMetrics.FIRST_RESPONSE_IN_30S, WEEK);

        assertThat(trend.days())
                .extracting(DayValue::day, FactReadersIT::share)
                .containsExactly(
                        tuple(LocalDate.parse("2026-11-14"), "-"),
                        tuple(LocalDate.parse("2026-11-15"), "-"),
                        tuple(LocalDate.parse("2026-11-16"), "-"),
                        tuple(LocalDate.parse("2026-11-17"), "-"),
                        tuple(LocalDate.parse("2026-11-18"), "0.75"),
                        tuple(LocalDate.parse("2026-11-19"), "-"),
                        tuple(LocalDate.parse("2026-11-20"), "0.25"));
        assertThat(trend.daysBefore()).last().extracting(FactReadersIT::share).isEqualTo("1");
    }

    private static String share(DayValue day) {
        return day.value() instanceof Known known
                ? known.value().stripTrailingZeros().toPlainString()
                : "-";
    }

    @Test
    void agentsAreAddedUpOverTheDaysThatHaveAnything() {
        League league = agents.league(Scope.of(Store.unconfigured(new StoreId("at"))), WEEK);

        assertThat(league.agents())
                .extracting(
                        AgentFigures::agent,
                        agent -> agent.sums().of(Measure.TURNS).intValueExact())
                .containsExactlyInAnyOrder(tuple("ann", 3), tuple("bob", 4));
        DayRange takenBack = DayRange.endingOn(LocalDate.parse("2026-11-18"), 1);
        assertThat(agents.league(Scope.of(Store.unconfigured(new StoreId("at"))), takenBack)
                        .agents())
                .isEmpty();
    }

    @Test
    void anAgentStandsBesideTheTeam() {
        Person bob = agents.person(Store.unconfigured(new StoreId("at")), "bob", WEEK);

        assertThat(bob.own().of(Measure.TURNS)).isEqualByComparingTo("4");
        assertThat(bob.team().of(Measure.TURNS)).isEqualByComparingTo("7");
        assertThat(bob.days()).extracting(Person.Day::day).containsExactly(LocalDate.parse("2026-11-20"));
    }

    @Test
    void anAgentsTurnsAreCountedByLengthAndByHour() {
        Person bob = agents.person(Store.unconfigured(new StoreId("de")), "bob", WEEK);

        // Answered after 1 and 100 s, the team besides after 10, 20 and 30 s.
        assertThat(bob.responses().own()).containsExactly(1L, 0L, 0L, 0L, 0L, 1L, 0L, 0L);
        assertThat(bob.responses().team()).containsExactly(2L, 1L, 1L, 0L, 0L, 1L, 0L, 0L);
        // On a Friday at 9 o'clock two turns of 2 and 100 s, at 10 one of 1 s; none of ann's.
        assertThat(bob.hours())
                .containsOnly(
                        entry(new Person.Hour(5, 9), new Person.Load(2, 1, 100)),
                        entry(new Person.Hour(5, 10), new Person.Load(1, 0, 1)));
    }

    @Test
    void anAgentsSalesAreTheOrdersPaidInTheRangeAndTheUnitPriceCountsEachBuyerOnce() {
        Sales sales = agents.sales(Store.unconfigured(new StoreId("at")), "bob", WEEK);

        // 30 + 20.5 + 9.5 of two buyers
        assertThat(sales.orders()).isEqualTo(3);
        assertThat(sales.amount()).isEqualByComparingTo("60");
        assertThat(sales.unitPrice())
                .hasValueSatisfying(price -> assertThat(price).isEqualByComparingTo("30"));
        assertThat(sales.latest()).extracting(Sales.Sale::order).containsExactly("o2", "o1", "o3");
        assertThat(sales.latest().getLast().inquiryDay()).isEqualTo("2026-11-10");
    }

    @Test
    void anAgentWithoutSalesHasNoUnitPrice() {
        Sales none = agents.sales(Store.unconfigured(new StoreId("at")), "eve", WEEK);

        assertThat(none.unitPrice()).isEmpty();
        assertThat(none.latest()).isEmpty();
    }

    @Test
    void aShopWithoutFirstResponsesHasNoSpread() {
        League league = agents.league(Scope.of(Store.unconfigured(new StoreId("fr"))), WEEK);

        assertThat(league.firstResponses()).isEmpty();
        assertThat(league.teamFirstResponse()).isEmpty();
    }

    @Test
    void eachStreamTellsWhatCameInTheLastHourAndWhenTheNewestCame() {
        assertThat(health.intakes().streams())
                .filteredOn(stream -> !stream.name().equals("orders"))
                .extracting(
                        Intakes.Stream::name,
                        Intakes.Stream::events,
                        Intakes.Stream::occurredAt,
                        Intakes.Stream::arrivedAt,
                        Intakes.Stream::lastHour)
                .containsExactlyInAnyOrder(
                        tuple(
                                "chats",
                                2L,
                                Instant.parse("2026-11-20T03:29:59Z"),
                                Instant.parse("2026-11-20T03:30:00Z"),
                                1L),
                        tuple(
                                "reviews",
                                1L,
                                Instant.parse("2018-08-01T10:00:00Z"),
                                Instant.parse("2026-11-01T00:00:00Z"),
                                0L));
    }
}
