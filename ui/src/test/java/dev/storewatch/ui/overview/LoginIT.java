package dev.storewatch.ui.overview;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.setDefaultAssertionTimeout;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import dev.storewatch.ui.access.OidcSettings;
import dev.storewatch.warehouse.account.Account;
import dev.storewatch.warehouse.account.AccountRole;
import dev.storewatch.warehouse.account.Accounts;
import dev.storewatch.warehouse.query.VisibleStores;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Login by an identity provider, and what every answer tells a browser to refuse. */
class LoginIT {
    @TempDir
    static Path home;

    private static StorewatchForTests storewatch;
    private static FakeProvider provider;
    private static Chromium chromium;

    @BeforeAll
    static void start() {
        assumeTrue(
                Chromium.program().isPresent(), "No Chromium on this machine: apt-get install chromium fonts-noto-cjk");
        provider = new FakeProvider();
        storewatch = new StorewatchForTests(
                home,
                config -> config.with(new OidcSettings(
                        provider.issuer(),
                        FakeProvider.CLIENT,
                        FakeProvider.SECRET,
                        "preferred_username",
                        "Seller ID")));
        OneWeek.rows().forEach(storewatch::insert);
        chromium = Chromium.start();
        setDefaultAssertionTimeout(PagesIT.PATIENCE);
    }

    @AfterAll
    static void stop() {
        if (storewatch != null) {
            chromium.close();
            storewatch.close();
            provider.close();
        }
    }

    @Test
    void whoTheProviderVouchesForIsTheAccountOfThatNameAndNobodyElse() {
        try (Accounts accounts = storewatch.accounts()) {
            accounts.add(Account.of("zoe", AccountRole.MANAGER, VisibleStores.only(List.of("alpha"))), "admin");
        }
        provider.vouchFor("Zoe");
        try (BrowserContext context = chromium.browser().newContext()) {
            Page page = throughTheProvider(context);
            assertThat(page.locator("sw-figures tr[data-store=alpha]")).isVisible();
            assertThat(page.locator("sw-figures tbody tr")).hasCount(1);
        }
        provider.vouchFor("somebody-else");
        try (BrowserContext context = chromium.browser().newContext()) {
            assertThat(throughTheProvider(context).getByText("there is no account for you here"))
                    .isVisible();
        }
        assertThat(storewatch.asked("SELECT groupArray((account, action)) FROM (SELECT account, action FROM audit_event"
                        + " WHERE subject = 'oidc' ORDER BY happened_at)"))
                .isEqualTo("[('zoe','login'),('somebody-else','login_failed')]");
    }

    private static Page throughTheProvider(BrowserContext context) {
        context.setDefaultTimeout(PagesIT.PATIENCE);
        Page page = context.newPage();
        page.navigate(storewatch.address() + "/login?lang=en");
        page.getByText("Sign in with Seller ID").click();
        return page;
    }

    @Test
    void everyAnswerCarriesTheHeadersThatKeepABrowserSafe() throws IOException, InterruptedException {
        HttpResponse<String> login = storewatch.get("/login");
        String policy = header(login, "Content-Security-Policy");
        assertThat(policy)
                .containsPattern("script-src 'self' 'nonce-[A-Za-z0-9+/=]{24}' 'unsafe-eval'; ")
                .contains("default-src 'self'", "object-src 'none'", "form-action 'self'", "frame-ancestors 'none'");
        assertThat(header(storewatch.get("/login"), "Content-Security-Policy"))
                .as("another number in another answer")
                .isNotEqualTo(policy);
        for (HttpResponse<String> answer :
                List.of(login, storewatch.get("/storewatch/shell.js"), storewatch.get("/nowhere"))) {
            assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(header(answer, "X-Frame-Options")).isNotEmpty();
            assertThat(header(answer, "Referrer-Policy")).isEqualTo("same-origin");
            assertThat(header(answer, "Permissions-Policy")).contains("camera=()");
        }
        assertThat(header(storewatch.get("/storewatch/shell.js"), "Content-Security-Policy"))
                .contains("script-src 'self';");
        assertThat(header(login, "Set-Cookie")).contains("HttpOnly", "SameSite=");
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
