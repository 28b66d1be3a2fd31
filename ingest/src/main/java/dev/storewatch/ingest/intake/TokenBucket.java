package dev.storewatch.ingest.intake;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Lets through so much a second, in bursts of up to two seconds' worth. What a request costs is known only when it has been read: it is let in as long as anything is
 * left and may leave the bucket in debt, which the next ones wait for. Thread-safe.
 */
final class TokenBucket {
    private static final int BURST_SECONDS = 2;
    /** Fractions of a second do not add up exactly. */
    private static final double SLACK = 1e-6;

    private final double perSecond;
    private final InstantSource clock;
    private double left;
    private Instant filledAt;

    TokenBucket(double perSecond, InstantSource clock) {
        this.perSecond = perSecond;
        this.clock = clock;
        left = perSecond * BURST_SECONDS;
        filledAt = clock.instant();
    }

    /** How long to wait before the next request is let in; zero: it may come now. */
    synchronized Duration waitFor(int least) {
        fill();
        return left + SLACK >= least
                ? Duration.ZERO
                : Duration.ofMillis((long) Math.ceil((least - left) * 1000 / perSecond - SLACK));
    }

    /** Takes what a request cost. */
    synchronized void take(long cost) {
        fill();
        left -= cost;
    }

    private void fill() {
        Instant now = clock.instant();
        double gained = Duration.between(filledAt, now).toNanos() / 1e9 * perSecond;
        if (gained > 0) {
            left = Math.min(perSecond * BURST_SECONDS, left + gained);
            filledAt = now;
        }
    }
}
