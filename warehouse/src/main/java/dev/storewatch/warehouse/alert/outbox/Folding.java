package dev.storewatch.warehouse.alert.outbox;

import dev.storewatch.warehouse.alert.channel.Channel;
import dev.storewatch.warehouse.alert.channel.ChannelKind;
import dev.storewatch.warehouse.alert.notice.Notice;
import dev.storewatch.warehouse.alert.notice.Occasion;
import dev.storewatch.warehouse.alert.notice.Parts;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Decides what becomes a message of its own and what is told together: a few a minute go out at once, more than that wait for one
 * digest. A storm of a minute makes at most five messages: three of their own, a first digest and a last.
 */
final class Folding {

    /** How long what belongs together may take to come together. */
    static final Duration SPAN = Duration.ofSeconds(60);

    private static final int MOST_WAITING = 5;

    private Folding() {}

    /** Messages of their own within a span; people read a few, machines read all. */
    static int singles(ChannelKind kind) {
        return kind == ChannelKind.WEBHOOK ? 500 : 3;
    }

    /**
     * The versions to write; empty: the items wait.
     *
     * @param waiting messages of the channel that are queued and not on their way
     * @param recent messages of the channel made within the last span
     */
    static List<Message> plan(
            Channel channel,
            List<Item> items,
            List<Message> waiting,
            List<Message> recent,
            String alertsPage,
            Predicate<Notice> fits,
            Instant now) {
        int most = singles(channel.kind());
        if (waiting.size() > Math.max(MOST_WAITING, most)) {
            return together(channel, items, waiting, alertsPage, fits, now);
        }
        if (items.isEmpty()) {
            return List.of();
        }
        if (items.size() + recent.size() <= most) {
            return singly(channel, items, fits, now);
        }
        boolean digestJustMade =
                recent.stream().anyMatch(message -> message.notice().occasion() == Occasion.DIGEST);
        boolean enough = recent.isEmpty() || items.size() > most;
        return enough && !digestJustMade ? together(channel, items, List.of(), alertsPage, fits, now) : List.of();
    }

    private static List<Message> singly(Channel channel, List<Item> items, Predicate<Notice> fits, Instant now) {
        List<Message> made = new ArrayList<>();
        for (Item item : items) {
            List<String> covers = List.of(item.key());
            Notice notice = renamed(item.notice(), Message.id(channel.id(), covers));
            for (Notice part : Parts.of(notice, fits)) {
                made.add(Message.queued(channel.id(), item.urgent(), covers, part, now));
            }
        }
        return made;
    }

    private static List<Message> together(
            Channel channel,
            List<Item> items,
            List<Message> waiting,
            String alertsPage,
            Predicate<Notice> fits,
            Instant now) {
        List<Message> made = new ArrayList<>();
        List<String> covers = new ArrayList<>();
        List<Notice> notices = new ArrayList<>();
        boolean urgent = false;
        for (Message message : waiting) {
            made.add(message.with(MessageStatus.FOLDED, message.attempts(), now, "told in a digest"));
            covers.addAll(message.covers());
            notices.add(message.notice());
            urgent |= message.urgent();
        }
        for (Item item : items) {
            covers.add(item.key());
            notices.add(item.notice());
            urgent |= item.urgent();
        }
        List<String> distinct = covers.stream().distinct().toList();
        String id = Message.id(channel.id(), distinct);
        Notice digest = Digest.of(id, notices, distinct.size(), alertsPage, now, fits);
        made.add(Message.queued(channel.id(), urgent, distinct, digest, now));
        return made;
    }

    private static Notice renamed(Notice notice, String id) {
        return new Notice(
                id,
                notice.occasion(),
                notice.severity(),
                notice.title(),
                notice.lines(),
                notice.link(),
                notice.mentions(),
                notice.at());
    }
}
