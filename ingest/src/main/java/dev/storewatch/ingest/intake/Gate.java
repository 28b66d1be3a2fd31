package dev.storewatch.ingest.intake;

import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** What one client may do: its rate, and the memory its requests may hold at once, so that none crowds the others out. Thread-safe. */
final class Gate {
    private static final int KIB = 1024;
    /** A body is held as it came, unpacked and as lines to keep. */
    private static final int COPIES = 3;

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final TokenBucket bucket;
    private final Semaphore own;
    private final Semaphore all;

    /** A share of the memory that a request holds while it is read and written. For one thread. */
    final class Held implements AutoCloseable {
        private int kib;

        /** Takes memory for a body of so many bytes, waiting a while for others to give it back, or refuses. */
        void more(int bytes) {
            int wanted = Math.ceilDiv(bytes + 1, KIB) * COPIES;
            try {
                if (!own.tryAcquire(wanted, PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                    throw new Refusal(
                            Answer.later(429, 1, "too many requests of this client at once; wait for the answers"));
                }
                if (!all.tryAcquire(wanted, PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                    own.release(wanted);
                    throw new Refusal(Answer.later(503, 1, "too many requests at once; send it again"));
                }
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new Refusal(Answer.later(503, 1, "the intake is stopping"));
            }
            kib += wanted;
        }

        @Override
        public void close() {
            own.release(kib);
            all.release(kib);
        }
    }

    /** @param all KiB all clients share; one may hold half */
    Gate(Limits limits, Semaphore all, InstantSource clock) {
        bucket = new TokenBucket(limits.costPerSecond(), clock);
        own = new Semaphore(limits.heldBytes() / 2 / KIB);
        this.all = all;
    }

    static Semaphore memory(Limits limits) {
        return new Semaphore(limits.heldBytes() / KIB);
    }

    /** Refuses while the client has sent more than its rate. */
    void passRate() {
        Duration wait = bucket.waitFor(1);
        if (!wait.isZero()) {
            throw new Refusal(Answer.later(
                    429, Math.max(1, wait.toSeconds() + 1), "more than this client's rate; wait and send it again"));
        }
    }

    /** Holds nothing yet. */
    Held hold() {
        return new Held();
    }

    /** Counts what a request has cost against the rate. */
    void charge(BatchCheck.Checked checked) {
        long lines = checked.accepted() + (long) Limits.REJECTED_COST * checked.rejected();
        bucket.take(Math.max(lines, checked.bytes() / KIB));
    }
}
