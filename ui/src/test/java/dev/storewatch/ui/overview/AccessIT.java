package dev.storewatch.ui.overview;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.setDefaultAssertionTimeout;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import dev.storewatch.warehouse.account.Account;
import dev.storewatch.warehouse.account.AccountRole;
import dev.storewatch.warehouse.account.Accounts;
import dev.storewatch.warehouse.query.VisibleStores;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who sees what, in a real browser over the real engine; and the pages of analysts and admins. */
class AccessIT {
    private static final String MARCH = "range=2026-03-01..2026-03-07";
    private static final String PASSWORD = "a long password";
    /** What tells of the other store: its name, its sales plain and as shown. */
    private static final List<String> THEIRS = List.of("Loja Beta", "54321", "54,321", "54.3k");

    @TempDir
    static Path home;

    private static StorewatchForTests storewatch;
    private static Chromium chromium;
    private static String admin;
    private static String manager;

    @BeforeAll
    static void start() {
        assumeTrue(
                Chromium.program().isPresent(), "No Chromium on this machine: apt-get install chromium fonts-noto-cjk");
        storewatch = new StorewatchForTests(home);
        storewatch.insert("""
                INSERT INTO storewatch.store_version (store_id, name, platform, time_zone, currency, service_from, service_to, industry, version)
                VALUES ('alpha', '甲店', 'tmall', 'Asia/Shanghai', 'CNY', '08:00', '24:00', {}, 1),
                       ('beta', 'Loja Beta', 'other', 'America/Sao_Paulo', 'BRL', '08:00', '24:00', {}, 1)""");
        storewatch.insert("""
                INSERT INTO storewatch.store_day_delta (store_id, day, orders_paid, sales_amount)
                VALUES ('alpha', '2026-03-02', 40, 123456.5), ('beta', '2026-03-03', 50, 54321)""");
        chromium = Chromium.start();
        setDefaultAssertionTimeout(60_000);
        admin = loggedIn("admin", storewatch.password());
        try (Accounts accounts = storewatch.accounts()) {
            for (String name : List.of("wang", "leaving")) {
                accounts.add(
                        Account.of(name, AccountRole.MANAGER, VisibleStores.only(List.of("alpha")))
                                .withPassword(PASSWORD),
                        "admin");
            }
            accounts.add(
                    Account.of("part", AccountRole.ANALYST, VisibleStores.only(List.of("alpha")))
                            .withPassword(PASSWORD),
                    "admin");
        }
        manager = loggedIn("wang", PASSWORD);
    }

    @AfterAll
    static void stop() {
        if (storewatch != null) {
            chromium.close();
            storewatch.close();
        }
    }

    @Test
    void itsFiguresTellOfQuestionsAndOfAlertsToThisMachineAlone() throws Exception {
        String figures = "";
        // The evaluator's first sign of life comes with its first round.
        for (Instant deadline = Instant.now().plusSeconds(120);
                !figures.contains("storewatch_alert_evaluator_lag_seconds")
                        && Instant.now().isBefore(deadline); ) {
            try (HttpClient client = HttpClient.newHttpClient()) {
                figures = client.send(
                                HttpRequest.newBuilder(URI.create(storewatch.figures()))
                                        .build(),
                                BodyHandlers.ofString())
                        .body();
            }
        }
        assertThat(figures)
                .contains("storewatch_alert_evaluator_lag_seconds ", "storewatch_warehouse_answers 1\n")
                .contains("storewatch_page_query_seconds_count{question=")
                .doesNotContain("54321");
    }

