package dev.storewatch.warehouse.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.storewatch.warehouse.Home;
import dev.storewatch.warehouse.Role;
import dev.storewatch.warehouse.WarehouseHttp;
import dev.storewatch.warehouse.account.AccountException.Fault;
import dev.storewatch.warehouse.audit.AuditAction;
import dev.storewatch.warehouse.audit.AuditEvent;
import dev.storewatch.warehouse.audit.AuditLog;
import dev.storewatch.warehouse.engine.Engine;
import dev.storewatch.warehouse.engine.EngineForTests;
import dev.storewatch.warehouse.migrate.Migrator;
import dev.storewatch.warehouse.query.VisibleStores;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Accounts and audit log kept on the real engine. */
class AccountsIT {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00.123Z");

    @TempDir
    static Path home;

    private static Engine engine;
    private static Accounts accounts;

    @BeforeAll
    static void start() {
        engine = EngineForTests.use(home);
        new Migrator(new Home(home), engine.access(Role.APP), line -> {}).migrate();
        accounts = new Accounts(engine.access(Role.APP), () -> NOON);
        Account first =
                Account.of("admin", AccountRole.ADMIN, VisibleStores.ALL).withPassword("0123456789");
        accounts.begin(first);
        accounts.begin(first.withPassword("another one"));
    }

    @AfterAll
    static void stop() {
        accounts.close();
        EngineForTests.stop(engine, home);
    }

    @Test
    void theFirstAccountIsMadeOnce() {
        assertThat(accounts.history("admin")).hasSize(1);
        String hash = accounts.find("admin").orElseThrow().passwordHash();
        assertThat(Passwords.match("0123456789", hash)).isTrue();
        assertThat(Passwords.match("another one", hash)).isFalse();
    }

    @Test
    void aChangedAccountKeepsItsHistoryThoughTheClockStandsStill() {
        Account made = accounts.add(
                Account.of("wang", AccountRole.MANAGER, VisibleStores.only(List.of("店\"1\"", "b\\"))), "admin");
        assertThat(accounts.find("wang")).contains(made);
        Account disabled = accounts.change(made.withDisabled(true), "admin");
        assertThat(accounts.find("wang")).contains(disabled);
        assertThat(accounts.history("wang"))
                .containsExactly(new Accounts.Version(disabled, "admin"), new Accounts.Version(made, "admin"));
        assertThatThrownBy(() -> accounts.change(made.withPassword("a new password"), "admin"))
                .isInstanceOfSatisfying(
                        AccountException.class,
                        refused -> assertThat(refused.fault()).isEqualTo(Fault.CHANGED_MEANWHILE));
        assertThatThrownBy(() -> accounts.add(made, "admin"))
                .isInstanceOfSatisfying(
                        AccountException.class,
                        refused -> assertThat(refused.fault()).isEqualTo(Fault.TAKEN));
    }

    @Test
    void theLastAdminCannotBeDisabled() {
        Account admin = accounts.find("admin").orElseThrow();
        assertThatThrownBy(() -> accounts.change(admin.withDisabled(true), "admin"))
                .isInstanceOfSatisfying(
                        AccountException.class,
                        refused -> assertThat(refused.fault()).isEqualTo(Fault.LAST_ADMIN));
    }

    @Test
    void theAuditLogKeepsWhatWasDone() {
        try (AuditLog audit = new AuditLog(engine.access(Role.APP), () -> NOON)) {
            AuditEvent.Actor actor = new AuditEvent.Actor("wang\t'", "127.0.0.1");
            audit.write(actor, AuditAction.EXPORT, "overview.csv", "12 rows");
            audit.changed(actor, "store 店\\1", "{\"name\":\"a\"}", "{\"name\":\"b\"}");
            assertThat(audit.newest(10))
                    .extracting(AuditEvent::happenedAt, AuditEvent::account, AuditEvent::action)
                    .contains(tuple(NOON, "wang\t'", AuditAction.EXPORT), tuple(NOON, "wang\t'", AuditAction.SETTING));
            assertThat(audit.changesOf("store 店\\1", 5))
                    .singleElement()
                    .extracting(AuditEvent::before, AuditEvent::after)
                    .containsExactly("{\"name\":\"a\"}", "{\"name\":\"b\"}");
        }
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, names = "APP", mode = EnumSource.Mode.EXCLUDE)
    void nobodyButTheApplicationReadsAccountsOrTheAuditLog(Role role) {
        try (WarehouseHttp http = new WarehouseHttp(engine.access(role))) {
            for (String table : List.of("account_version", "audit_event")) {
                assertThatThrownBy(() -> http.ask("SELECT count() FROM " + table))
                        .hasMessageContaining("ACCESS_DENIED");
                assertThatThrownBy(() -> http.ask("SELECT 1 FROM merge('storewatch', '" + table + "') LIMIT 1"))
                        .hasMessageMatching("(?s).*(ACCESS_DENIED|CANNOT_EXTRACT_TABLE_STRUCTURE|UNKNOWN_TABLE).*");
            }
        }
    }
}
