package dev.storewatch.ui.access;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;

/** Makes whoever guesses passwords wait: from the fifth failure on twice as long each time, up to five minutes. Safe for many threads. */
final class LoginThrottle {
    private static final int FREE_FAILURES = 4;
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);
    /** Addresses and accounts remembered; the oldest are forgotten first, so that many of them cannot fill the memory. */
    private static final int MOST_REMEMBERED = 10_000;

    private record Failures(int count, Instant openAgainAt) {}

    private final InstantSource clock;
    private final LinkedHashMap<String, Failures> byWho = new LinkedHashMap<>();

    LoginThrottle(InstantSource clock) {
        this.clock = clock;
    }

    /** How long an address or an account still has to wait; zero when it may try. */
    synchronized Duration waitOf(String who) {
        Failures failures = byWho.get(who);
        if (failures == null) {
            return Duration.ZERO;
        }
        Duration left = Duration.between(clock.instant(), failures.openAgainAt());
        return left.isNegative() ? Duration.ZERO : left;
    }

    synchronized void failed(String who) {
        Failures before = byWho.remove(who);
        int count = before == null ? 1 : before.count() + 1;
        byWho.put(who, new Failures(count, clock.instant().plus(wait(count))));
        if (byWho.size() > MOST_REMEMBERED) {
            byWho.pollFirstEntry();
        }
    }

    synchronized void succeeded(String who) {
        byWho.remove(who);
    }

    private static Duration wait(int failures) {
        if (failures <= FREE_FAILURES) {
            return Duration.ZERO;
        }
        Duration doubled = Duration.ofSeconds(1L << Math.min(failures - FREE_FAILURES, 20));
        return doubled.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : doubled;
    }
}
