package dev.storewatch.ui.overview;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.setDefaultAssertionTimeout;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.sun.net.httpserver.HttpServer;
import dev.storewatch.warehouse.alert.channel.Destinations;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Alerts, channels and the ledger in a real browser: what is delivered, what is not, and what people do about it. */
class AlertsIT {
    private static final String TOKEN = "theTokenOfTheRobot";
    private static final String SECRET = "SECofTheRobot";
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final List<String> RECEIVED = new CopyOnWriteArrayList<>();

    @TempDir
    static Path home;

    private static StorewatchForTests storewatch;
    private static Chromium chromium;
    private static HttpServer robot;
    private static volatile String answer = "{\"errcode\":0,\"errmsg\":\"ok\"}";
    private static String admin;

    @BeforeAll
    static void start() throws IOException {
        assumeTrue(
                Chromium.program().isPresent(), "No Chromium on this machine: apt-get install chromium fonts-noto-cjk");
        robot = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        robot.createContext("/robot/send", exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            byte[] said = answer.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, said.length);
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(said);
            }
            if (answer.contains(":0,") && exchange.getRequestURI().getQuery().contains("sign=")) {
                RECEIVED.add(body);
            }
        });
        robot.start();
        storewatch = new StorewatchForTests(home, new Destinations(Set.of(), Set.of("127.0.0.1")));
        chromium = Chromium.start();
        setDefaultAssertionTimeout(60_000);
        admin = loggedIn();
    }

    @AfterAll
    static void stop() {
        if (storewatch != null) {
            chromium.close();
            storewatch.close();
        }
        if (robot != null) {
            robot.stop(0);
        }
    }

    @Test
    void anAdminAddsAChannelSeesItsTestDeliveredThenRefusedAndSendsItAgain() {
        try (BrowserContext context = context()) {
            Page page = context.newPage();
            page.navigate(storewatch.address() + "/channels?lang=en");
            page.locator("#channels-name").fill("Team");
            page.locator("#channels-address")
                    .fill("http://127.0.0.1:" + robot.getAddress().getPort() + "/robot/send?access_token=" + TOKEN);
            page.locator("#channels-secret").fill(SECRET);
            press(page, "Save", 0);
            assertThat(page.getByText("Team is saved")).isVisible();
            press(page, "Send a test", 0);
            Locator log = page.locator(".deliveries");
            until(page, () -> log.innerText().contains("delivered (1)"));
            assertThat(RECEIVED).anySatisfy(body -> assertThat(body).contains("Channel \\\"Team\\\" works"));

            answer = "{\"errcode\":310000,\"errmsg\":\"sign not match\"}";
            press(page, "Send a test", 0);
            until(page, () -> log.innerText().contains("not delivered (1)"));
            assertThat(log).containsText("sign not match");
            answer = "{\"errcode\":0,\"errmsg\":\"ok\"}";
            press(page, "Send again", 0);
            until(page, () -> !log.innerText().contains("not delivered"));
            assertThat(page.content()).doesNotContain(TOKEN).doesNotContain(SECRET);

            // Whom the robot calls: kept, shown by its end alone.
            page.locator("#people-person").fill("a7");
            page.locator("#people-handle").fill("13812345678");
            press(page, "Save", 1);
            assertThat(page.locator(".people")).containsText("•••678");
            assertThat(page.content()).doesNotContain("13812345678");
            // Who carries messages reads anew whom to call when it looks for tests: the third is the one after that.
            press(page, "Send a test", 0);
            until(page, () -> RECEIVED.size() == 3);
        }
        anAlertIsAcknowledgedAndItsTimeLineTellsAll();
    }

    /** After the other, whose channel it is told on. */
    private void anAlertIsAcknowledgedAndItsTimeLineTellsAll() {
        storewatch.insert(
                "INSERT INTO breach_version (store_id, kind, thing, thing_id, since, level, agent_id, opened_at, closed_at)"
                        + " VALUES ('s1', 'COMPLAINT_PLATFORM', 'complaint', 'k77', now64(3), 'CRITICAL', 'a7', now64(3), NULL)");
        try (BrowserContext context = context()) {
            Page page = context.newPage();
            page.navigate(storewatch.address() + "/alerts?lang=en");
            Locator row = page.locator(".inbox-list tr").filter(new Locator.FilterOptions().setHasText("k77"));
            // It comes by itself, and opened it goes on by itself.
            assertThat(row).hasCount(1);
            row.locator("th button").click();
            assertThat(page).hasURL(Pattern.compile(".*alert=breach.complaint_platform.*"));
            Locator history = page.locator(".alert-timeline");
            assertThat(history).containsText("Firing · told");
            assertThat(history).containsText("Team · delivered");
            page.locator("[data-key=a]").click();
            assertThat(history).containsText("acknowledged · admin");
            assertThat(row).hasCount(0);
            page.locator("[data-chip=handled]").click();
            assertThat(row).containsText("acknowledged · admin");
            // Excused without a reason it stays as it is; reopened it is everybody's again.
            page.locator("[data-key=e]").click();
            page.keyboard().press("Enter");
            assertThat(page.getByText("An excuse needs a reason.")).isVisible();
            page.locator("[data-key=r]").click();
            assertThat(history).containsText("opened again");
            page.locator("[data-chip=open]").click();
            assertThat(row).hasCount(1);
            // The robot was told whom to call.
            assertThat(RECEIVED).anySatisfy(body -> assertThat(body).contains("k77", "@13812345678"));
        }
    }

    @Test
    void anApprovedExcuseTakesAWaitOutOfTheLedger() throws IOException {
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        String started = "now64(3) - INTERVAL 1 HOUR";
        storewatch.insert(
                "INSERT INTO turn_version (store_id, conversation_id, started_at, day, turn_started_at, agent_id,"
                        + " outcome, ended_at, turn_seconds) SELECT 's1', concat('wait', toString(number)), " + started
                        + " + INTERVAL number MINUTE, '" + today + "', " + started + ", 'li', 'ANSWERED', " + started
                        + ", 75 FROM numbers(3)");
        storewatch.insert(
                "INSERT INTO store_day_delta (store_id, day, orders_created) VALUES ('s1', '" + today + "', 1)");
        try (BrowserContext context = context()) {
            Page page = context.newPage();
            page.navigate(storewatch.address() + "/ledger?lang=en&range=today");
            Locator waits = page.locator(".waits tbody tr");
            assertThat(waits).hasCount(3);
            assertThat(waits.last()).containsText("Notice #1");
            assertThat(waits.first()).containsText("Fine #3");
            waits.last().getByText("Approve the excuse").click();
            assertThat(page.getByText("Write the reason first.")).isVisible();
            page.locator("#ledger-reason").fill("power cut");
            waits.last().getByText("Approve the excuse").click();
            assertThat(waits.last()).containsText("Excused");
            assertThat(waits.last()).containsText("excused · admin · power cut");
            assertThat(waits.first()).containsText("Fine #2");
            Download csv = page.waitForDownload(() -> page.getByText("CSV", new Page.GetByTextOptions().setExact(true))
                    .first()
                    .click());
            String lines = new String(csv.createReadStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(lines).contains("li,s1,3,1,0,1,1,20");
        }
    }

    private static void press(Page page, String text, int which) {
        page.getByText(text, new Page.GetByTextOptions().setExact(true))
                .nth(which)
                .click();
    }

    /** Presses Reload until it holds, as somebody would who waits. */
    private static void until(Page page, BooleanSupplier holds) {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (!holds.getAsBoolean()) {
            assertThat(Instant.now()).isBefore(deadline);
            press(page, "Reload", 0);
            page.waitForTimeout(500);
        }
    }

    private static String loggedIn() {
        try (BrowserContext context =
                chromium.browser().newContext(new Browser.NewContextOptions().setLocale("en-US"))) {
            context.setDefaultTimeout(40_000);
            Page page = context.newPage();
            page.navigate(storewatch.address() + "/login?lang=en");
            page.getByLabel("User").fill("admin");
            page.getByLabel("Password").fill(storewatch.password());
            page.getByText("Sign in", new Page.GetByTextOptions().setExact(true))
                    .last()
                    .click();
            page.waitForURL(url -> !url.contains("login"));
            return context.storageState();
        }
    }

    private static BrowserContext context() {
        BrowserContext context = chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setLocale("en-US")
                        .setStorageState(admin)
                        .setViewportSize(1440, 960));
        context.setDefaultTimeout(60_000);
        return context;
    }
}
