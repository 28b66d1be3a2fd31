package dev.storewatch.warehouse.intake;

/** A directory cannot be taken in; the message says why. */
public final class IntakeException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    IntakeException(String message) {
        super(message);
    }

    IntakeException(String message, Throwable cause) {
        super(message, cause);
    }
}
