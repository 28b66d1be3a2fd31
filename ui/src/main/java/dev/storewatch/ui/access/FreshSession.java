package dev.storewatch.ui.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

/** Gives every login a session under a new id, and a wholly new one where somebody was signed in before: no page of theirs lives on. */
final class FreshSession implements SessionAuthenticationStrategy {
    private final LiveLogins logins;

    FreshSession(LiveLogins logins) {
        this.logins = logins;
    }

    @Override
    public void onAuthentication(
            Authentication authentication, HttpServletRequest request, HttpServletResponse response) {
        HttpSession before = request.getSession(false);
        if (before != null
                && before.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY) != null) {
            before.invalidate();
        } else if (before != null) {
            request.changeSessionId();
        }
        SignedIn.viewer(authentication).ifPresent(viewer -> logins.begin(request.getSession(true), viewer));
    }
}
