package dev.storewatch.ui.launch;

import dev.storewatch.ui.launch.browser.BrowserPage;
import dev.storewatch.ui.launch.browser.Chromium;
import java.util.ArrayList;
import java.util.List;

/** People who signed in, each in a browser of their own, and look at live pages. */
final class Crowd implements AutoCloseable {
    /** The Overview has its stores. */
    static final String OVERVIEW = "document.querySelector('sw-figures tbody tr[data-store]')";
    /** A page and all its tiles are there. */
    static final String ANY_PAGE = "document.querySelector('main') && !document.querySelector('[aria-busy=true]')";

    private final Chromium browser;
    private final SimulatedSeller seller;
    private final List<BrowserPage> pages = new ArrayList<>();

    Crowd(Chromium browser, SimulatedSeller seller) {
        this.browser = browser;
        this.seller = seller;
    }

    /** So many more people sign in and see the Overview. */
    void grow(int people) {
        for (int person = 0; person < people; person++) {
            BrowserPage page = browser.newPage();
            pages.add(page);
            signIn(page, seller);
        }
    }

    static void signIn(BrowserPage page, SimulatedSeller seller) {
        page.go(seller.address() + "login?lang=en");
        page.await("document.querySelector('#password')");
        page.valueOf("document.querySelector('#username').value = 'admin';"
                + " document.querySelector('#password').value = " + BrowserPage.quoted(seller.password()) + ";"
                + " document.querySelector('.login form').requestSubmit()");
        page.await(OVERVIEW);
    }

    /** One after the other goes to the next of these pages in turn. */
    void lookAt(List<String> paths) {
        for (int person = 0; person < pages.size(); person++) {
            BrowserPage page = pages.get(person);
            page.go(seller.address() + paths.get(person % paths.size()));
            page.await(ANY_PAGE);
        }
    }

    /** Everybody closes the page; nobody signs out. */
    @Override
    public void close() {
        // The page tells that it goes only where it has a next one.
        pages.forEach(page -> page.go("about:blank"));
        pages.forEach(BrowserPage::close);
        pages.clear();
    }
}
