package dev.storewatch.warehouse.account;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.storewatch.warehouse.WarehouseAccess;
import dev.storewatch.warehouse.WarehouseHttp;
import dev.storewatch.warehouse.account.AccountException.Fault;
import dev.storewatch.warehouse.query.VisibleStores;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The accounts in the warehouse, every version kept; the one place that writes them. Safe for many threads. */
public final class Accounts implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String ALL = "SELECT name, display_name, role, all_stores, stores, password_hash, disabled,"
            + " changed_by, version FROM account_version ORDER BY name, version FORMAT JSONEachRow";
    private static final String INSERT = "INSERT INTO account_version FORMAT JSONEachRow\n";

    /** A version of an account, and who made it; empty for Storewatch itself and its command line. */
    public record Version(Account account, String changedBy) {}

    private final WarehouseHttp http;
    private final InstantSource clock;

    /** Reads and writes as the given user, who must be the application's. */
    public Accounts(WarehouseAccess access, InstantSource clock) {
        this.http = new WarehouseHttp(access);
        this.clock = clock;
    }

    /** The newest version of every account, by name. */
    public SortedMap<String, Account> all() {
        SortedMap<String, Account> accounts = new TreeMap<>();
        versions().forEach(version -> accounts.put(version.account().name(), version.account()));
        return accounts;
    }

    public Optional<Account> find(String name) {
        return Optional.ofNullable(all().get(name));
    }

    /** Every version of an account, the newest first. */
    public List<Version> history(String name) {
        return versions().stream()
                .filter(version -> version.account().name().equals(name))
                .sorted(Comparator.comparingLong(
                                (Version version) -> version.account().version())
                        .reversed())
                .toList();
    }

    /** Makes the first account, unless there is one. */
    public synchronized void begin(Account first) {
        if (all().isEmpty()) {
            write(first, "", 0);
        }
    }

    /** Keeps a new account. */
    public synchronized Account add(Account account, String by) {
        Account before = all().get(account.name());
        if (before != null) {
            throw new AccountException(Fault.TAKEN, "There is an account " + account.name() + " already");
        }
        return write(account, by, 0);
    }

    /** Keeps a change of the version that {@code account} was made from. */
    public synchronized Account change(Account account, String by) {
        Map<String, Account> all = all();
        Account before = all.get(account.name());
        if (before == null) {
            throw new AccountException(Fault.UNKNOWN, "There is no account " + account.name());
        }
        if (before.version() != account.version()) {
            throw new AccountException(
                    Fault.CHANGED_MEANWHILE,
                    "The account " + account.name() + " was changed meanwhile; look at it again");
        }
        if (before.saysTheSameAs(account)) {
            return before;
        }
        boolean anotherAdmin =
                all.values().stream().anyMatch(other -> !other.name().equals(account.name()) && isActiveAdmin(other));
        if (isActiveAdmin(before) && !isActiveAdmin(account) && !anotherAdmin) {
            throw new AccountException(
                    Fault.LAST_ADMIN, "The account " + account.name() + " is the only admin who can sign in");
        }
        return write(account, by, before.version());
    }

    private static boolean isActiveAdmin(Account account) {
        return account.role() == AccountRole.ADMIN && !account.disabled();
    }

    private Account write(Account account, String by, long before) {
        Account kept = account.withVersion(Math.max(clock.millis(), before + 1));
        http.ask(INSERT + row(kept, by));
        return kept;
    }

    private List<Version> versions() {
        return http.ask(ALL).lines().map(Accounts::version).toList();
    }

    private static ObjectNode row(Account account, String by) {
        ObjectNode row = JSON.createObjectNode()
                .put("name", account.name())
                .put("display_name", account.displayName())
                .put("role", account.role().stored())
                .put("password_hash", account.passwordHash())
                .put("disabled", account.disabled() ? 1 : 0)
                .put("changed_by", by)
                .put("version", account.version());
        switch (account.stores()) {
            case VisibleStores.All _ -> row.put("all_stores", 1).putArray("stores");
            case VisibleStores.Only only ->
                only.ids().forEach(row.put("all_stores", 0).putArray("stores")::add);
        }
        return row;
    }

    private static Version version(String text) {
        JsonNode row = json(text);
        List<String> stores = new ArrayList<>();
        row.path("stores").forEach(store -> stores.add(store.asText()));
        String name = row.path("name").asText();
        Account account = new Account(
                name,
                row.path("display_name").asText(),
                AccountRole.of(row.path("role").asText())
                        .orElseThrow(() -> new IllegalStateException("Account " + name + " has an unknown role")),
                row.path("all_stores").asInt() == 1 ? VisibleStores.ALL : VisibleStores.only(stores),
                row.path("password_hash").asText(),
                row.path("disabled").asInt() == 1,
                row.path("version").asLong());
        return new Version(account, row.path("changed_by").asText());
    }

    private static JsonNode json(String row) {
        try {
            return JSON.readTree(row);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("The warehouse wrote no JSON for an account", impossible);
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
