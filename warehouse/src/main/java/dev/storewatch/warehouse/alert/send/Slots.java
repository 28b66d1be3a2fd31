package dev.storewatch.warehouse.alert.send;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;

/** Counts what a channel has sent and says when the next message may go; not thread-safe. */
public final class Slots {

    private final Pace pace;
    private final Duration longest;
    private final Deque<Instant> sent = new ArrayDeque<>();
    private Instant restsUntil = Instant.MIN;

    public Slots(Pace pace) {
        this.pace = pace;
        this.longest = pace.windows().stream()
                .map(Pace.Window::span)
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
    }

    /** Whether a message may go now; an urgent one may take the slots kept for it. */
    public boolean isFree(boolean urgent, Instant now) {
        if (now.isBefore(restsUntil)) {
            return false;
        }
        for (Pace.Window window : pace.windows()) {
            if (within(window.span(), now) >= (urgent ? window.urgent() : window.usual())) {
                return false;
            }
        }
        return true;
    }

    /** A message went, or went before a restart. */
    public void taken(Instant at) {
        sent.addLast(at);
        while (!sent.isEmpty() && sent.getFirst().isBefore(at.minus(longest))) {
            sent.removeFirst();
        }
    }

    /** Nothing may go before then. */
    public void restUntil(Instant until) {
        if (until.isAfter(restsUntil)) {
            restsUntil = until;
        }
    }

    private int within(Duration span, Instant now) {
        Instant from = now.minus(span);
        int count = 0;
        for (Iterator<Instant> newestFirst = sent.descendingIterator(); newestFirst.hasNext(); ) {
            if (!newestFirst.next().isAfter(from)) {
                break;
            }
            count++;
        }
        return count;
    }
}
