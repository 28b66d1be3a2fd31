package dev.storewatch.warehouse.alert.outbox;

import dev.storewatch.warehouse.alert.channel.Channel;
import dev.storewatch.warehouse.alert.channel.ChannelKind;
import dev.storewatch.warehouse.alert.notice.Line;
import dev.storewatch.warehouse.alert.notice.Notice;
import dev.storewatch.warehouse.alert.notice.Occasion;
import dev.storewatch.warehouse.alert.notice.Parts;
import dev.storewatch.warehouse.alert.send.ChartImage;
import dev.storewatch.warehouse.alert.send.Outcome;
import dev.storewatch.warehouse.alert.send.Pace;
import dev.storewatch.warehouse.alert.send.Slots;
import dev.storewatch.warehouse.metric.Label;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.BooleanSupplier;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All messages on their way: every change of it is in the store before anything else happens. One lock guards it; sending itself happens
 * outside, at most one message a channel at a time.
 */
public final class Outbox {

    private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);

    private static final int MOST_REMEMBERED = 20_000;
    private static final Duration LONGEST_WINDOW = Duration.ofMinutes(2);

    private final OutboxStore store;
    private final Roster roster;
    private final BiPredicate<Notice, Channel> fits;
    private final String alertsPage;
    private final InstantSource clock;
    private final BooleanSupplier active;
    private final RandomGenerator random;
    private final SentJournal journal;
    private final Map<String, Message> queued = new LinkedHashMap<>();
    private final Map<String, Item> items = new LinkedHashMap<>();
    private final Map<String, List<Message>> recent = new HashMap<>();
    private final Map<String, Slots> slots = new HashMap<>();
    private final Set<String> sending = new HashSet<>();
    private final Health health = new Health();
    /** Versions of what ended here: a look at the store must not bring back what was overtaken. */
    private final Map<String, Long> ended = new HashMap<>();

    /** What happened but could not be written yet: nothing more is sent before it is. */
    private final List<Message> unwritten = new ArrayList<>();

    private final List<Attempt> unlogged = new ArrayList<>();

    /**
     * Goes on where the store stands.
     *
     * @param alertsPage address of the page that lists all alerts
     * @param active whether this application is the one that sends
     */
    public Outbox(
            OutboxStore store,
            Roster roster,
            BiPredicate<Notice, Channel> fits,
            String alertsPage,
            InstantSource clock,
            BooleanSupplier active,
            RandomGenerator random,
            SentJournal journal) {
        this.store = store;
        this.roster = roster;
        this.fits = fits;
        this.alertsPage = alertsPage;
        this.clock = clock;
        this.active = active;
        this.random = random;
        this.journal = journal;
        Instant now = clock.instant();
        store.queued().forEach(message -> queued.put(message.id(), message.notAfter(now)));
        recordJournal();
        store.sentSince(clock.instant().minus(LONGEST_WINDOW))
                .forEach((channelId, times) -> roster.find(channelId)
                        .ifPresent(channel -> times.stream()
                                .map(time -> time.isAfter(now) ? now : time)
                                .sorted()
                                .forEach(slots(channel)::taken)));
    }

    /** A process before this one was ended between a product's answer and its record. */
    private void recordJournal() {
        List<Message> sent = queued.values().stream()
                .filter(journal::holds)
                .map(message -> message.with(
                        MessageStatus.SENT, message.attempts() + 1, clock.instant(), "taken before a restart"))
                .toList();
        keep(sent);
        journal.clear();
    }

    /** Adds what is to be told; items whose key is already here are ignored. */
    public synchronized void add(List<Item> more) {
        more.forEach(item -> items.putIfAbsent(item.channelId() + "\n" + item.key(), item));
    }

    /** Takes in what others queued: tests of channels, and dead messages to be sent again. */
    public synchronized void refresh() {
        ended.keySet().removeIf(id -> ended.size() > MOST_REMEMBERED);
        for (Message message : store.queued()) {
            if (message.version() > ended.getOrDefault(message.id(), 0L)) {
                queued.putIfAbsent(message.id(), message.notAfter(clock.instant()));
            }
        }
    }

    /** Queues a report under its key, which names it for ever; what was queued before is left alone by whoever asks. */
    public synchronized void post(Channel channel, String key, Notice report) {
        catchUp();
        List<String> covers = List.of(key);
        Notice named = report.renamed(Message.id(channel.id(), covers));
        Instant now = clock.instant();
        List<Message> made = new ArrayList<>();
        for (Notice part : Parts.of(named, notice -> fits.test(notice, channel))) {
            made.add(Message.queued(channel.id(), false, covers, part, now));
        }
        if (channel.kind() == ChannelKind.WECOM && !report.sheet().isEmpty() && ChartImage.isPossible()) {
            // A group robot takes a picture as a message of its own.
            Notice picture = named.with(List.of()).renamed(named.id() + ".chart");
            made.add(Message.queued(channel.id(), false, covers, picture, now));
        }
        keep(made);
    }

    /** Makes messages of what is to be told; fails when the store cannot be written, and may then be asked again. */
    public synchronized void plan() {
        Instant now = clock.instant();
        catchUp();
        buryOrphans(now);
        for (Channel channel : roster.channels()) {
            List<Item> own = items.values().stream()
                    .filter(item -> item.channelId().equals(channel.id())
                            && !item.notBefore().isAfter(now))
                    .toList();
            List<Message> planned = Folding.plan(
                    channel,
                    own,
                    waiting(channel.id()),
                    recent(channel.id(), now),
                    alertsPage,
                    notice -> fits.test(notice, channel),
                    now);
            if (!planned.isEmpty()) {
                keep(planned);
                own.forEach(item -> items.remove(item.channelId() + "\n" + item.key()));
                planned.stream()
                        .filter(message -> message.status() == MessageStatus.QUEUED)
                        .forEach(recent(channel.id(), now)::add);
            }
        }
    }

    /** Messages of a channel that was taken away go another way. */
    private void buryOrphans(Instant now) {
        for (Message message : List.copyOf(queued.values())) {
            if (roster.find(message.channelId()).isEmpty()) {
                String why = "the channel was taken away";
                settle(
                        message.channelId(),
                        message.channelId(),
                        message,
                        Verdict.dead(message, message.attempts(), why, now),
                        now);
            }
        }
    }

    /** The message to send next on a channel, which the caller then sends and reports; empty: nothing is due or may go now. */
    public synchronized Optional<Message> take(Channel channel) {
        Instant now = clock.instant();
        if (sending.contains(channel.id()) || !unwritten.isEmpty() || !active.getAsBoolean()) {
            return Optional.empty();
        }
        Optional<Message> next = queued.values().stream()
                .filter(message -> message.channelId().equals(channel.id()))
                .filter(message -> !message.notBefore().isAfter(now))
                .min(Comparator.comparing(Message::urgent).reversed().thenComparing(Message::createdAt));
        if (next.isEmpty()) {
            return next;
        }
        Optional<String> illness = isTest(next.get()) ? Optional.empty() : illness(channel, now);
        // Where there is no other way to tell, even a channel that is thought dead is tried.
        if (illness.isPresent()
                && (!channel.enabled() || another(channel.id(), now).isPresent())) {
            unlogged.add(new Attempt(next.get().id(), channel.id(), now, Attempt.NOT_SENT, illness.get(), 0));
            settle(
                    channel.id(),
                    channel.name(),
                    next.get(),
                    Verdict.dead(next.get(), next.get().attempts(), illness.get(), now),
                    now);
            return Optional.empty();
        }
        if (!slots(channel).isFree(next.get().urgent(), now)) {
            return Optional.empty();
        }
        slots(channel).taken(now);
        sending.add(channel.id());
        return next;
    }

    private Optional<String> illness(Channel channel, Instant now) {
        return channel.enabled() ? health.illness(channel, now) : Optional.of("the channel is switched off");
    }

    /** A test tells whether a channel works again, and is about no other channel. */
    private static boolean isTest(Message message) {
        return message.notice().occasion() == Occasion.TEST;
    }

    /** Records what came of an attempt. */
    public void done(Channel channel, Message message, Outcome outcome, Duration took) {
        Instant now = clock.instant();
        if (outcome instanceof Outcome.Delivered) {
            journal.add(message);
        }
        synchronized (this) {
            sending.remove(channel.id());
            unlogged.add(new Attempt(
                    message.id(),
                    channel.id(),
                    now,
                    outcome.getClass().getSimpleName(),
                    outcome.why(),
                    took.toMillis()));
            switch (outcome) {
                case Outcome.Delivered _ -> health.worked(channel);
                case Outcome.Misconfigured wrong -> health.failed(channel, wrong.why(), now);
                case Outcome.Wait wait -> slots(channel).restUntil(now.plus(wait.rest()));
                case Outcome.Retry _, Outcome.Split _, Outcome.Refused _ -> {}
            }
            settle(channel.id(), channel.name(), message, Verdict.after(message, outcome, now, random), now);
        }
    }

    /** Whether nothing is waiting. */
    public synchronized boolean isEmpty() {
        return queued.isEmpty() && items.isEmpty();
    }

    private void settle(String channelId, String channelName, Message message, List<Message> versions, Instant now) {
        List<Message> all = new ArrayList<>(versions);
        if (versions.getFirst().status() == MessageStatus.DEAD) {
            elsewhere(channelId, channelName, message, versions.getFirst().answer(), now)
                    .ifPresent(all::add);
        }
        remember(all);
        unwritten.addAll(all);
        try {
            catchUp();
        } catch (RuntimeException storeAway) {
            // Not lost: it stays in unwritten, and the next round fails aloud if the store is still away.
            LOG.warn("Could not record what became of message {}: {}", message.id(), storeAway.getMessage());
        }
    }

    private void catchUp() {
        if (!unwritten.isEmpty()) {
            store.write(List.copyOf(unwritten));
            unwritten.clear();
            if (sending.isEmpty()) {
                journal.clear();
            }
        }
        if (!unlogged.isEmpty()) {
            store.log(List.copyOf(unlogged));
            unlogged.clear();
        }
    }

    /** The same message on another channel, written in one go with the death of the first; what already went another way stays dead. */
    private Optional<Message> elsewhere(
            String channelId, String channelName, Message message, String why, Instant now) {
        List<String> covers = List.of("dead:" + message.id());
        if (isTest(message) || message.covers().stream().anyMatch(key -> key.startsWith("dead:"))) {
            return Optional.empty();
        }
        return another(channelId, now)
                .map(other -> Message.queued(
                        other.id(),
                        message.urgent(),
                        covers,
                        redirected(message.notice(), channelName, Message.id(other.id(), covers), why),
                        now));
    }

    private Optional<Channel> another(String channelId, Instant now) {
        return roster.channels().stream()
                .filter(other -> other.enabled() && !other.id().equals(channelId))
                .filter(other -> health.illness(other, now).isEmpty())
                .findFirst();
    }

    private static Notice redirected(Notice notice, String channelName, String id, String why) {
        List<Line> lines = new ArrayList<>();
        lines.add(Line.sentence(new Label(
                "渠道“" + channelName + "”未送达:" + why, "Channel \"" + channelName + "\" did not deliver this: " + why)));
        lines.addAll(notice.lines());
        return new Notice(
                id,
                notice.occasion(),
                notice.severity(),
                notice.title(),
                lines,
                notice.link(),
                notice.mentions(),
                notice.at());
    }

    private void keep(List<Message> versions) {
        store.write(versions);
        remember(versions);
    }

    private void remember(List<Message> versions) {
        for (Message version : versions) {
            if (version.status().isFinal()) {
                queued.remove(version.id());
                ended.put(version.id(), version.version());
            } else {
                queued.put(version.id(), version);
            }
        }
    }

    private List<Message> waiting(String channelId) {
        if (sending.contains(channelId)) {
            return List.of();
        }
        return queued.values().stream()
                .filter(message -> message.channelId().equals(channelId))
                .filter(message -> message.notice().occasion() != Occasion.REPORT)
                .toList();
    }

    private List<Message> recent(String channelId, Instant now) {
        List<Message> made = recent.computeIfAbsent(channelId, _ -> new ArrayList<>());
        made.removeIf(message -> !message.createdAt().isAfter(now.minus(Folding.SPAN)));
        return made;
    }

    private Slots slots(Channel channel) {
        return slots.computeIfAbsent(channel.id(), _ -> new Slots(Pace.of(channel.kind())));
    }
}
