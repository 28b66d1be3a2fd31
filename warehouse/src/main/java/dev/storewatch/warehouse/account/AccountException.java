package dev.storewatch.warehouse.account;

/** A change of an account that cannot be made; the message says why. */
public final class AccountException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What is wrong, for pages that say it in their own words. */
    public enum Fault {
        NAME,
        DISPLAY_NAME,
        ADMIN_STORES,
        PASSWORD,
        TAKEN,
        UNKNOWN,
        LAST_ADMIN,
        CHANGED_MEANWHILE
    }

    private final Fault fault;

    AccountException(Fault fault, String message) {
        super(message);
        this.fault = fault;
    }

    public Fault fault() {
        return fault;
    }
}
