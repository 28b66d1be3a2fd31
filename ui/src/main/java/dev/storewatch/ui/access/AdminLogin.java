package dev.storewatch.ui.access;

import java.time.Duration;
import java.util.List;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** Checks the one login there is against a hash; the password itself is not kept. */
final class AdminLogin implements AuthenticationProvider {
    static final String USER = "admin";

    private final PasswordEncoder encoder = new BCryptPasswordEncoder();
    private final String hash;
    private final LoginThrottle throttle;

    AdminLogin(String password, LoginThrottle throttle) {
        this.hash = encoder.encode(password);
        this.throttle = throttle;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String address = attempt.getDetails() instanceof WebAuthenticationDetails details
                ? details.getRemoteAddress()
                : "unknown";
        Duration wait = throttle.waitOf(address);
        if (wait.isPositive()) {
            throw new LockedException(String.valueOf(wait.toSeconds() + 1));
        }
        // The hash is compared whatever the name is, so that the time taken tells nothing about names.
        boolean matches = encoder.matches(String.valueOf(attempt.getCredentials()), hash);
        if (!matches || !USER.equals(attempt.getName())) {
            throttle.failed(address);
            throw new BadCredentialsException("No such user, or another password");
        }
        throttle.succeeded(address);
        return UsernamePasswordAuthenticationToken.authenticated(
                USER, null, List.of(new SimpleGrantedAuthority("ROLE_ADMIN")));
    }

    @Override
    public boolean supports(Class<?> kind) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
    }
}
