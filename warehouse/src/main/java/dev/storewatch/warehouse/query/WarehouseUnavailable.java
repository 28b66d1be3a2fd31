package dev.storewatch.warehouse.query;

/** The warehouse could not be asked or did not answer within its limits. */
public final class WarehouseUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public WarehouseUnavailable(String question, Throwable cause) {
        super(
                "The warehouse did not answer the question for " + question + ": " + cause.getMessage()
                        + "; check with ./storewatch status that it runs",
                cause);
    }
}
