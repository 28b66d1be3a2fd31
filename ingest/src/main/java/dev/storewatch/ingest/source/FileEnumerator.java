package dev.storewatch.ingest.source;

import dev.storewatch.ingest.trouble.Troubles;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.flink.api.connector.source.SplitEnumerator;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks for files to read again and again and hands each to one reader, once: a file is known by its intake, path, size and time of change, so that one
 * that grew is read again (what it repeats is dropped later). What is no longer there is forgotten.
 */
final class FileEnumerator implements SplitEnumerator<FileSplit, FileEnumerator.Found> {
    private static final Logger LOG = LoggerFactory.getLogger(FileEnumerator.class);
    /** Name of this part of the job where it tells that it is held up. */
    private static final String PART = "files";

    private static final Duration PAUSE = Duration.ofMillis(100);
    /** Where there is much to look through, it is left alone this many times as long as that took. */
    private static final int PAUSES_FOR_A_LOOK = 4;

    private static final long BACKLOG_BYTES = 16 << 20;

    private final SplitEnumeratorContext<FileSplit> context;
    private final Inbox inbox;
    private final Troubles troubles;
    private final boolean paused;
    private final Deque<FileSplit> unassigned;
    private final Set<String> known;
    private final Set<Integer> idleReaders = new LinkedHashSet<>();
    private List<String> trouble = List.of();
    private boolean saidBehind;
    private long lookedAt;
    private long lookTook;

    /**
     * What a checkpoint keeps.
     *
     * @param unassigned files no reader has yet
     * @param known ids of all files found that are still there
     */
    record Found(List<FileSplit> unassigned, Set<String> known) {}

    /** @param paused whether it only keeps what was found and looks for nothing */
    FileEnumerator(
            SplitEnumeratorContext<FileSplit> context, Inbox inbox, Found found, boolean paused, Troubles troubles) {
        this.paused = paused;
        this.troubles = troubles;
        this.context = context;
        this.inbox = inbox;
        unassigned = new ArrayDeque<>(found.unassigned());
        known = new HashSet<>(found.known());
    }

    @Override
    public void start() {
        if (!paused) {
            context.callAsync(this::look, this::take, 0, PAUSE.toMillis());
        }
    }

    @Override
    public void handleSplitRequest(int reader, @Nullable String host) {
        idleReaders.add(reader);
        assign();
    }

    @Override
    public void addSplitsBack(List<FileSplit> splits, int reader) {
        unassigned.addAll(splits);
        assign();
    }

    @Override
    public void addReader(int reader) {}

    @Override
    public Found snapshotState(long checkpointId) {
        return new Found(new ArrayList<>(unassigned), new HashSet<>(known));
    }

    @Override
    public void close() {}

    /** What there is, unless that was looked for just now. Runs aside, one look after the other. */
    private Optional<Inbox.Scan> look() {
        long begun = System.nanoTime();
        if (lookTook > 0 && begun - lookedAt < PAUSES_FOR_A_LOOK * lookTook) {
            return Optional.empty();
        }
        Inbox.Scan scan = inbox.scan();
        lookedAt = System.nanoTime();
        lookTook = lookedAt - begun;
        return Optional.of(scan);
    }

    private void take(@Nullable Optional<Inbox.Scan> looked, @Nullable Throwable failure) {
        if (looked == null) {
            LOG.warn("Looking for files failed, trying again", failure);
            return;
        }
        looked.ifPresent(this::take);
    }

    private void take(Inbox.Scan scan) {
        for (FileSplit file : scan.files()) {
            if (known.add(file.splitId())) {
                unassigned.add(file);
            }
        }
        if (scan.trouble().isEmpty()) {
            known.retainAll(scan.files().stream().map(FileSplit::splitId).collect(Collectors.toSet()));
        } else if (!scan.trouble().equals(trouble)) {
            scan.trouble().forEach(LOG::warn);
            troubles.tell(PART, String.join("; ", scan.trouble()));
        }
        if (scan.trouble().isEmpty() && !trouble.isEmpty()) {
            troubles.over(PART);
        }
        trouble = scan.trouble();
        assign();
        sayBacklog();
    }

    /** While much is unread, checkpoints may be rarer: it is old anyway, and each costs as much for a few events as for many. */
    private void sayBacklog() {
        long unread = unassigned.stream().mapToLong(FileSplit::size).sum();
        boolean isBehind = unread > BACKLOG_BYTES;
        if (isBehind != saidBehind) {
            context.setIsProcessingBacklog(isBehind);
            saidBehind = isBehind;
        }
    }

    private void assign() {
        var readers = idleReaders.iterator();
        while (readers.hasNext() && !unassigned.isEmpty()) {
            int reader = readers.next();
            readers.remove();
            if (context.registeredReaders().containsKey(reader)) {
                context.assignSplit(unassigned.poll(), reader);
            }
        }
    }
}
