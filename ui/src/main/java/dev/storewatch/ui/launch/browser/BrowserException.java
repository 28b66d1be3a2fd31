package dev.storewatch.ui.launch.browser;

/** The browser did not do what it was asked to; the message says what. */
public final class BrowserException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BrowserException(String message) {
        super(message);
    }

    BrowserException(String message, Throwable cause) {
        super(message, cause);
    }
}