    @Test
    void aManagerOfOneStoreIsSentNothingOfAnotherByWhateverAddress() {
        List<String> sent = new CopyOnWriteArrayList<>();
        try (BrowserContext context = context(manager, ColorScheme.LIGHT)) {
            Page page = context.newPage();
            page.onWebSocket(
                    socket -> socket.onFrameReceived(frame -> sent.add(frame.text() == null ? "" : frame.text())));
            // Fetched here and handed on: what is asked of a response in an event is never answered when the page is
            // left.
            page.route(Pattern.compile(".*[?&]v-r=(?!push).*"), route -> {
                try {
                    APIResponse response = route.fetch();
                    sent.add(response.text());
                    route.fulfill(new Route.FulfillOptions().setResponse(response));
                } catch (PlaywrightException left) {
                    // The page was left before its last answer came; the next page's answers are read again.
                    sent.add("");
                }
            });
            page.navigate(storewatch.address() + "/?" + MARCH);
            assertThat(page.locator("sw-figures tbody tr")).hasCount(1);
            assertThat(page.locator("tr[data-store=alpha] button[data-metric=sales] .value"))
                    .hasText("¥123.5k");
            for (String path : List.of("", "store", "agents", "conversations", "refunds", "health")) {
                for (String store : List.of("beta", "alpha' OR '1'='1", "alpha,beta")) {
                    page.navigate(storewatch.address() + "/" + path + "?" + MARCH + "&store="
                            + URLEncoder.encode(store, StandardCharsets.UTF_8) + "&metric=sales&agent=beta");
                    page.waitForTimeout(700);
                    sent.add(page.content());
                }
            }
            // What the last page says on leaving is routed too, and must not be while the context closes.
            page.navigate("about:blank");
            page.waitForTimeout(500);
            page.unrouteAll();
        }
        assertThat(sent).hasSizeGreaterThan(10);
        assertThat(sent).allSatisfy(text -> assertThat(text).doesNotContain(THEIRS));
        // An admin is sent just that: without this the lines above would hold of empty pages.
        try (BrowserContext context = context(admin, ColorScheme.LIGHT)) {
            Page page = context.newPage();
            page.navigate(storewatch.address() + "/?" + MARCH);
            assertThat(page.locator("sw-figures tbody tr")).hasCount(2);
            assertThat(page.locator("tr[data-store=beta] button[data-metric=sales] .value"))
                    .containsText("54.3k");
            assertThat(page.content()).contains("Loja Beta");
        }
    }

    @Test
    void onlyAnalystsReachTheWorkbenchAndOnlyAdminsTheSettings() {
        try (BrowserContext context = context(manager, ColorScheme.LIGHT)) {
            Page page = context.newPage();
            page.navigate(storewatch.address() + "/");
            assertThat(page.locator("sw-figures")).isVisible();
            assertThat(page.locator("nav a[data-go=q], nav a[data-go=e]")).hasCount(0);
            for (String path : List.of("/sql", "/settings")) {
                page.navigate(storewatch.address() + path);
                page.waitForTimeout(700);
                assertThat(page.locator("sw-workbench, .settings")).hasCount(0);
            }
        }
        try (BrowserContext context = context(loggedIn("part", PASSWORD), ColorScheme.LIGHT)) {
            Page page = context.newPage();
            page.navigate(storewatch.address() + "/sql");
            assertThat(page.getByText("this account sees some only")).isVisible();
            assertThat(page.locator("sw-workbench")).hasCount(0);
        }
    }

    @Test
    void aDisabledAccountsLoginEndsByItself() {
        try (BrowserContext context = context(loggedIn("leaving", PASSWORD), ColorScheme.LIGHT);
                Accounts accounts = storewatch.accounts()) {
            Page page = context.newPage();
            page.navigate(storewatch.address() + "/");
            assertThat(page.locator("sw-figures")).isVisible();
            accounts.change(accounts.find("leaving").orElseThrow().withDisabled(true), "admin");
            Instant deadline = Instant.now().plus(Duration.ofSeconds(60));
            while (!page.url().contains("/login")) {
                assertThat(Instant.now()).isBefore(deadline);
                page.navigate(storewatch.address() + "/");
            }
        }
        assertThat(storewatch.asked(
                        "SELECT count() > 0 FROM audit_event WHERE account = 'leaving' AND action = 'login'"))
                .isEqualTo("1");
    }

