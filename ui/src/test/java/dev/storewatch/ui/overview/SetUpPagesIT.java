package dev.storewatch.ui.overview;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.storewatch.ui.overview.WatchedPages.button;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.storewatch.warehouse.metric.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The main path of each page where something is set up: settings, rules and channels, in both languages, Chinese light and English dark. */
class SetUpPagesIT {
    @TempDir
    static Path home;

    private static AdminsBrowser browser;

    @BeforeAll
    static void start() {
        browser = new AdminsBrowser(home, config -> config.withTokens(tokenCommand()));
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
    }

    /** The command as the launcher hands it to the application, on the class path that the build of ingest wrote. */
    private static List<String> tokenCommand() {
        Path target = Path.of("..", "ingest", "target").toAbsolutePath().normalize();
        try {
            return List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-cp",
                    target.resolve("classes") + ":"
                            + Files.readString(target.resolve("classpath")).strip(),
                    "dev.storewatch.ingest.intake.IntakeCommands",
                    "token");
        } catch (IOException notBuilt) {
            throw new UncheckedIOException(notBuilt);
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aStoreIsRenamedAndTheChangeIsWrittenDown(Language language) {
        try (WatchedPages pages = browser.pages(language)) {
            Page page = pages.open("settings");
            browser.storewatch()
                    .insert("INSERT INTO storewatch.store_version (store_id, name, platform, time_zone, currency,"
                            + " service_from, service_to, version) VALUES ('other-" + language
                            + "', 'before', 'jd', 'Asia/Shanghai', 'CNY', '08:00', '24:00', 1)");
            page.reload();
            page.getByLabel(
                            pages.say("修改", "Change") + " other-" + language,
                            new Page.GetByLabelOptions().setExact(true))
                    .click();
            page.locator("#store-name").fill("after");
            pages.areFitToBeUsed();
            page.getByText(pages.say("保存", "Save"), new Page.GetByTextOptions().setExact(true))
                    .click();
            assertThat(page.locator(".plain-table tr", new Page.LocatorOptions().setHasText("store other-" + language)))
                    .containsText("after");
            pages.areFitToBeUsed();
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aClientOfTheIntakeGetsATokenShownOnceAndLosesIt(Language language) throws Exception {
        String name = "erp-" + language.name().toLowerCase(Locale.ROOT);
        Path clients = home.resolve("http-clients.json");
        try (WatchedPages pages = browser.pages(language)) {
            Page page = pages.open("settings");
            button(page, pages.say("新建客户端", "New client")).click();
            page.locator("#sender-name").fill(name);
            page.locator("#sender-stores").fill("alpha");
            button(page, pages.say("生成令牌", "Make a token")).click();
            // 32 random bytes in Base64
            assertThat(page.locator(".senders .token")).hasText(Pattern.compile("sw_[A-Za-z0-9_-]{43}"));
            pages.areFitToBeUsed();
            String token = page.locator(".senders .token").textContent();
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            assertThat(Files.readString(clients))
                    .contains(HexFormat.of().formatHex(hash))
                    .doesNotContain(token);
            Locator row = page.locator(".senders tr", new Page.LocatorOptions().setHasText(name));
            assertThat(row).containsText("alpha");
            button(row, pages.say("吊销 ", "Revoke ") + name).click();
            button(row, pages.say("确认吊销 ", "Revoke for good? ") + name).click();
            assertThat(row).hasCount(0);
            assertThat(Files.readString(clients)).doesNotContain(name);
            assertThat(page.locator(".plain-table tr", new Page.LocatorOptions().setHasText("sender " + name)))
                    .hasCount(2);
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aStoresOwnTargetAndLimitsJudgeItsNumbers(Language language) {
        try (WatchedPages pages = browser.pages(language)) {
            Page page = pages.open("settings");
            page.getByLabel(pages.say("修改", "Change") + " alpha", new Page.GetByLabelOptions().setExact(true))
                    .click();
            page.locator("#goal-complaint_rate-target").fill("1");
            page.locator("#goal-complaint_rate-warn").fill("1.5");
            page.locator("#goal-complaint_rate-critical").fill("5");
            page.locator("#goal-agent_response_rate-target").fill("99");
            page.getByText(pages.say("保存", "Save"), new Page.GetByTextOptions().setExact(true))
                    .click();
            assertThat(page.locator("#goal-complaint_rate-target")).hasCount(0);
            pages.open("?" + OneWeek.RANGE);
            // 2 complaints of 100 orders: critical as the catalogue says, a warning as the store does
            Locator complaints = page.locator("tr[data-store=alpha] td:has([data-metric=complaint_rate])");
            assertThat(complaints).hasAttribute("data-level", "warn");
            assertThat(WatchedPages.explanation(complaints.locator("button"))).containsText(pages.say("未达成", "missed"));
            pages.open("agents?store=alpha&agent=lily&" + OneWeek.RANGE);
            // 1 of 1 conversation
            Locator answered = page.locator(
                    "[data-tile=person] tr", new Page.LocatorOptions().setHasText(pages.say("回复率", "Response rate")));
            assertThat(WatchedPages.explanation(answered.locator("button").first()))
                    .containsText(pages.say("已达成", "reached"));
            pages.areFitToBeUsed();
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aRuleIsSwitchedAndItsListAndTheAuditLogSayByWhom(Language language) {
        try (WatchedPages pages = browser.pages(language)) {
            Page page = pages.open("rules");
            Locator rule = page.locator("tr[data-row='threshold.refund_rate']");
            rule.locator("[data-act=off]").click();
            assertThat(rule.locator("[data-act=on]")).isVisible();
            assertThat(rule.locator("[data-column=changed]")).containsText("admin · 20");
            rule.locator("[data-act=on]").click();
            assertThat(rule.locator("[data-act=off]")).isVisible();
            rule.locator("[data-act=edit]").click();
            assertThat(page.locator(".rule-editor .alert-form")).isVisible();
            pages.areFitToBeUsed();
            page.setViewportSize(390, 844);
            pages.areFitToBeUsed();
        }
        assertThat(browser.storewatch()
                        .asked("SELECT count() >= 2 FROM audit_event WHERE account = 'admin'"
                                + " AND subject = 'rule threshold.refund_rate' AND before != after AND before != ''"))
                .isEqualTo("1");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aChannelIsAdded(Language language) {
        try (WatchedPages pages = browser.pages(language)) {
            Page page = pages.open("channels");
            page.locator("#channels-name").fill("duty " + language);
            page.locator("#channels-address").fill("https://oapi.dingtalk.com/robot/send?access_token=0");
            page.locator("#channels-secret").fill("SEC0");
            page.locator(".alert-form", new Page.LocatorOptions().setHas(page.locator("#channels-name")))
                    .getByText(pages.say("保存", "Save"), new Locator.GetByTextOptions().setExact(true))
                    .click();
            assertThat(page.locator("tr", new Page.LocatorOptions().setHasText("duty " + language)))
                    .containsText("oapi.dingtalk.com");
            pages.areFitToBeUsed();
            page.setViewportSize(390, 844);
            pages.areFitToBeUsed();
        }
    }
}
