package dev.storewatch.ui.overview;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.setDefaultAssertionTimeout;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** The overview in a real browser over the real engine; numbers worked out by hand from the rows inserted here. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OverviewIT {
    private static final String MARCH = "/?range=2026-03-01..2026-03-07";

    @TempDir
    static Path home;

    private static StorewatchForTests storewatch;
    private static Chromium chromium;
    private static String loggedIn;

    private final List<String> troubles = new CopyOnWriteArrayList<>();

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
                INSERT INTO storewatch.store_day_delta (store_id, day, orders_paid, sales_amount, refunds_succeeded)
                VALUES ('alpha', '2026-03-02', 40, 123456.5, 5), ('alpha', '2026-03-05', 60, 0.5, 20),
                       ('alpha', '2026-02-25', 100, 100000, 20), ('alpha', '2026-02-21', 1, 1, 0), ('beta', '2026-03-03', 50, 2000, 1)""");
        chromium = Chromium.start();
        // Machines that build and test at once are slow; what never comes fails all the same.
        setDefaultAssertionTimeout(30_000);
        try (BrowserContext context = chromium.browser().newContext()) {
            Page page = context.newPage();
            page.navigate(storewatch.address());
            page.getByLabel("Password").fill(storewatch.password());
            page.getByText("Sign in").click();
            page.waitForSelector("sw-figures");
            loggedIn = context.storageState();
        }
    }

    @AfterAll
    static void stop() {
        if (storewatch != null) {
            chromium.close();
            storewatch.close();
        }
    }

    @AfterEach
    void noTroubleInTheBrowser() {
        assertThat(troubles).isEmpty();
    }

    @Test
    void aWrongPasswordIsRefusedAndWithoutLoginThereIsNoPage() {
        Page page = open("/", new Browser.NewContextOptions().setLocale("en-US"));
        assertThat(page).hasURL(Pattern.compile(".*/login.*"));
        page.getByLabel("Password").fill("not it");
        page.getByText("Sign in").click();
        assertThat(page.getByText("User or password is wrong.")).isVisible();
        assertThat(serious(page)).isEmpty();
        page.context().close();
    }

    @Test
    void figuresAreThoseOfTheRowsInsertedWorstStoreFirst() {
        Page page = chinese(MARCH);
        assertThat(page.locator("sw-figures tbody tr")).hasCount(2);
        Locator alpha = page.locator("sw-figures tbody tr").first();
        assertThat(alpha).hasAttribute("data-store", "alpha");
        assertThat(alpha).hasAttribute("data-level", "critical");
        // 123456.5 + 0.5 = 123457; against 100000 that is + 23 %
        assertThat(value(alpha, "sales")).hasText("¥12.35 万");
        assertThat(change(alpha, "sales")).hasText("▲23 %");
        // 25 of 100 orders, against 20 of 100
        assertThat(value(alpha, "refund_rate")).hasText("25.0 %");
        assertThat(change(alpha, "refund_rate")).hasText("▲5.0");
        assertThat(alpha.locator("td[data-level=critical] .word")).hasText("严重");
        // No inquiries were counted: no data, not 0 %
        assertThat(value(alpha, "conversion")).hasText("–");
        // Two currencies stand apart; 26 of 150 orders together
        assertThat(page.locator("[data-total='sales:CNY'] .value")).hasText("¥12.35 万");
        assertThat(page.locator("[data-total='sales:BRL'] .value")).hasText("R$2,000");
        assertThat(page.locator("[data-total='refund_rate'] .value")).hasText("17.3 %");
        assertThat(page.locator("[data-total='sales:CNY'] .change")).hasText("▲23 %");
        page.context().close();
    }

    /** Beta's first row is of the 3rd of March, the range before starts on the 22nd of February. */
    @Test
    void whatARangeBeforeDoesNotCoverIsNotComparedWith() {
        Page page = chinese(MARCH);
        assertThat(change(page.locator("tr[data-store=beta]"), "sales")).hasText("–");
        assertThat(page.locator("[data-total='sales:BRL'] .change")).hasText("–");
        assertThat(page.locator("[data-total='refund_rate'] .change")).hasText("–");
        cell(page, "beta", "sales").hover();
        assertThat(page.locator("#explain")).containsText("2026-03-03 之前没有数据");
        page.locator("[data-total='refund_rate'] button").hover();
        assertThat(page.locator("#explain")).containsText("2026-03-03 之前部分店铺没有数据");
        page.context().close();
    }

    @Test
    void theLoginSpeaksTheLanguageOfItsAddressElseOfTheBrowserAtEachVisit() {
        Page page = open("/login", new Browser.NewContextOptions().setLocale("zh-CN"));
        assertThat(page.getByLabel("密码")).isVisible();
        page.getByText("EN", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page).hasURL(Pattern.compile(".*/login\\?lang=en"));
        assertThat(page.getByLabel("Password")).isVisible();
        page.getByLabel("Password").fill("not it");
        page.getByText("Sign in").click();
        assertThat(page.getByText("User or password is wrong.")).isVisible();
        page.getByLabel("Password").fill(storewatch.password());
        page.getByText("Sign in").click();
        assertThat(page.locator("sw-figures thead")).containsText("Refund rate");
        page.navigate(storewatch.address() + "/login");
        assertThat(page.getByLabel("密码")).isVisible();
        page.context().close();
    }

    @Test
    void everyNumberExplainsItself() {
        Page page = chinese(MARCH);
        cell(page, "alpha", "refund_rate").hover();
        Locator explanation = page.locator("#explain");
        assertThat(explanation).containsText("退款成功数 ÷ 支付订单数");
        assertThat(explanation).containsText("2026-03-01 – 03-07 · Asia/Shanghai");
        assertThat(explanation).containsText("高于 10 % 预警");
        cell(page, "alpha", "conversion").focus();
        assertThat(explanation).containsText("无数据");
        page.context().close();
    }

    @Test
    void aClickShowsTheTrendAndTheAddressLeadsBackToIt() {
        Page page = chinese(MARCH);
        cell(page, "beta", "refund_rate").click();
        assertThat(page.locator("[data-tile=trend] h2")).hasText("Loja Beta · 退款率");
        assertThat(page)
                .hasURL(Pattern.compile(".*store=beta.*metric=refund_rate.*|.*metric=refund_rate.*store=beta.*"));
        page.reload();
        assertThat(page.locator("[data-tile=trend] h2")).hasText("Loja Beta · 退款率");
        assertThat(cell(page, "beta", "refund_rate")).hasAttribute("aria-pressed", "true");
        assertThat(page.locator("sw-chart svg")).isVisible();
        page.getByText("表格").click();
        // The 3rd of March: 1 of 50
        assertThat(page.locator(".trend-table tr", new Page.LocatorOptions().setHasText("2026-03-03")))
                .containsText("2.0 %");
        page.context().close();
    }

    @Test
    void languageAndThemeChangeAndStandInTheAddress() {
        Page page = chinese(MARCH);
        page.getByText("EN", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.locator("sw-figures thead")).containsText("Refund rate");
        // 2000 among amounts of more than 100,000 is shown in thousands
        assertThat(value(page.locator("tr[data-store=beta]"), "sales")).hasText("R$2.0k");
        page.getByLabel("Light or dark").click();
        assertThat(page.locator("html")).hasAttribute("data-theme", "dark");
        assertThat(page).hasURL(Pattern.compile(".*lang=en.*"));
        assertThat(page).hasURL(Pattern.compile(".*theme=dark.*"));
        page.context().close();
    }

    @Test
    void numbersChangeByThemselvesAndTheFocusStays() {
        Page page = chinese("/?range=2026-04-01..2026-04-02");
        cell(page, "beta", "sales").focus();
        storewatch.insert("INSERT INTO storewatch.store_day_delta (store_id, day, orders_paid, sales_amount)"
                + " VALUES ('beta', '2026-04-01', 1, 77)");
        assertThat(value(page.locator("tr[data-store=beta]"), "sales")).hasText("R$77");
        assertThat(cell(page, "beta", "sales")).isFocused();
        page.context().close();
    }

    @Test
    void aRangeWithoutDataSaysSoAndOffersTheNewest() {
        Page page = chinese("/?range=2011-01-01..2011-01-31");
        assertThat(page.getByText("这段时间没有数据")).isVisible();
        page.locator(".notice button").click();
        assertThat(page).hasURL(Pattern.compile(".*range=20[0-9-]+\\.\\.20.*"));
        assertThat(page.locator(".notice")).isHidden();
        page.context().close();
    }

    @Test
    void keysSearchMoveAndOpen() {
        Page page = chinese(MARCH);
        page.keyboard().press("/");
        assertThat(page.locator("#search")).isFocused();
        page.keyboard().type("loja");
        assertThat(page.locator("tr[data-store=alpha]")).isHidden();
        page.keyboard().press("Enter");
        assertThat(cell(page, "beta", "sales")).isFocused();
        page.keyboard().press("Enter");
        assertThat(page.locator("[data-tile=trend] h2")).hasText("Loja Beta · 销售额");
        page.keyboard().press("?");
        assertThat(page.locator("dialog#help")).isVisible();
        page.context().close();
    }

    @Test
    void lightDarkAndPhoneHaveNoSeriousFaultsOfAccess() {
        Page page = chinese(MARCH + "&theme=light");
        page.locator("sw-chart svg").waitFor();
        assertThat(serious(page)).isEmpty();
        page.navigate(storewatch.address() + MARCH + "&theme=dark");
        page.locator("sw-chart svg").waitFor();
        assertThat(serious(page)).isEmpty();
        page.setViewportSize(390, 844);
        assertThat(page.locator("tr[data-store=alpha] td:visible")).hasCount(3);
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(390);
        assertThat(serious(page)).isEmpty();
        page.context().close();
    }

    /** Last, because it replaces the rows the others count on. */
    @Test
    @Order(Integer.MAX_VALUE)
    @EnabledIfSystemProperty(named = "storewatch.screenshots", matches = "true")
    void screenshots() {
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        storewatch.insert("TRUNCATE TABLE storewatch.store_day_delta");
        storewatch.insert("TRUNCATE TABLE storewatch.store_version");
        storewatch.insert(BelievableShops.stores());
        storewatch.insert(BelievableShops.days(today));
        storewatch.insert("INSERT INTO storewatch.order_event (store_id, event_id, occurred_at, ingested_at)"
                + " VALUES ('kids', 'newest', now64(3), now64(3))");
        String ill = "/?range=7d&store=flagship&metric=dispute_rate";
        picture("overview-zh", "zh-CN", ill + "&theme=light", 1440, 1000);
        picture("overview-en", "en-US", ill + "&theme=light", 1440, 1000);
        picture("overview-dark", "zh-CN", ill + "&theme=dark", 1440, 1000);
        picture("overview-phone", "zh-CN", ill + "&theme=light", 390, 844);
    }

    private void picture(String name, String locale, String path, int width, int height) {
        Page page = open(
                path,
                new Browser.NewContextOptions()
                        .setStorageState(loggedIn)
                        .setLocale(locale)
                        .setTimezoneId("Asia/Shanghai")
                        .setViewportSize(width, height));
        assertThat(page.locator("tr[data-store=flagship]")).isVisible();
        page.locator("sw-chart svg").waitFor();
        assertThat(page.locator(".fresh")).hasClass(Pattern.compile(".*live.*"));
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("docs", name + ".png")));
        page.context().close();
    }

    private Page chinese(String path) {
        Page page = open(
                path,
                new Browser.NewContextOptions()
                        .setStorageState(loggedIn)
                        .setLocale("zh-CN")
                        .setColorScheme(ColorScheme.LIGHT)
                        .setViewportSize(1440, 960));
        page.locator("sw-figures tr[data-store]").first().waitFor();
        return page;
    }

    private Page open(String path, Browser.NewContextOptions options) {
        Page page = chromium.browser().newContext(options).newPage();
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
        page.navigate(storewatch.address() + path);
        return page;
    }

    private static List<String> serious(Page page) {
        return new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .filter(rule -> List.of("serious", "critical").contains(rule.getImpact()))
                        .map(OverviewIT::told)
                        .toList();
    }

    private static String told(Rule rule) {
        return rule.getId() + " "
                + rule.getNodes().stream().map(node -> node.getHtml()).toList();
    }

    private static Locator cell(Page page, String store, String metric) {
        return page.locator("tr[data-store=" + store + "] button[data-metric=" + metric + "]");
    }

    private static Locator value(Locator row, String metric) {
        return row.locator("button[data-metric=" + metric + "] .value");
    }

    private static Locator change(Locator row, String metric) {
        return row.locator("button[data-metric=" + metric + "] .change");
    }
}
