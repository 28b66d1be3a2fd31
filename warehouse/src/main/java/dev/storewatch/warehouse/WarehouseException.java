package dev.storewatch.warehouse;

/** The warehouse refused or could not be asked; the message is what it said. */
public final class WarehouseException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final boolean unreachable;

    private WarehouseException(String message, boolean unreachable) {
        super(message);
        this.unreachable = unreachable;
    }

    /** It answered, and the answer was no. */
    public static WarehouseException refused(String answer) {
        return new WarehouseException(answer.strip(), false);
    }

    /** It did not answer. */
    public static WarehouseException unreachable(WarehouseAccess access, Throwable cause) {
        WarehouseException failure =
                new WarehouseException("No answer from the warehouse (" + access + "): " + cause, true);
        failure.initCause(cause);
        return failure;
    }

    /** Whether asking again later may help. */
    public boolean isUnreachable() {
        return unreachable;
    }
}
