package dev.storewatch.ui.launch.browser;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/** One page of one person, with cookies and a cache of its own. For one thread at a time. */
public final class BrowserPage implements AutoCloseable {
    private static final int WIDTH = 1440;
    private static final int HEIGHT = 960;
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final String WHERE = "[location.href, document.readyState, document.body.innerText.slice(0, 300),"
            + " ...performance.getEntriesByType('resource').slice(-5).map((one) => one.name + ' ' + one.responseStatus)].join(' | ')";

    private static final Duration LOOK_EVERY = Duration.ofMillis(50);

    private final DevTools tools;
    private final String target;
    private final String session;

    private BrowserPage(DevTools tools, String target, String session) {
        this.tools = tools;
        this.target = target;
        this.session = session;
    }

    static BrowserPage open(DevTools tools) {
        String context = tools.ask("Target.createBrowserContext", Map.of())
                .path("browserContextId")
                .asText();
        String target = tools.ask(
                        "Target.createTarget",
                        Map.of("url", "about:blank", "browserContextId", context, "width", WIDTH, "height", HEIGHT))
                .path("targetId")
                .asText();
        String session = tools.ask("Target.attachToTarget", Map.of("targetId", target, "flatten", true))
                .path("sessionId")
                .asText();
        BrowserPage page = new BrowserPage(tools, target, session);
        page.ask("Page.enable", Map.of());
        page.ask("Emulation.setFocusEmulationEnabled", Map.of("enabled", true));
        return page;
    }

    private JsonNode ask(String method, Map<String, Object> parameters) {
        return tools.ask(session, method, parameters);
    }

    /** Runs this in every document before its own scripts. */
    public void runFirst(String script) {
        ask("Page.addScriptToEvaluateOnNewDocument", Map.of("source", script));
    }

    /** Whether files are to be fetched anew, as by somebody who was never here. */
    public void forgetFiles(boolean forget) {
        ask("Network.setCacheDisabled", Map.of("cacheDisabled", forget));
    }

    /** Goes to an address; what it shows may come later. */
    public void go(String address) {
        JsonNode told = ask("Page.navigate", Map.of("url", address));
        if (told.has("errorText")) {
            throw new BrowserException(
                    address + " cannot be opened: " + told.path("errorText").asText());
        }
    }

    /** The value of an expression; of a promise, what it becomes. */
    public JsonNode valueOf(String expression) {
        JsonNode told =
                ask("Runtime.evaluate", Map.of("expression", expression, "returnByValue", true, "awaitPromise", true));
        if (told.has("exceptionDetails")) {
            throw new BrowserException(expression + " failed: "
                    + told.path("exceptionDetails")
                            .path("exception")
                            .path("description")
                            .asText());
        }
        return told.path("result").path("value");
    }

    /** Waits until an expression is true, across documents. */
    public void await(String condition) {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (!holds(condition)) {
            if (Instant.now().isAfter(deadline)) {
                throw new BrowserException("Never came true: " + condition + " at " + valueOf(WHERE));
            }
            LockSupport.parkNanos(LOOK_EVERY.toNanos());
        }
    }

    private boolean holds(String condition) {
        try {
            return valueOf("Boolean(" + condition + ")").asBoolean();
        } catch (BrowserException betweenDocuments) {
            return false;
        }
    }

    /** Presses the middle of the first element there, as a mouse does. */
    public void click(String selector) {
        JsonNode at = valueOf("(() => { const e = document.querySelector(" + quoted(selector)
                + "); e.scrollIntoView({ block: 'nearest' }); const r = e.getBoundingClientRect();"
                + " return { x: r.x + r.width / 2, y: r.y + r.height / 2 }; })()");
        for (String type : new String[] {"mouseMoved", "mousePressed", "mouseReleased"}) {
            ask(
                    "Input.dispatchMouseEvent",
                    Map.of(
                            "type",
                            type,
                            "x",
                            at.path("x").asDouble(),
                            "y",
                            at.path("y").asDouble(),
                            "button",
                            "left",
                            "clickCount",
                            1));
        }
    }

    /** Types a letter into what has the focus. */
    public void type(char letter) {
        String key = String.valueOf(letter);
        ask("Input.dispatchKeyEvent", Map.of("type", "keyDown", "key", key, "text", key));
        ask("Input.dispatchKeyEvent", Map.of("type", "keyUp", "key", key));
    }

    /** A text as a script writes it. */
    public static String quoted(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }

    /** Closes the window; its cookies go with the browser. */
    @Override
    public void close() {
        tools.ask("Target.closeTarget", Map.of("targetId", target));
    }
}
