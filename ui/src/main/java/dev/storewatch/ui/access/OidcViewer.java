package dev.storewatch.ui.access;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/** Somebody the provider vouched for, as the account of theirs here. */
final class OidcViewer extends DefaultOidcUser {
    private static final long serialVersionUID = 1L;

    private final transient Viewer viewer;

    OidcViewer(OidcUser vouchedFor, Viewer viewer) {
        super(
                List.of(new SimpleGrantedAuthority("ROLE_" + viewer.role().name())),
                vouchedFor.getIdToken(),
                vouchedFor.getUserInfo());
        this.viewer = viewer;
    }

    Viewer viewer() {
        return viewer;
    }

    @Override
    public String getName() {
        return viewer.name();
    }

    /** Who it is decides, not when they signed in. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof OidcViewer that && viewer.equals(that.viewer);
    }

    @Override
    public int hashCode() {
        return viewer.hashCode();
    }
}
