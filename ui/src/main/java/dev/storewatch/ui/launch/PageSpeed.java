package dev.storewatch.ui.launch;

import com.fasterxml.jackson.databind.JsonNode;
import dev.storewatch.ui.launch.browser.BrowserPage;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/** How long one person waits: until the Overview is there, and after each click until something was drawn, and until the answer was. */
final class PageSpeed {
    private static final Duration DRAWN = Duration.ofMillis(400);
    /** The browser does not tell of what took less, in milliseconds. */
    private static final double SHORTEST = 16;

    private static final String WATCH = """
            window.bench = { events: [] };
            new PerformanceObserver((list) => {
              for (const entry of list.getEntries()) bench.largest = entry.startTime;
            }).observe({ type: "largest-contentful-paint", buffered: true });
            new PerformanceObserver((list) => {
              bench.events.push(...list.getEntries().filter((entry) => entry.interactionId).map((entry) => entry.duration));
            }).observe({ type: "event", durationThreshold: 16 });
            bench.until = (shown, since) => {
              const look = () => {
                const start = since();
                if (start === undefined || !shown()) requestAnimationFrame(look);
                else requestAnimationFrame(() => setTimeout(() => (bench.shown = performance.now() - start)));
              };
              look();
            };
            bench.begin = (shown) => {
              bench.events = [];
              bench.shown = undefined;
              let start;
              const note = (event) => (start ??= event.timeStamp);
              for (const type of ["pointerdown", "keydown"]) addEventListener(type, note, { capture: true, once: true });
              bench.until(shown, () => start);
            };
            bench.until(() => document.querySelector("sw-figures tbody tr[data-store]"), () => 0);
            """;

    /** Milliseconds of one kind of wait: to the first thing drawn, and to the answer. */
    record Wait(Samples drawn, Samples answered) {
        Wait() {
            this(new Samples(), new Samples());
        }
    }

    /** What the Overview weighs: bytes over the network with an empty cache, elements of the document. */
    record Weight(long bytes, long elements) {}

    private final BrowserPage page;
    private final String address;
    private final int times;
    private final Map<String, Wait> waits = new LinkedHashMap<>();

    /** @param page of somebody who signed in */
    PageSpeed(BrowserPage page, String address, int times) {
        this.page = page;
        this.address = address;
        this.times = times;
        page.runFirst(WATCH);
    }

    /** By what was done. */
    Map<String, Wait> measure() {
        for (int time = 0; time <= times; time++) {
            boolean counts = time > 0;
            load("Overview, never seen before", true, counts);
            load("Overview, seen before", false, counts);
            act("another range", counts, this::range);
            act("another figure", counts, this::figure);
            act("a letter into the filter", counts, this::filter);
            act("a store", counts, this::store);
            act("sort a table", counts, this::sort);
        }
        return waits;
    }

    /** Of the Overview, for somebody who was never here. */
    Weight weight() {
        page.forgetFiles(true);
        overview();
        JsonNode told = page.valueOf("({ bytes: [...performance.getEntriesByType('navigation'),"
                + " ...performance.getEntriesByType('resource')].reduce((sum, one) => sum + one.transferSize, 0),"
                + " elements: document.getElementsByTagName('*').length })");
        page.forgetFiles(false);
        return new Weight(told.path("bytes").asLong(), told.path("elements").asLong());
    }

    private Wait wait(String what, boolean counts) {
        return counts ? waits.computeIfAbsent(what, _ -> new Wait()) : new Wait();
    }

    private void load(String what, boolean isFirst, boolean counts) {
        page.forgetFiles(isFirst);
        overview();
        Wait wait = wait(what, counts);
        wait.drawn().add(page.valueOf("bench.largest").asDouble());
        wait.answered().add(page.valueOf("bench.shown").asDouble());
    }

    private void overview() {
        page.go(address);
        page.await("bench.shown");
        page.await(Crowd.ANY_PAGE);
        LockSupport.parkNanos(DRAWN.toNanos());
    }

    private void act(String what, boolean counts, Runnable deed) {
        deed.run();
        page.await("bench.shown");
        LockSupport.parkNanos(DRAWN.toNanos());
        Wait wait = wait(what, counts);
        wait.drawn()
                .add(page.valueOf("Math.max(" + SHORTEST + ", ...bench.events)").asDouble());
        wait.answered().add(page.valueOf("bench.shown").asDouble());
    }

    private void begin(String shown) {
        page.valueOf("bench.begin(() => " + shown + ")");
    }

    private void range() {
        page.click(".range > button");
        LockSupport.parkNanos(DRAWN.toNanos());
        begin("location.search.includes('range=28d') && !document.querySelector('sw-figures.stale')");
        page.click("#range-sheet > button:nth-of-type(4)");
    }

    private void figure() {
        begin("document.querySelector('sw-figures tbody tr:nth-child(3) td:nth-child(4) button[aria-pressed=true]')"
                + " && document.querySelector('[data-tile=trend][aria-busy=false]')");
        page.click("sw-figures tbody tr:nth-child(3) td:nth-child(4) button");
    }

    private void filter() {
        page.click("#search");
        LockSupport.parkNanos(DRAWN.toNanos());
        begin("document.querySelector('#search').value === '7' && document.querySelector('sw-figures tr[hidden]')");
        page.type('7');
        page.await("bench.shown");
        page.valueOf("document.querySelector('#search').value = '';"
                + " document.querySelector('#search').dispatchEvent(new Event('input', { bubbles: true }))");
    }

    private void store() {
        begin("document.querySelector('.strip .value')?.textContent");
        page.click("sw-figures tbody tr:nth-child(2) a.name");
    }

    private void sort() {
        page.go(address + "agents");
        page.await(Crowd.ANY_PAGE + " && document.querySelectorAll('sw-table tbody tr').length > 10");
        begin("document.querySelector('sw-table th:nth-child(2)[aria-sort]')");
        page.click("sw-table thead th:nth-child(2) button");
    }
}
