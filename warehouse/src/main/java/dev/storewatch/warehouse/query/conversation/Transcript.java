package dev.storewatch.warehouse.query.conversation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A conversation word by word; before each human reply the time the buyer had waited for it. */
public record Transcript(List<Line> lines, Optional<Instant> waitingSince) {

    /** A message, and the wait it ended, if it ended one. */
    public record Line(Message message, Optional<Duration> waited) {}

    public Transcript {
        lines = List.copyOf(lines);
    }

    /** Draws the waits into messages in their order: from the buyer's first one after a human reply to the next human reply. */
    public static Transcript of(List<Message> messages) {
        List<Line> lines = new ArrayList<>();
        Optional<Instant> asked = Optional.empty();
        for (Message message : messages) {
            Optional<Duration> waited = Optional.empty();
            if (message.isHumanReply()) {
                waited = asked.map(since -> Duration.between(since, message.at()));
                asked = Optional.empty();
            } else if (message.isFromBuyer() && asked.isEmpty()) {
                asked = Optional.of(message.at());
            }
            lines.add(new Line(message, waited));
        }
        return new Transcript(lines, asked);
    }
}
