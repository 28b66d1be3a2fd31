package dev.storewatch.ui.access;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The identity provider people may sign in with, besides passwords.
 *
 * @param issuer as the provider names itself; {@code /.well-known/openid-configuration} is found below it
 * @param accountClaim the claim that is the name of an account here
 * @param shownName what the button says
 */
public record OidcSettings(String issuer, String clientId, String clientSecret, String accountClaim, String shownName) {
    private static final String PREFIX = "STOREWATCH_OIDC_";

    public OidcSettings {
        URI address = URI.create(issuer);
        boolean isLocal = "localhost".equals(address.getHost()) || "127.0.0.1".equals(address.getHost());
        if (!"https".equals(address.getScheme()) && !("http".equals(address.getScheme()) && isLocal)) {
            throw new IllegalArgumentException(PREFIX + "ISSUER must begin with https://, but is " + issuer);
        }
    }

    /** None where no issuer is named; the rest must then be complete. */
    public static Optional<OidcSettings> fromEnvironment(Map<String, String> environment) {
        String issuer = environment.getOrDefault(PREFIX + "ISSUER", "");
        if (issuer.isBlank()) {
            return Optional.empty();
        }
        List<String> missing = new ArrayList<>();
        for (String name : List.of("CLIENT_ID", "CLIENT_SECRET")) {
            if (environment.getOrDefault(PREFIX + name, "").isBlank()) {
                missing.add(PREFIX + name);
            }
        }
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException(
                    "STOREWATCH_OIDC_ISSUER is set, but not " + String.join(" and ", missing));
        }
        return Optional.of(new OidcSettings(
                issuer,
                environment.getOrDefault(PREFIX + "CLIENT_ID", ""),
                environment.getOrDefault(PREFIX + "CLIENT_SECRET", ""),
                environment.getOrDefault(PREFIX + "ACCOUNT_CLAIM", "preferred_username"),
                environment.getOrDefault(PREFIX + "NAME", "SSO")));
    }

    @Override
    public String toString() {
        return "OidcSettings[" + issuer + ", " + clientId + ", " + accountClaim + "]";
    }
}
