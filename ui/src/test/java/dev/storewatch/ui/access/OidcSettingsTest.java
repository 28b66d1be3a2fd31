package dev.storewatch.ui.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class OidcSettingsTest {
    private static final String ISSUER = "STOREWATCH_OIDC_ISSUER";

    @Test
    void withoutAnIssuerThereIsNoProvider() {
        assertThat(OidcSettings.fromEnvironment(Map.of())).isEmpty();
        assertThat(OidcSettings.fromEnvironment(Map.of(ISSUER, " "))).isEmpty();
    }

    @Test
    void anIssuerAloneIsToldWhatIsMissing() {
        assertThatThrownBy(() -> OidcSettings.fromEnvironment(Map.of(ISSUER, "https://id.example")))
                .hasMessageContaining("STOREWATCH_OIDC_CLIENT_ID and STOREWATCH_OIDC_CLIENT_SECRET");
    }

    @Test
    void anIssuerInTheClearIsRefusedSaveOnThisMachine() {
        assertThatThrownBy(() -> provider("http://id.example")).hasMessageContaining("must begin with https://");
        assertThat(provider("http://localhost:9").issuer()).isEqualTo("http://localhost:9");
    }

    @Test
    void theSecretIsNeverPrinted() {
        assertThat(provider("https://id.example").toString()).doesNotContain("hush");
    }

    private static OidcSettings provider(String issuer) {
        return OidcSettings.fromEnvironment(Map.of(
                        ISSUER,
                        issuer,
                        "STOREWATCH_OIDC_CLIENT_ID",
                        "storewatch",
                        "STOREWATCH_OIDC_CLIENT_SECRET",
                        "hush"))
                .orElseThrow();
    }
}
