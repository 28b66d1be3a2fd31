package dev.storewatch.warehouse.alert.outbox;

import dev.storewatch.warehouse.alert.channel.Channel;
import dev.storewatch.warehouse.alert.send.Backoff;
import dev.storewatch.warehouse.alert.send.Outcome;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Carries messages from the outbox to the products, every channel on a thread of its own: a slow one holds up no other. */
public final class Postman implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Postman.class);

    private final Outbox outbox;
    private final Roster roster;
    private final Senders senders;
    private final InstantSource wall;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    /** @param wall what products take for the time: signatures hold it, and a clock that was set right must be believed at once */
    public Postman(Outbox outbox, Roster roster, Senders senders, InstantSource wall) {
        this.outbox = outbox;
        this.roster = roster;
        this.senders = senders;
        this.wall = wall;
    }

    /** Starts whatever may go now; returns at once. */
    public List<Future<?>> round() {
        outbox.plan();
        List<Future<?>> sent = new ArrayList<>();
        for (Channel channel : roster.channels()) {
            outbox.take(channel).ifPresent(message -> sent.add(threads.submit(() -> send(channel, message))));
        }
        return sent;
    }

    private void send(Channel channel, Message first) {
        Message message = first;
        // Goes on while there is more, rather than waiting for the next round.
        while (true) {
            attempt(channel, message);
            var next = outbox.take(channel);
            if (next.isEmpty()) {
                return;
            }
            message = next.get();
        }
    }

    private void attempt(Channel channel, Message message) {
        long start = System.nanoTime();
        Outcome outcome;
        try {
            outcome = senders.of(channel.kind()).send(message.notice(), channel, wall.instant());
        } catch (RuntimeException failure) {
            LOG.error("Sending message {} to {} failed within", message.id(), channel.id(), failure);
            outcome = new Outcome.Retry(
                    Backoff.ATTEMPTS, "failed within: " + failure.getClass().getSimpleName());
        }
        outbox.done(channel, message, outcome, Duration.ofNanos(System.nanoTime() - start));
    }

    /** Waits for what is on its way, a few seconds at most. */
    @Override
    public void close() {
        threads.shutdown();
        try {
            if (!threads.awaitTermination(5, TimeUnit.SECONDS)) {
                threads.shutdownNow();
            }
        } catch (InterruptedException interrupted) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
