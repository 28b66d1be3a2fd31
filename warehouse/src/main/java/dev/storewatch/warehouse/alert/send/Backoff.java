package dev.storewatch.warehouse.alert.send;

import java.time.Duration;
import java.util.List;
import java.util.random.RandomGenerator;

/** The waits between attempts: 1 s, 5 s, 30 s, 2 min, 10 min, each up to a fifth shorter or longer so that channels do not retry in step. */
public final class Backoff {

    /** Attempts in all before a message is given up. */
    public static final int ATTEMPTS = 6;

    private static final List<Duration> WAITS = List.of(
            Duration.ofSeconds(1),
            Duration.ofSeconds(5),
            Duration.ofSeconds(30),
            Duration.ofMinutes(2),
            Duration.ofMinutes(10));

    private Backoff() {}

    /** The wait after so many failed attempts, at least one. */
    public static Duration after(int failed, RandomGenerator random) {
        Duration wait = WAITS.get(Math.min(failed, WAITS.size()) - 1);
        return Duration.ofMillis(Math.round(wait.toMillis() * (0.8 + 0.4 * random.nextDouble())));
    }
}
