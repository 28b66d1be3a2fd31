package dev.storewatch.ui.access;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;

/** Asks the provider how it is to be used when somebody first signs in with it: passwords work while it is away. Safe for many threads. */
final class OidcRegistration implements ClientRegistrationRepository {
    /** Names the provider in addresses. */
    static final String ID = "sso";

    private static final Logger LOG = LoggerFactory.getLogger(OidcRegistration.class);

    private final OidcSettings settings;
    private volatile Optional<ClientRegistration> known = Optional.empty();

    OidcRegistration(OidcSettings settings) {
        this.settings = settings;
    }

    @Override
    public @Nullable ClientRegistration findByRegistrationId(String id) {
        if (!id.equals(ID)) {
            return null;
        }
        if (known.isEmpty()) {
            known = ask();
        }
        return known.orElse(null);
    }

    private Optional<ClientRegistration> ask() {
        try {
            return Optional.of(ClientRegistrations.fromIssuerLocation(settings.issuer())
                    .registrationId(ID)
                    .clientId(settings.clientId())
                    .clientSecret(settings.clientSecret())
                    .clientName(settings.shownName())
                    .scope("openid", "profile", "email")
                    .redirectUri("{baseUrl}/login/oauth2/code/{registrationId}")
                    .build());
        } catch (IllegalArgumentException | IllegalStateException away) {
            LOG.warn(
                    "The identity provider {} does not say how it is to be used: {}",
                    settings.issuer(),
                    away.getMessage());
            return Optional.empty();
        }
    }
}
