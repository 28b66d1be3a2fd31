package dev.storewatch.warehouse.alert.outbox;

import dev.storewatch.warehouse.alert.notice.Notice;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;

/**
 * One message to one channel and how far it got.
 *
 * @param covers keys of what it tells
 * @param notBefore when to try next
 * @param answer what the product last said, without secrets
 * @param version grows with each change
 */
public record Message(
        String id,
        String channelId,
        boolean urgent,
        List<String> covers,
        Notice notice,
        MessageStatus status,
        int attempts,
        Instant createdAt,
        Instant notBefore,
        String answer,
        long version) {

    /** No message waits longer between two attempts. */
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(65);

    public Message {
        covers = List.copyOf(covers);
    }

    static Message queued(String channelId, boolean urgent, List<String> covers, Notice notice, Instant now) {
        return new Message(notice.id(), channelId, urgent, covers, notice, MessageStatus.QUEUED, 0, now, now, "", 1);
    }

    Message with(MessageStatus newStatus, int newAttempts, Instant newNotBefore, String newAnswer) {
        return new Message(
                id,
                channelId,
                urgent,
                covers,
                notice,
                newStatus,
                newAttempts,
                createdAt,
                newNotBefore,
                newAnswer,
                version + 1);
    }

    /** The same version as a clock sees it that was set back since: nothing waits for a time that was never meant. */
    Message notAfter(Instant now) {
        if (!createdAt.isAfter(now) && !notBefore.isAfter(now.plus(LONGEST_WAIT))) {
            return this;
        }
        Instant created = createdAt.isAfter(now) ? now : createdAt;
        return new Message(id, channelId, urgent, covers, notice, status, attempts, created, now, answer, version);
    }

    /** A message of its own that tests a channel. */
    public static Message test(String channelId, Notice notice, Instant now) {
        return queued(channelId, true, List.of("test:" + notice.id()), notice, now);
    }

    /** The version that sends a message once more that was given up. */
    public Message again(Instant now) {
        if (status != MessageStatus.DEAD) {
            throw new IllegalArgumentException("Only what was given up is sent again; this message is " + status);
        }
        return with(MessageStatus.QUEUED, 0, now, "sent again by hand");
    }

    /** The id of a message to a channel about these changes: the same after a restart. */
    static String id(String channelId, List<String> covers) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(channelId.getBytes(StandardCharsets.UTF_8));
            for (String key : covers) {
                digest.update((byte) 0);
                digest.update(key.getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 16);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
