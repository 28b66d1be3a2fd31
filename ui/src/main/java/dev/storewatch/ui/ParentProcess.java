package dev.storewatch.ui;

import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Ties the application's life to the process that started it, which alone decides when it ends. */
final class ParentProcess {
    private static final long LOOK_SECONDS = 1;

    private ParentProcess() {}

    /**
     * Ends the application when its parent is gone, however it went.
     *
     * <p>The number of the parent is looked at, not its end awaited: where nobody collects dead processes (a container without an init) a dead parent stays in
     * the table of processes for ever, and would seem to live.
     */
    static void exitWithIt() {
        Optional<Long> parent = number();
        Thread.ofPlatform().daemon().name("parent-process").start(() -> {
            try {
                while (number().equals(parent)) {
                    TimeUnit.SECONDS.sleep(LOOK_SECONDS);
                }
                System.exit(0);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private static Optional<Long> number() {
        return ProcessHandle.current().parent().map(ProcessHandle::pid);
    }
}
