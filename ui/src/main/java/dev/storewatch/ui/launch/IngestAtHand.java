package dev.storewatch.ui.launch;

import org.jspecify.annotations.Nullable;

/** The ingest process that runs, or one of our own where none does, which is stopped at the end. */
final class IngestAtHand implements AutoCloseable {
    private static final int PATIENCE = 5;

    private final Session session;
    private final String command;
    private @Nullable Child own;

    /** @param command what to run again should the process fail for good */
    IngestAtHand(Session session, String command) {
        this.session = session;
        this.command = command;
    }

    /** Sees to it that one runs; asked again and again, since the one that ran may be stopped. */
    void have() {
        if (own == null && !IngestLock.isHeld(session.home())) {
            JavaCommand commands = new JavaCommand(session);
            own = new Child(
                    session.home(), "ingest", () -> commands.ingest(Sources.NONE), PATIENCE, System.err::println);
            own.start();
        }
        if (own != null && own.isGivenUp()) {
            throw new LaunchException("The ingest process failed " + (PATIENCE + 1) + " times in a row. "
                    + own.logTail() + "\nWhat it took in is safe; run " + command + " again to go on.");
        }
    }

    @Override
    public void close() {
        if (own != null) {
            own.close();
        }
    }
}
