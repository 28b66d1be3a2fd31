package dev.storewatch.ui.overview;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import dev.storewatch.warehouse.metric.Language;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** One person's browser in one language and theme; whatever the console says and whatever is asked of another host is remembered. */
final class WatchedPages implements AutoCloseable {
    /** The widths and what juts out, if anything can be scrolled to the side. */
    private static final String TOO_WIDE = """
            () => document.documentElement.scrollWidth <= innerWidth ? [] : [
                document.documentElement.scrollWidth + ' of ' + innerWidth,
                ...[...document.querySelectorAll('body *')]
                    .filter(element => element.getBoundingClientRect().right > innerWidth)
                    .map(element => element.tagName + '.' + element.className + ' to ' + element.getBoundingClientRect().right)]""";

    /** Asked of axe itself: its builder opens a page of its own for every analysis. */
    private static final String SERIOUS = """
            () => axe.run({ resultTypes: ["violations"] }).then((found) => found.violations
                .filter((rule) => ["serious", "critical"].includes(rule.impact))
                .map((rule) => rule.id + " " + rule.nodes.map((node) => node.html).join(" ")))""";

    private final String address;
    private final Language language;
    private final BrowserContext context;
    private final Page page;
    private final List<String> troubles = new CopyOnWriteArrayList<>();

    /** Chinese is shown light, English dark: every page is seen in both. */
    WatchedPages(Browser browser, String address, String loggedIn, Language language) {
        this.address = address;
        this.language = language;
        context = browser.newContext(new Browser.NewContextOptions()
                .setStorageState(loggedIn)
                .setLocale(language == Language.ZH ? "zh-CN" : "en-US")
                .setColorScheme(language == Language.ZH ? ColorScheme.LIGHT : ColorScheme.DARK)
                .setViewportSize(1440, 960));
        context.setDefaultTimeout(PagesIT.PATIENCE);
        page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
                troubles.add("console: " + message.text());
            }
        });
        page.onPageError(error -> troubles.add("script: " + error));
        page.onRequest(request -> {
            if (Stream.of(address, "data:", "blob:").noneMatch(request.url()::startsWith)) {
                troubles.add("another host: " + request.url());
            }
        });
    }

    Page open(String path) {
        page.navigate(address + "/" + path + (path.contains("?") ? "&" : "?") + say("lang=zh", "lang=en"));
        return page;
    }

    String say(String chinese, String english) {
        return language == Language.ZH ? chinese : english;
    }

    static Locator tile(Page page, String key) {
        return page.locator("[data-tile='" + key + "']");
    }

    /** The first row of a tile's table that holds the text. */
    static Locator row(Page page, String tile, String text) {
        return tile(page, tile)
                .locator("tbody tr", new Locator.LocatorOptions().setHasText(text))
                .first();
    }

    static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** The explanation of a figure, pointed at until it is there: what arrives above the figure moves it from under the pointer, and the explanation goes. */
    static Locator explanation(Locator figure) {
        Page page = figure.page();
        Locator shown = page.locator("#explain");
        page.waitForCondition(() -> {
            page.mouse().move(0, 0);
            figure.hover();
            try {
                shown.waitFor(new Locator.WaitForOptions().setTimeout(3_000));
                return true;
            } catch (TimeoutError moved) {
                return false;
            }
        });
        return shown;
    }

    static Locator button(Locator within, String name) {
        return within.getByRole(
                AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    static Locator chip(Page page, String text) {
        return page.locator(".chips").getByText(text, new Locator.GetByTextOptions().setExact(true));
    }

    /** What must be true of a page wherever its path led. */
    void areFitToBeUsed() {
        assertThat(page.locator("html").getAttribute("lang")).startsWith(language == Language.ZH ? "zh" : "en");
        // What is on its way is dimmed until it is there.
        assertThat(page.locator("[aria-busy=true]")).hasCount(0);
        page.evaluate(AxeBuilder.getAxeScript());
        assertThat((List<?>) page.evaluate(SERIOUS)).as("axe at %s", page.url()).isEmpty();
        assertThat((List<?>) page.evaluate(TOO_WIDE))
                .as("wider than the window at %s", page.url())
                .isEmpty();
        assertThat(troubles).isEmpty();
    }

    @Override
    public void close() {
        context.close();
    }
}
