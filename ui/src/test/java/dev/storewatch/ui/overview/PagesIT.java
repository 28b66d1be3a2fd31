package dev.storewatch.ui.overview;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.storewatch.ui.overview.WatchedPages.chip;
import static dev.storewatch.ui.overview.WatchedPages.row;
import static dev.storewatch.ui.overview.WatchedPages.tile;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import dev.storewatch.warehouse.metric.Language;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The main path of each page that shows numbers, in both languages, Chinese light and English dark, over the rows of {@link OneWeek}. */
class PagesIT {
    /** Milliseconds to wait for what must come; machines that build and test at once are slow. */
    static final int PATIENCE = Integer.getInteger("storewatch.patience", 60_000);

    @TempDir
    static Path home;

    private static AdminsBrowser browser;

    @BeforeAll
    static void start() {
        browser = new AdminsBrowser(home, UnaryOperator.identity());
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theOverviewShowsTheWorstFigureAndItsTrend(Language language) {
        try (WatchedPages pages = browser.pages(language)) {
            Page page = pages.open("?" + OneWeek.RANGE);
            // 25 of 100 orders
            Locator refunds = page.locator("tr[data-store=alpha] button[data-metric=refund_rate]");
            assertThat(refunds.locator(".value")).hasText("25.0 %");
            refunds.click();
            assertThat(page.locator("[data-tile=trend] h2")).hasText("甲店 · " + pages.say("退款率", "Refund rate"));
            assertThat(page.locator("sw-chart svg")).isVisible();
            // What fires stands above the numbers and at the number itself
            assertThat(page.locator(".firing li").first())
                    .containsText(pages.say("甲店 介入率 20.0 %", "甲店: Intervention rate 20.0 %"));
            assertThat(page.locator("tr[data-store=alpha] td[data-alert] [data-metric=dispute_rate]"))
                    .isVisible();
            pages.areFitToBeUsed();
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theStoreLeadsFromANumberToTheEventsOfAThing(Language language) {
        try (WatchedPages pages = browser.pages(language)) {
            Page page = pages.open("store?store=alpha&metric=dispute_rate&" + OneWeek.RANGE);
            // 5 disputes of 25 refunds
            assertThat(page.locator(".strip [data-metric=dispute_rate] .value")).hasText("20.0 %");
            assertThat(page.locator(".strip [data-alert][data-metric=dispute_rate]"))
                    .isVisible();
            assertThat(page.locator("[data-tile=trend] svg")).isVisible();
            assertThat(tile(page, "why")).hasAttribute("aria-busy", "false");
            assertThat(tile(page, "open.refunds")).containsText("R-1");
            pages.areFitToBeUsed();
            page.getByText("R-1").first().click();
            assertThat(page).hasURL(Pattern.compile(".*/thing.*"));
            assertThat(page.locator(".timeline li")).hasCount(3);
            assertThat(page.locator(".timeline")).containsText(pages.say("申请平台介入", "platform called in"));
            pages.areFitToBeUsed();
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theLeagueLeadsToAnAgentAndHerLongWaits(Language language) {
        try (WatchedPages pages = browser.pages(language)) {
            Page page = pages.open("agents?" + OneWeek.RANGE);
            assertThat(row(page, "league", "lily")).containsText("1");
            pages.areFitToBeUsed();
            page.locator("[data-tile=league] tbody th a").first().click();
            assertThat(page).hasURL(Pattern.compile(".*agent=lily.*"));
            assertThat(tile(page, "person")).containsText("K-1");
            assertThat(tile(page, "person").locator("sw-chart svg")).isVisible();
            assertThat(row(page, "sales", "A-1")).containsText("129");
            pages.areFitToBeUsed();
            tile(page, "person")
                    .getByText(pages.say("首响均值", "First response, mean"))
                    .click();
            assertThat(page).hasURL(Pattern.compile(".*metric=agent_first_response.*"));
            WatchedPages.button(tile(page, "trend"), pages.say("表格", "Table")).click();
            // one answer, after 75 s
            assertThat(row(page, "trend", "2026-03-03")).containsText("75");
            pages.areFitToBeUsed();
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theConversationWithTheLowRatingIsReadWithItsWait(Language language) {
        try (WatchedPages pages = browser.pages(language)) {
            Page page = pages.open("conversations?" + OneWeek.RANGE);
            page.getByText(pages.say("低分", "rated low")).first().click();
            assertThat(page).hasURL(Pattern.compile(".*risk=rated_low.*"));
            page.locator("[data-tile=conversations] tbody th a").first().click();
            // Asked at 10:00:00, answered at 10:01:15: over a minute
            assertThat(tile(page, "transcript").locator(".wait.critical")).containsText(Pattern.compile("1.m.+15.s"));
            assertThat(tile(page, "transcript")).containsText("[phone]");
            pages.areFitToBeUsed();
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void refundsAreCountedByTheirFirstAndTheirLatestReason(Language language) {
        try (WatchedPages pages = browser.pages(language)) {
            Page page = pages.open("refunds?" + OneWeek.RANGE);
            Locator quality = row(page, "by.refund_reasons", pages.say("质量问题", "quality"));
            // Both came as quality, one was changed
            assertThat(quality.locator("td[data-column=first] .value")).hasText("2");
            assertThat(quality.locator("td[data-column=latest] .value")).hasText("1");
            assertThat(tile(page, "open.refunds")).containsText("R-1");
            chip(page, pages.say("退款时长", "Refund time")).click();
            assertThat(page).hasURL(Pattern.compile(".*metric=refund_hours.*"));
            pages.areFitToBeUsed();
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void disputesAreCountedByWhoDecidedBefore(Language language) {
        try (WatchedPages pages = browser.pages(language)) {
            Page page = pages.open("disputes?" + OneWeek.RANGE);
            assertThat(row(page, "by.dispute_agents", "lily").locator("td[data-column=disputes] .value"))
                    .hasText("1");
            assertThat(tile(page, "open.disputes")).containsText("R-1");
            assertThat(page.locator("h1")).hasText(pages.say("介入纠纷", "Disputes"));
            pages.areFitToBeUsed();
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void complaintsAreCountedByCategory(Language language) {
        try (WatchedPages pages = browser.pages(language)) {
            Page page = pages.open("complaints?" + OneWeek.RANGE);
            assertThat(row(page, "by.complaint_categories", pages.say("服务态度", "attitude"))
                            .locator("td[data-column=complaints] .value"))
                    .hasText("1");
            assertThat(tile(page, "open.complaints")).containsText("C-1");
            pages.areFitToBeUsed();
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void parcelsThatStandStillAreNamedWithTheirCarrier(Language language) {
        try (WatchedPages pages = browser.pages(language)) {
            Page page = pages.open("logistics?" + OneWeek.RANGE);
            assertThat(row(page, "by.carriers", "顺丰").locator("td[data-column=orders] .value"))
                    .hasText("1");
            assertThat(tile(page, "open.parcels")).containsText("A-1");
            assertThat(tile(page, "open.parcels").locator("h2")).hasText(pages.say("停滞包裹", "Parcels standing still"));
            pages.areFitToBeUsed();
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aBadReviewWithoutAReplyIsNamed(Language language) {
        try (WatchedPages pages = browser.pages(language)) {
            Page page = pages.open("reviews?" + OneWeek.RANGE);
            assertThat(row(page, "by.review_skus", "SKU-7").locator("td[data-column=bad] .value"))
                    .hasText("1");
            assertThat(tile(page, "open.reviews")).containsText("V-1");
            chip(page, pages.say("平均评分", "Rating")).click();
            // 16 points over 4 reviews
            page.locator("[data-tile=trend]")
                    .getByText(pages.say("表格", "Table"), new Locator.GetByTextOptions().setExact(true))
                    .click();
            assertThat(row(page, "trend", "2026-03-03").locator("td[data-column=value] .value"))
                    .hasText("4.00");
            pages.areFitToBeUsed();
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void whatWasRefusedCameTooLateOrDiffersIsNamed(Language language) {
        try (WatchedPages pages = browser.pages(language)) {
            Page page = pages.open("health");
            assertThat(row(page, "streams", pages.say("订单", "orders")).locator("td[data-column=events] .value"))
                    .hasText("3");
            assertThat(row(page, "refused", "orders-1.ndjson")).containsText("amount is negative");
            assertThat(row(page, "refused", "orders-1.ndjson")).containsText("17");
            assertThat(tile(page, "nights").locator(".verdict")).containsText("2026-03-03 alpha turns: 1 ≠ 2");
            assertThat(row(page, "late", "alpha").locator("td[data-column=events] .value"))
                    .hasText("1");
            pages.areFitToBeUsed();
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aQueryIsAnsweredInTheWorkbench(Language language) {
        try (WatchedPages pages = browser.pages(language)) {
            Page page = pages.open("sql");
            assertThat(page.locator(".schema-table").first()).isVisible();
            page.locator(".editor textarea").focus();
            page.keyboard().press("Control+A");
            page.keyboard().insertText("SELECT sum(orders_paid) AS paid FROM store_day");
            page.keyboard().press("Escape");
            page.locator(".editor textarea").focus();
            page.keyboard().press("Control+Enter");
            // 100 in the week and 100 in the one before
            assertThat(page.locator(".answer tbody tr:not(.spacer)").first()).containsText("200");
            pages.areFitToBeUsed();
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void anAlertStandsInTheInboxAndIsOpenedByKeys(Language language) {
        try (WatchedPages pages = browser.pages(language)) {
            Page page = pages.open("alerts");
            Locator row = page.locator(
                    ".inbox-list tr",
                    new Page.LocatorOptions().setHasText(pages.say("甲店 介入率 20.0 %", "甲店: Intervention rate 20.0 %")));
            assertThat(row).hasCount(1);
            pages.areFitToBeUsed();
            row.locator("th button").focus();
            page.keyboard().press("Enter");
            Locator panel = page.locator(".inbox-panel");
            assertThat(panel.locator("h2")).hasText(pages.say("甲店 介入率 20.0 %", "甲店: Intervention rate 20.0 %"));
            assertThat(panel.locator(".alert-timeline li")).not().hasCount(0);
            pages.areFitToBeUsed();
            page.setViewportSize(390, 844);
            pages.areFitToBeUsed();
            page.keyboard().press("Escape");
            assertThat(panel).isHidden();
            pages.areFitToBeUsed();
            page.keyboard().press("?");
            assertThat(page.locator("#help")).containsText(pages.say("稍后提醒", "snooze"));
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aLongWaitStandsInTheLedger(Language language) {
        try (WatchedPages pages = browser.pages(language)) {
            Page page = pages.open("ledger?" + OneWeek.RANGE);
            assertThat(page.locator(".waits tbody tr").first()).containsText("lily");
            pages.areFitToBeUsed();
            page.setViewportSize(390, 844);
            pages.areFitToBeUsed();
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theOverviewIsTakenOutAndWhoTookItIsWrittenDown(Language language) throws IOException {
        try (WatchedPages pages = browser.pages(language)) {
            Page page = pages.open("?" + OneWeek.RANGE);
            page.locator("tr[data-store=alpha]").waitFor();
            Download csv = page.waitForDownload(() -> page.locator(".overview-actions")
                    .getByText("CSV", new Locator.GetByTextOptions().setExact(true))
                    .click());
            // 25 of 100 orders, against 20 of 100
            assertThat(Files.readString(csv.path()))
                    .contains("alpha,甲店,tmall,CNY,2026-03-01,2026-03-07,10000")
                    .contains("0.25,0.2,");
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(page.locator("header.top")).isHidden();
            assertThat(page.locator("tr[data-store=alpha]")).isVisible();
            assertThat(new String(page.pdf(), StandardCharsets.ISO_8859_1)).startsWith("%PDF");
        }
        assertThat(browser.storewatch()
                        .asked("SELECT count() > 0 FROM audit_event WHERE account = 'admin' AND action = 'export'"
                                + " AND subject LIKE 'overview.csv%'"))
                .isEqualTo("1");
    }
}
