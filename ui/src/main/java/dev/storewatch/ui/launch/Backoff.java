package dev.storewatch.ui.launch;

import java.time.Duration;

/** How long to wait before a process is started again: twice as long each time, from the start again after it ran a while. */
final class Backoff {

    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final Duration HEALTHY = Duration.ofMinutes(1);

    private int failures;

    /** The wait after an end, given how long the process ran. */
    Duration next(Duration ran) {
        failures = ran.compareTo(HEALTHY) >= 0 ? 1 : failures + 1;
        Duration wait = FIRST.multipliedBy(1L << Math.min(failures - 1, 10));
        return wait.compareTo(LONGEST) < 0 ? wait : LONGEST;
    }

    /** Ends in a row without a healthy run between. */
    int failures() {
        return failures;
    }
}
