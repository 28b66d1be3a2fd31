package dev.storewatch.ui.launch;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** How a process is asked to stop, and ended when it does not. */
final class Stopping {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private Stopping() {}

    static void stop(ProcessHandle process) {
        if (!process.isAlive()) {
            return;
        }
        process.destroy();
        if (!ended(process, PATIENCE)) {
            process.destroyForcibly();
            ended(process, PATIENCE);
        }
    }

    /** Waits for the end; whether it came in time. */
    static boolean ended(ProcessHandle process, Duration patience) {
        CompletableFuture<Boolean> end = process.onExit().thenApply(ended -> true);
        return end.completeOnTimeout(false, patience.toMillis(), TimeUnit.MILLISECONDS)
                .join();
    }
}
