package dev.storewatch.warehouse.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.storewatch.warehouse.Home;
import dev.storewatch.warehouse.Role;
import dev.storewatch.warehouse.WarehouseHttp;
import dev.storewatch.warehouse.engine.Engine;
import dev.storewatch.warehouse.engine.EngineForTests;
import dev.storewatch.warehouse.migrate.Migrator;
import dev.storewatch.warehouse.query.PageQueries;
import dev.storewatch.warehouse.query.Scope;
import dev.storewatch.warehouse.query.Store;
import dev.storewatch.warehouse.query.StoreId;
import dev.storewatch.warehouse.query.VisibleStores;
import dev.storewatch.warehouse.query.ledger.LedgerReader;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The ledger over the real facts, and what people say about it. */
class LedgerReaderIT {

    private static final Instant NOW = Instant.parse("2026-11-20T10:01:01Z");
    private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);
    private static final Scope STORES =
            new Scope(List.of(Store.unconfigured(new StoreId("s1")), Store.unconfigured(new StoreId("s2"))));

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
                "INSERT INTO turn_version (store_id, conversation_id, started_at, day, turn_started_at, agent_id, outcome, ended_at, turn_seconds)"
                        + " VALUES ('s1', 'exactly60', '2026-11-02 01:00:00', '2026-11-02', '2026-11-02 01:00:00', 'li', 'ANSWERED', '2026-11-02 01:01:00', 60),"
                        + " ('s1', 'over', '2026-11-02 02:00:00', '2026-11-02', '2026-11-02 02:00:00', 'li', 'ANSWERED', '2026-11-02 02:01:01', 61),"
                        + " ('s1', 'passedOn', '2026-11-03 02:00:00', '2026-11-03', '2026-11-03 02:00:00', 'li', 'TRANSFERRED', '2026-11-03 02:02:00', 120),"
                        + " ('s1', 'open61', '2026-11-20 10:00:00', '2026-11-20', '2026-11-20 10:00:00', 'li', 'OPEN', NULL, NULL),"
                        + " ('s1', 'open60', '2026-11-20 10:00:01', '2026-11-20', '2026-11-20 10:00:01', 'li', 'OPEN', NULL, NULL),"
                        + " ('s1', 'nobodys', '2026-11-04 02:00:00', '2026-11-04', '2026-11-04 02:00:00', '', 'OPEN', NULL, NULL),"
                        + " ('s1', 'october', '2026-10-31 02:00:00', '2026-10-31', '2026-10-31 02:00:00', 'li', 'ANSWERED', '2026-10-31 02:09:00', 540),"
                        + " ('s2', 'theirs', '2026-11-05 02:00:00', '2026-11-05', '2026-11-05 02:00:00', 'li', 'ANSWERED', '2026-11-05 02:09:00', 540)");
    }

    @AfterAll
    static void stop() {
        http.close();
        EngineForTests.stop(engine, home);
    }

    @Test
    void aMonthIsReckonedFromTheFactsAndWhatPeopleSaidOfThem() {
        try (LedgerDesk desk = new LedgerDesk(engine.access(Role.APP), InstantSource.system())) {
            assertThat(desk.rule()).isEqualTo(LedgerRule.USUAL);
            Ledger before = ledger(VisibleStores.ALL, desk.rule());
            assertThat(before.entries())
                    .extracting(entry -> entry.longWait().conversationId())
                    .containsExactly("open61", "theirs", "passedOn", "over");
            // Of s1: one notice, two fines; of s2 the same id is another agent.
            assertThat(before.accounts())
                    .extracting(Ledger.Account::storeId, Ledger.Account::waits, Ledger.Account::sum)
                    .containsExactly(tuple("s1", 3, new BigDecimal("40")), tuple("s2", 1, BigDecimal.ZERO));

            LongWait first = before.entries().getLast().longWait();
            desk.note(first, WaitNote.Kind.APPEALED, "li", "power cut");
            assertThat(ledger(VisibleStores.ALL, desk.rule())
                            .accounts()
                            .getFirst()
                            .appealed())
                    .isEqualTo(1);
            desk.note(first, WaitNote.Kind.EXCUSED, "wang", "seen in the log");
            Ledger after = ledger(VisibleStores.ALL, desk.rule());
            assertThat(after.accounts().getFirst().sum()).isEqualByComparingTo("20");
            assertThat(after.entries().getLast().longWait().note().orElseThrow().reason())
                    .isEqualTo("seen in the log");

            desk.change(new LedgerRule(100, 0, new BigDecimal("7.5"), "CNY"), "wang");
            assertThat(desk.rule().fine()).isEqualByComparingTo("7.5");
            assertThat(ledger(VisibleStores.ALL, desk.rule()).accounts())
                    .extracting(Ledger.Account::waits)
                    .containsExactly(1, 1);
        }
    }

    @Test
    void whoSeesOneStoreSeesItsWaitsAlone() {
        assertThat(ledger(VisibleStores.only(List.of("s2")), LedgerRule.USUAL).entries())
                .extracting(entry -> entry.longWait().storeId())
                .containsOnly("s2");
    }

    private static Ledger ledger(VisibleStores visible, LedgerRule rule) {
        return new LedgerReader(new PageQueries(engine.access(Role.APP), visible), InstantSource.fixed(NOW))
                .month(STORES, NOVEMBER, rule);
    }
}
