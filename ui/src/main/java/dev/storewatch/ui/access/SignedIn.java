package dev.storewatch.ui.access;

import dev.storewatch.warehouse.audit.AuditEvent.Actor;
import dev.storewatch.warehouse.query.VisibleStores;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/**
 * The one place that says who looks and what they may see. A page that reads by an injected {@code MetricReader} needs no more: that one is made
 * for whoever is signed in. Readers of a page's own are made for {@link #visibleStores()}.
 */
@Component
public class SignedIn {

    /** Who is signed in; pages open to nobody else have one. */
    public Viewer viewer() {
        return find().orElseThrow(() -> new IllegalStateException("Nobody is signed in"));
    }

    public Optional<Viewer> find() {
        return authentication().flatMap(SignedIn::viewer);
    }

    /** Whoever signed in, by password or by the provider's word. */
    static Optional<Viewer> viewer(Authentication authentication) {
        return switch (authentication.getPrincipal()) {
            case Viewer viewer -> Optional.of(viewer);
            case OidcViewer oidc -> Optional.of(oidc.viewer());
            case null, default -> Optional.empty();
        };
    }

    /** The stores whoever is signed in may see. */
    public VisibleStores visibleStores() {
        return viewer().stores();
    }

    /** For the audit log. */
    public Actor actor() {
        return new Actor(
                viewer().name(), authentication().map(SignedIn::address).orElse(""));
    }

    private static Optional<Authentication> authentication() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication());
    }

    static String address(Authentication authentication) {
        return authentication.getDetails() instanceof WebAuthenticationDetails details
                ? String.valueOf(details.getRemoteAddress())
                : "";
    }
}
