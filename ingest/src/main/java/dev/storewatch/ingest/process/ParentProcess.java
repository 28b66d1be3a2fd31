package dev.storewatch.ingest.process;

import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Ties a process to the one that started it, which alone would end it in its order. */
public final class ParentProcess {
    private static final long LOOK_SECONDS = 1;

    private ParentProcess() {}

    /**
     * Does {@code end} when the parent is gone, however it went.
     *
     * <p>The number of the parent is looked at, not its end awaited: where nobody collects dead processes (a container without an init) a dead parent stays in
     * the table of processes for ever, and would seem to live.
     */
    public static void whenGone(Runnable end) {
        Optional<Long> parent = ProcessHandle.current().parent().map(ProcessHandle::pid);
        Thread.ofVirtual().name("parent").start(() -> {
            try {
                while (ProcessHandle.current().parent().map(ProcessHandle::pid).equals(parent)) {
                    TimeUnit.SECONDS.sleep(LOOK_SECONDS);
                }
                end.run();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }
}
