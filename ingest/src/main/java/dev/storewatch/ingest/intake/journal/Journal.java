package dev.storewatch.ingest.intake.journal;

import dev.storewatch.ingest.event.Stream;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes lines to disk: whoever appends waits until they are there. One thread writes for all who wait, so that a single fsync serves many; each client and stream has
 * files of its own, handed to the job a tenth of a second after their first line, or later and larger while the job is far behind. Thread-safe.
 */
public final class Journal implements EventLog {
    private static final Logger LOG = LoggerFactory.getLogger(Journal.class);
    private static final Duration PUBLISH_AFTER = Duration.ofMillis(100);
    private static final Duration PUBLISH_AT_LAST = Duration.ofSeconds(10);
    private static final long LARGEST_SEGMENT = 16 << 20;
    private static final int BACKLOG_STEP = 500;
    private static final Duration LOOK_AT_DISK = Duration.ofSeconds(1);
    private static final long LEAST_FREE_BYTES = 256L << 20;

    private final SegmentFolder folder;
    private final InstantSource clock;
    private final LinkedBlockingQueue<Entry> waiting = new LinkedBlockingQueue<>();
    private final Map<Place, Segment> open = new HashMap<>();
    private final Thread writer;
    private volatile int backlog;
    private volatile boolean closing;
    private volatile boolean ended;
    private volatile @Nullable String trouble;
    private Instant lookedAtDisk = Instant.EPOCH;
    private boolean diskIsFull;

    private record Place(String client, Stream stream) {}

    private record Entry(Place place, byte[] lines, CompletableFuture<Void> durable) {}

    /** @param fatal told when the journal can't go on; the files on disk are handed over at the next start */
    public Journal(SegmentFolder folder, InstantSource clock, Consumer<Throwable> fatal) {
        this.folder = folder;
        this.clock = clock;
        writer = Thread.ofPlatform()
                .name("journal")
                .uncaughtExceptionHandler((thread, failure) -> fatal.accept(failure))
                .start(this::write);
    }

    @Override
    public void append(String client, Stream stream, byte[] lines) {
        var entry = new Entry(new Place(client, stream), lines, new CompletableFuture<>());
        waiting.add(entry);
        if (ended) {
            fail(List.of(entry), new JournalException("the intake is stopping"));
        }
        try {
            entry.durable().join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof JournalException reason) {
                throw reason;
            }
            throw failed;
        }
    }

    @Override
    public @Nullable String trouble() {
        return trouble;
    }

    /** The more files wait, the larger the next are made. */
    @Override
    public void backlog(int segments) {
        backlog = segments;
    }

    /** Hands everything to the job. */
    @Override
    public void close() {
        closing = true;
        try {
            writer.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void write() {
        List<Entry> group = new ArrayList<>();
        try {
            while (!closing || !waiting.isEmpty()) {
                Entry first = next();
                if (first != null) {
                    group.add(first);
                    waiting.drainTo(group);
                    commit(group);
                    group.clear();
                }
                publish(false);
            }
            publish(true);
        } finally {
            ended = true;
            waiting.drainTo(group);
            fail(group, new JournalException("the intake is stopping"));
        }
    }

    private @Nullable Entry next() {
        try {
            return waiting.poll(open.isEmpty() ? 200 : 20, TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            closing = true;
            return null;
        }
    }

    private void commit(List<Entry> group) {
        Map<Place, List<Entry>> byPlace = new HashMap<>();
        group.forEach(entry -> byPlace.computeIfAbsent(entry.place(), place -> new ArrayList<>())
                .add(entry));
        byPlace.forEach(this::commit);
    }

    private void commit(Place place, List<Entry> entries) {
        try {
            if (diskIsFull()) {
                refuse(entries, new JournalException("the disk is nearly full: events sent over HTTP are refused"));
                return;
            }
            Segment segment = segment(place);
            for (Entry entry : entries) {
                segment.append(entry.lines());
            }
            segment.force();
            trouble = null;
            entries.forEach(entry -> entry.durable().complete(null));
        } catch (IOException failure) {
            LOG.error("{} batches of {} could not be written", entries.size(), place, failure);
            refuse(
                    entries,
                    new JournalException("events sent over HTTP could not be written to disk: " + failure, failure));
            giveUp(place);
        }
    }

    private void refuse(List<Entry> entries, JournalException reason) {
        trouble = reason.getMessage();
        fail(entries, reason);
    }

    private static void fail(List<Entry> entries, JournalException reason) {
        entries.forEach(entry -> entry.durable().completeExceptionally(reason));
    }

    private Segment segment(Place place) throws IOException {
        Segment segment = open.get(place);
        if (segment == null) {
            Instant now = clock.instant();
            segment = new Segment(folder.open(place.client(), place.stream(), now), now);
            open.put(place, segment);
        }
        return segment;
    }

    /** TRICKY: after a failed fsync nobody knows what a file holds, and a second fsync may wrongly succeed: only what was forced before is used. */
    private void giveUp(Place place) {
        Segment segment = open.remove(place);
        if (segment != null) {
            publish(segment);
        }
    }

    private void publish(boolean all) {
        Instant due = clock.instant().minus(publishAfter(backlog));
        Iterator<Segment> segments = open.values().iterator();
        while (segments.hasNext()) {
            Segment segment = segments.next();
            if (all || segment.size() >= LARGEST_SEGMENT || !segment.openedAt().isAfter(due)) {
                segments.remove();
                publish(segment);
            }
        }
    }

    /** The more files wait, the longer the next are written to: so many small ones would cost the job more than the lines in them. */
    static Duration publishAfter(int backlog) {
        Duration after = PUBLISH_AFTER.multipliedBy(Math.max(1, backlog / BACKLOG_STEP));
        return after.compareTo(PUBLISH_AT_LAST) < 0 ? after : PUBLISH_AT_LAST;
    }

    /** A file that can't be handed over now stays open on disk; the next start hands it over. */
    private static void publish(Segment segment) {
        try {
            segment.publish();
        } catch (IOException failure) {
            throw new JournalException(
                    "A file of received events can't be handed to the job; check the disk. Nothing is lost: the next start tries again",
                    failure);
        }
    }

    private boolean diskIsFull() throws IOException {
        Instant now = clock.instant();
        if (now.isAfter(lookedAtDisk.plus(LOOK_AT_DISK))) {
            lookedAtDisk = now;
            diskIsFull = Files.getFileStore(folder.root()).getUsableSpace() < LEAST_FREE_BYTES;
        }
        return diskIsFull;
    }
}
