package dev.storewatch.warehouse.migrate;

/** The schema cannot be brought to its wanted state; the message names the file and the reason. */
public final class MigrationException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MigrationException(String message) {
        super(message);
    }

    MigrationException(String message, Throwable cause) {
        super(message, cause);
    }
}
