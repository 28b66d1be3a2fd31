package dev.storewatch.ingest.intake.journal;

/** Lines could not be made durable: they are not taken, and sending them again later may help. */
public final class JournalException extends RuntimeException {
    private static final long serialVersionUID = 1;

    JournalException(String message) {
        super(message);
    }

    JournalException(String message, Throwable cause) {
        super(message, cause);
    }
}
