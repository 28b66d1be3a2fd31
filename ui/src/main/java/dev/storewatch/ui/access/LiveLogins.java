package dev.storewatch.ui.access;

import dev.storewatch.warehouse.WarehouseException;
import dev.storewatch.warehouse.account.Account;
import dev.storewatch.warehouse.account.Accounts;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The logins of this process. A login ends within seconds when its account was changed or disabled, by whatever means, and after a day in any
 * case; the pages it has open close with it. Safe for many threads.
 */
final class LiveLogins implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LiveLogins.class);
    private static final Duration EVERY = Duration.ofSeconds(3);
    private static final Duration LONGEST = Duration.ofHours(24);

    private record Login(HttpSession session, Viewer viewer, Instant since) {}

    private final Accounts accounts;
    private final InstantSource clock;
    private final Map<HttpSession, Login> logins = new ConcurrentHashMap<>();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("live-logins").daemon().factory());

    LiveLogins(Accounts accounts, InstantSource clock) {
        this.accounts = accounts;
        this.clock = clock;
        var checking = thread.scheduleWithFixedDelay(
                this::endTheOutdated, EVERY.toMillis(), EVERY.toMillis(), TimeUnit.MILLISECONDS);
        LOG.debug("Comparing the logins with their accounts every {} ms: {}", EVERY.toMillis(), checking);
    }

    void begin(HttpSession session, Viewer viewer) {
        logins.put(session, new Login(session, viewer, clock.instant()));
    }

    void forget(HttpSession session) {
        logins.keySet().removeIf(known -> known.getId().equals(session.getId()));
    }

    private void endTheOutdated() {
        if (logins.isEmpty()) {
            return;
        }
        try {
            Map<String, Account> current = accounts.all();
            List<Login> outdated = logins.values().stream()
                    .filter(login -> !isCurrent(login, current))
                    .toList();
            outdated.forEach(this::end);
        } catch (WarehouseException unavailable) {
            LOG.warn("The logins could not be compared with their accounts: {}", unavailable.getMessage());
        } catch (RuntimeException unexpected) {
            // The executor would silently stop comparing for ever; the next round may well succeed.
            LOG.error("The logins could not be compared with their accounts", unexpected);
        }
    }

    private boolean isCurrent(Login login, Map<String, Account> current) {
        Account account = current.get(login.viewer().name());
        return account != null
                && !account.disabled()
                && account.version() == login.viewer().accountVersion()
                && clock.instant().isBefore(login.since().plus(LONGEST));
    }

    private void end(Login login) {
        logins.remove(login.session());
        try {
            login.session().invalidate();
            LOG.info(
                    "Ended a login of {}: the account changed or a day is over",
                    login.viewer().name());
        } catch (IllegalStateException endedAlready) {
            LOG.debug("A login of {} had ended already", login.viewer().name(), endedAlready);
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
