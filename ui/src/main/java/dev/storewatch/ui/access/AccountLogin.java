package dev.storewatch.ui.access;

import dev.storewatch.warehouse.WarehouseException;
import dev.storewatch.warehouse.account.Account;
import dev.storewatch.warehouse.account.AccountRole;
import dev.storewatch.warehouse.account.Accounts;
import dev.storewatch.warehouse.account.Passwords;
import dev.storewatch.warehouse.audit.AuditAction;
import dev.storewatch.warehouse.audit.AuditEvent.Actor;
import dev.storewatch.warehouse.audit.AuditLog;
import dev.storewatch.warehouse.query.VisibleStores;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** Checks name and password against the accounts, slowly for whoever guesses, and writes down what came of it. */
final class AccountLogin implements AuthenticationProvider {
    /** The account of the first start. */
    static final String FIRST = "admin";

    private final Accounts accounts;
    private final AuditLog audit;
    private final LoginThrottle throttle;
    private final String firstPassword;

    AccountLogin(Accounts accounts, AuditLog audit, LoginThrottle throttle, String firstPassword) {
        this.accounts = accounts;
        this.audit = audit;
        this.throttle = throttle;
        this.firstPassword = firstPassword;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String name = String.valueOf(attempt.getName()).strip().toLowerCase(Locale.ROOT);
        Actor actor = new Actor(name, SignedIn.address(attempt));
        List<String> throttled = List.of("address " + actor.address(), "account " + actor.account());
        Duration wait = throttled.stream()
                .map(throttle::waitOf)
                .max(Duration::compareTo)
                .orElseThrow();
        if (wait.isPositive()) {
            throw new LockedException(String.valueOf(wait.toSeconds() + 1));
        }
        try {
            Optional<Account> account = find(name);
            // Compared whether there is such an account or not, so that the time taken tells nothing about names.
            boolean matches = Passwords.match(
                    String.valueOf(attempt.getCredentials()),
                    account.map(Account::passwordHash).orElse(""));
            if (!matches || account.filter(Account::disabled).isPresent()) {
                throttled.forEach(throttle::failed);
                audit.write(actor, AuditAction.LOGIN_FAILED, "password", "");
                throw new BadCredentialsException("No such account, another password, or disabled");
            }
            throttled.forEach(throttle::succeeded);
            audit.write(actor, AuditAction.LOGIN, "password", "");
            return authenticated(account.orElseThrow(), attempt);
        } catch (WarehouseException unavailable) {
            throw new AuthenticationServiceException("The accounts cannot be read", unavailable);
        }
    }

    /** Whether nobody but the first account was ever made: the login page may then name it. */
    boolean isFirstStart() {
        try {
            return find(FIRST).isPresent() && accounts.all().size() == 1;
        } catch (WarehouseException unavailable) {
            return false;
        }
    }

    private Optional<Account> find(String name) {
        Optional<Account> found = accounts.find(name);
        if (found.isEmpty() && name.equals(FIRST)) {
            accounts.begin(
                    Account.of(FIRST, AccountRole.ADMIN, VisibleStores.ALL).withPassword(firstPassword));
            return accounts.find(name);
        }
        return found;
    }

    private static Authentication authenticated(Account account, Authentication attempt) {
        UsernamePasswordAuthenticationToken token = UsernamePasswordAuthenticationToken.authenticated(
                Viewer.of(account),
                null,
                List.of(new SimpleGrantedAuthority("ROLE_" + account.role().name())));
        token.setDetails(attempt.getDetails());
        return token;
    }

    @Override
    public boolean supports(Class<?> kind) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
    }
}
