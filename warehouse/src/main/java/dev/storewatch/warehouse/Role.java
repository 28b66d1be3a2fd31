package dev.storewatch.warehouse;

/** The users of the warehouse; each may do what its work needs and nothing else. */
public enum Role {
    /** Writes events, facts and measures. */
    INGEST("storewatch_ingest"),
    /** Migrates, reads for pages, writes configuration. */
    APP("storewatch_app"),
    /** Reads, within limits of time, memory and rows. */
    ANALYST("analyst");

    private final String user;

    Role(String user) {
        this.user = user;
    }

    /** The name to log in with. */
    public String user() {
        return user;
    }

    /** The key of its password in the secrets file. */
    public String passwordKey() {
        return user + "_password";
    }
}
