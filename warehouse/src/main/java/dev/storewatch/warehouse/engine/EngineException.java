package dev.storewatch.warehouse.engine;

/** The engine cannot be had or does not run; the message says what to do. */
public final class EngineException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    EngineException(String message) {
        super(message);
    }

    EngineException(String message, Throwable cause) {
        super(message, cause);
    }
}
