package dev.storewatch.warehouse.alert.outbox;

import dev.storewatch.warehouse.alert.notice.Notice;
import dev.storewatch.warehouse.alert.notice.Parts;
import dev.storewatch.warehouse.alert.send.Backoff;
import dev.storewatch.warehouse.alert.send.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** What becomes of a message after an attempt: pure. */
final class Verdict {

    /** How long a message waits for a channel that takes no more before it goes another way. */
    static final Duration LONGEST_WAIT = Duration.ofMinutes(30);

    private Verdict() {}

    /** The versions to write; the first is the message itself. */
    static List<Message> after(Message message, Outcome outcome, Instant now, RandomGenerator random) {
        int attempts = message.attempts() + 1;
        return switch (outcome) {
            case Outcome.Delivered delivered ->
                List.of(message.with(
                        MessageStatus.SENT,
                        attempts,
                        now,
                        (delivered.confirmed() ? "" : "accepted, not confirmed: ") + delivered.why()));
            case Outcome.Wait wait ->
                now.plus(wait.rest()).isAfter(message.createdAt().plus(LONGEST_WAIT))
                        ? dead(message, attempts, wait.why(), now)
                        : List.of(message.with(
                                MessageStatus.QUEUED, message.attempts(), now.plus(wait.rest()), wait.why()));
            case Outcome.Retry retry ->
                attempts >= Math.min(retry.attempts(), Backoff.ATTEMPTS)
                        ? dead(message, attempts, retry.why(), now)
                        : List.of(message.with(
                                MessageStatus.QUEUED,
                                attempts,
                                now.plus(Backoff.after(attempts, random)),
                                retry.why()));
            case Outcome.Split split -> halves(message, attempts, split.why(), now);
            case Outcome.Misconfigured misconfigured -> dead(message, attempts, misconfigured.why(), now);
            case Outcome.Refused refused -> dead(message, attempts, refused.why(), now);
        };
    }

    private static List<Message> halves(Message message, int attempts, String why, Instant now) {
        List<Notice> halves = Parts.halves(message.notice());
        if (halves.size() < 2) {
            return dead(message, attempts, why, now);
        }
        List<Message> versions = new ArrayList<>();
        versions.add(message.with(MessageStatus.FOLDED, attempts, now, "sent in two parts: " + why));
        halves.forEach(half ->
                versions.add(Message.queued(message.channelId(), message.urgent(), message.covers(), half, now)));
        return versions;
    }

    static List<Message> dead(Message message, int attempts, String why, Instant now) {
        return List.of(message.with(MessageStatus.DEAD, attempts, now, why));
    }
}