    @Test
    void anAnalystRunsKeepsAndExportsAQuery() throws Exception {
        List<String> troubles = new CopyOnWriteArrayList<>();
        try (BrowserContext context = context(admin, ColorScheme.LIGHT)) {
            Page page = watched(context, troubles);
            page.navigate(storewatch.address() + "/sql?lang=en");
            assertThat(page.locator(".schema-table").first()).isVisible();
            page.locator(".editor textarea").focus();
            page.keyboard().insertText("SELECT number AS n, '=1+1' AS trap, NULL AS nothing FROM numbers(30000)");
            page.keyboard().press("Control+Enter");
            assertThat(page.locator(".work-foot")).containsText("The first 10,000 rows");
            // Of ten thousand rows only those in view are drawn.
            int drawn = page.locator(".answer tbody tr:not(.spacer)").count();
            assertThat(drawn).isBetween(5, 100);
            assertThat(page.locator(".answer tbody tr:not(.spacer)").first()).containsText("NULL");
            Download csv = page.waitForDownload(() -> page.getByText("CSV", new Page.GetByTextOptions().setExact(true))
                    .click());
            String lines = new String(csv.createReadStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(lines)
                    .startsWith("\uFEFFn,trap,nothing\r\n0,'=1+1,\r\n1,'=1+1,\r\n")
                    .endsWith("29999,'=1+1,\r\n");
            page.getByPlaceholder("Keep as …").fill("thirty thousand");
            page.getByText("Keep", new Page.GetByTextOptions().setExact(true)).click();
            assertThat(page).hasURL(Pattern.compile(".*[?&]q=.*"));
            page.reload();
            assertThat(page.locator(".ace_content")).containsText("numbers(30000)");
            assertThat(serious(page)).isEmpty();
            picture(page, "sql-en");
        }
        assertThat(storewatch.asked("SELECT groupArray(action) FROM (SELECT DISTINCT action FROM audit_event"
                        + " WHERE account = 'admin' AND action IN ('sql', 'export') ORDER BY action)"))
                .isEqualTo("['export','sql']");
        assertThat(troubles).isEmpty();
    }

    @Test
    void aRefusalIsShownInTheServersWordsAndAnEndlessQueryIsCancelledByEscape() {
        List<String> troubles = new CopyOnWriteArrayList<>();
        try (BrowserContext context = context(admin, ColorScheme.DARK)) {
            Page page = watched(context, troubles);
            page.navigate(storewatch.address() + "/sql?lang=zh&theme=dark");
            assertThat(page.locator(".schema-table").first()).isVisible();
            run(page, "SELECT * FROM account_version");
            assertThat(page.locator(".work-foot.refused")).containsText("ACCESS_DENIED");
            run(page, "SELECT count() FROM system.numbers WHERE cityHash64(number) = 1");
            assertThat(page.locator("sw-workbench")).hasAttribute("aria-busy", "true");
            Instant deadline = Instant.now().plus(Duration.ofSeconds(50));
            while (storewatch
                    .asked("SELECT count() FROM system.processes WHERE user = 'analyst'")
                    .equals("0")) {
                assertThat(Instant.now()).isBefore(deadline);
            }
            page.keyboard().press("Escape");
            assertThat(page.locator(".work-foot")).hasText("已取消。");
            run(
                    page,
                    "SELECT store_id, toFloat64(sum(sales_amount)) AS sales FROM store_day GROUP BY store_id ORDER BY sales DESC");
            assertThat(page.locator(".answer tbody tr:not(.spacer)").first()).containsText("123456.5");
            assertThat(serious(page)).isEmpty();
            picture(page, "sql-zh");
            page.getByText("图表", new Page.GetByTextOptions().setExact(true)).click();
            assertThat(page.locator(".answer-chart svg")).isVisible();
            picture(page, "sql-chart");
        }
        assertThat(troubles).isEmpty();
    }

    private static void run(Page page, String statement) {
        page.locator(".editor textarea").focus();
        page.keyboard().press("Control+A");
        page.keyboard().insertText(statement);
        page.keyboard().press("Escape");
        page.locator(".editor textarea").focus();
        page.keyboard().press("Control+Enter");
    }

    private static String loggedIn(String name, String password) {
        try (BrowserContext context = context(null, ColorScheme.LIGHT)) {
            Page page = context.newPage();
            page.navigate(storewatch.address() + "/login?lang=en");
            page.getByLabel("User").fill(name);
            page.getByLabel("Password").fill(password);
            page.getByText("Sign in", new Page.GetByTextOptions().setExact(true))
                    .last()
                    .click();
            page.waitForSelector("sw-figures");
            return context.storageState();
        }
    }

    private static BrowserContext context(@Nullable String state, ColorScheme scheme) {
        Browser.NewContextOptions options = new Browser.NewContextOptions()
                .setLocale("en-US")
                .setColorScheme(scheme)
                .setViewportSize(1440, 960);
        if (state != null) {
            options.setStorageState(state);
        }
        BrowserContext context = chromium.browser().newContext(options);
        context.setDefaultTimeout(40_000);
        return context;
    }

    private static Page watched(BrowserContext context, List<String> troubles) {
        Page page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
                troubles.add("console: " + message.text());
            }
        });
        page.onPageError(error -> troubles.add("script: " + error));
        page.onRequest(request -> {
            if (Stream.of(storewatch.address(), "data:", "blob:").noneMatch(request.url()::startsWith)) {
                troubles.add("another host: " + request.url());
            }
        });
        return page;
    }

    private static List<String> serious(Page page) {
        return new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .filter(rule -> List.of("serious", "critical").contains(rule.getImpact()))
                        .map(rule -> rule.getId() + " "
                                + rule.getNodes().stream()
                                        .map(node -> node.getHtml())
                                        .toList())
                        .toList();
    }

    /** With {@code -Dstorewatch.pictures=DIR} the pages are looked at as well. */
    private static void picture(Page page, String name) {
        String directory = System.getProperty("storewatch.pictures", "");
        if (!directory.isEmpty()) {
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of(directory, name + ".png")));
        }
    }
}
