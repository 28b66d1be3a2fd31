package dev.storewatch.ui.launch;

/** A command cannot do what it was asked to; the message says why and what to do. */
final class LaunchException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LaunchException(String message) {
        super(message);
    }

    LaunchException(String message, Throwable cause) {
        super(message, cause);
    }
}
