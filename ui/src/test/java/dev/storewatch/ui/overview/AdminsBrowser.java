package dev.storewatch.ui.overview;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.setDefaultAssertionTimeout;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import dev.storewatch.ui.AppConfig;
import dev.storewatch.warehouse.metric.Language;
import java.nio.file.Path;
import java.util.function.UnaryOperator;

/** The application over the rows of {@link OneWeek}, and a browser in which its admin is signed in. */
final class AdminsBrowser implements AutoCloseable {
    private final StorewatchForTests storewatch;
    private final Chromium chromium;
    private final String signedIn;

    /** Skips the test where there is no browser. */
    AdminsBrowser(Path home, UnaryOperator<AppConfig> otherwise) {
        assumeTrue(
                Chromium.program().isPresent(), "No Chromium on this machine: apt-get install chromium fonts-noto-cjk");
        storewatch = new StorewatchForTests(home, otherwise);
        OneWeek.rows().forEach(storewatch::insert);
        chromium = Chromium.start();
        setDefaultAssertionTimeout(PagesIT.PATIENCE);
        try (BrowserContext context = chromium.browser().newContext()) {
            context.setDefaultTimeout(PagesIT.PATIENCE);
            Page page = context.newPage();
            page.navigate(storewatch.address() + "/login?lang=en");
            page.getByLabel("Password").fill(storewatch.password());
            page.keyboard().press("Enter");
            page.waitForSelector("sw-figures");
            signedIn = context.storageState();
        }
    }

    StorewatchForTests storewatch() {
        return storewatch;
    }

    WatchedPages pages(Language language) {
        return new WatchedPages(chromium.browser(), storewatch.address(), signedIn, language);
    }

    @Override
    public void close() {
        chromium.close();
        storewatch.close();
    }
}
