package dev.storewatch.warehouse.store;

/** A {@code stores.json} says something that cannot be; the message names the store and the value. */
public final class StoresFileException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StoresFileException(String message) {
        super(message);
    }

    StoresFileException(String message, Throwable cause) {
        super(message, cause);
    }
}
