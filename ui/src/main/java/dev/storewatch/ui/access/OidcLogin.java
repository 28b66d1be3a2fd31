package dev.storewatch.ui.access;

import dev.storewatch.warehouse.WarehouseException;
import dev.storewatch.warehouse.account.Account;
import dev.storewatch.warehouse.account.Accounts;
import dev.storewatch.warehouse.audit.AuditAction;
import dev.storewatch.warehouse.audit.AuditEvent.Actor;
import dev.storewatch.warehouse.audit.AuditLog;
import java.util.Locale;
import java.util.Optional;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/** Lets in whom the provider vouches for if there is an account of that name: what they may see and do stands here, not there. */
final class OidcLogin implements OAuth2UserService<OidcUserRequest, OidcUser> {
    private final OidcSettings settings;
    private final Accounts accounts;
    private final AuditLog audit;
    private final OidcUserService provider = new OidcUserService();

    OidcLogin(OidcSettings settings, Accounts accounts, AuditLog audit) {
        this.settings = settings;
        this.accounts = accounts;
        this.audit = audit;
    }

    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        OidcUser vouchedFor = provider.loadUser(request);
        String name = Optional.ofNullable(vouchedFor.getClaimAsString(settings.accountClaim()))
                .orElse("")
                .strip()
                .toLowerCase(Locale.ROOT);
        Actor actor = new Actor(name, "");
        try {
            Optional<Account> account = accounts.find(name).filter(found -> !found.disabled());
            audit.write(actor, account.isPresent() ? AuditAction.LOGIN : AuditAction.LOGIN_FAILED, "oidc", "");
            return new OidcViewer(
                    vouchedFor,
                    account.map(Viewer::of)
                            .orElseThrow(() -> new OAuth2AuthenticationException(
                                    new OAuth2Error("no_account"), "No account is named as the provider says")));
        } catch (WarehouseException unavailable) {
            throw new AuthenticationServiceException("The accounts cannot be read", unavailable);
        }
    }
}
