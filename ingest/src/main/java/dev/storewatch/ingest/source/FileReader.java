package dev.storewatch.ingest.source;

import dev.storewatch.ingest.event.Origin;
import dev.storewatch.ingest.trouble.Troubles;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.flink.api.connector.source.ReaderOutput;
import org.apache.flink.api.connector.source.SourceReader;
import org.apache.flink.api.connector.source.SourceReaderContext;
import org.apache.flink.core.io.InputStatus;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the files it is given line by line, one file at a time, and asks for the next when it is done.
 *
 * <p>A file that has vanished counts as read to where it was read; one that can't be opened is tried again a little later, behind the others; one
 * that breaks off (a cut gzip) is reported as a problem and counts as read. None of them holds up another file.
 */
final class FileReader implements SourceReader<Line, FileSplit> {
    private static final Logger LOG = LoggerFactory.getLogger(FileReader.class);
    /** How long a file that can't be opened waits. */
    static final Duration RETRY = Duration.ofSeconds(5);

    private final SourceReaderContext context;
    private final InstantSource clock;
    private final boolean paused;
    private final Duration retry;
    private final Troubles troubles;
    private final Set<String> unreadable = new TreeSet<>();
    private final Deque<FileSplit> waiting = new ArrayDeque<>();
    private CompletableFuture<Void> available = new CompletableFuture<>();
    private @Nullable FileSplit split;
    private @Nullable LineReader reader;

    /**
     * Reads nothing yet.
     *
     * @param paused whether it only holds its files and reads none
     * @param retry how long a file that can't be opened waits
     */
    FileReader(SourceReaderContext context, InstantSource clock, boolean paused, Duration retry, Troubles troubles) {
        this.retry = retry;
        this.troubles = troubles;
        this.paused = paused;
        this.context = context;
        this.clock = clock;
    }

    @Override
    public void start() {
        if (waiting.isEmpty() && !paused) {
            context.sendSplitRequest();
        }
    }

    @Override
    public InputStatus pollNext(ReaderOutput<Line> output) throws IOException {
        if (paused) {
            available = new CompletableFuture<>();
            return InputStatus.NOTHING_AVAILABLE;
        }
        if (reader == null && !openNext(output)) {
            return InputStatus.NOTHING_AVAILABLE;
        }
        if (split == null || reader == null) {
            return InputStatus.MORE_AVAILABLE;
        }
        byte[] bytes;
        try {
            bytes = reader.next();
        } catch (IOException e) {
            LOG.warn("{} breaks off after line {}: {}", split.path(), split.lines(), e.toString());
            output.collect(problem(split, "the file breaks off here: " + e.getMessage()));
            finish(output, split);
            return InputStatus.MORE_AVAILABLE;
        }
        if (bytes == null) {
            finish(output, split);
        } else {
            split = split.readTo(reader.offset(), split.lines() + 1);
            output.collect(line(split, bytes));
        }
        return InputStatus.MORE_AVAILABLE;
    }

    @Override
    public List<FileSplit> snapshotState(long checkpointId) {
        List<FileSplit> unfinished = new ArrayList<>(waiting);
        if (split != null) {
            unfinished.addFirst(split);
        }
        return unfinished;
    }

    @Override
    public CompletableFuture<Void> isAvailable() {
        return available;
    }

    @Override
    public void addSplits(List<FileSplit> splits) {
        waiting.addAll(splits);
        available.complete(null);
    }

    @Override
    public void notifyNoMoreSplits() {}

    @Override
    public void close() throws IOException {
        if (reader != null) {
            reader.close();
        }
    }

    private boolean openNext(ReaderOutput<Line> output) throws IOException {
        FileSplit next = waiting.poll();
        if (next == null) {
            available = new CompletableFuture<>();
            return false;
        }
        try {
            reader = new LineReader(Path.of(next.path()), next.offset());
            split = next;
            tellReadable(next);
        } catch (NoSuchFileException e) {
            LOG.warn("{} has gone before it was read to its end: {} lines were read", next.path(), next.lines());
            tellReadable(next);
            finish(output, next);
        } catch (IOException e) {
            LOG.warn("{} can't be read now ({}), trying again in {}", next.path(), e, retry);
            unreadable.add(next.path());
            troubles.tell(part(), unreadable.size() + " found files can't be read now, trying again: " + e);
            waiting.addLast(next);
            context.sendSplitRequest();
            available = new CompletableFuture<Void>().completeOnTimeout(null, retry.toMillis(), TimeUnit.MILLISECONDS);
            return false;
        }
        return true;
    }

    private void tellReadable(FileSplit file) {
        if (unreadable.remove(file.path()) && unreadable.isEmpty()) {
            troubles.over(part());
        }
    }

    /** Name of this part of the job where it tells that it is held up. */
    private String part() {
        return "reader-" + context.getIndexOfSubtask();
    }

    private void finish(ReaderOutput<Line> output, FileSplit read) throws IOException {
        Line end = new Line();
        end.stream = read.stream();
        end.origin = origin(read, read.lines());
        end.readAt = clock.millis();
        end.endOfFile = true;
        output.collect(end);
        close();
        reader = null;
        split = null;
        if (waiting.isEmpty()) {
            context.sendSplitRequest();
        }
    }

    private Line line(FileSplit read, byte[] bytes) {
        Line line = new Line();
        line.stream = read.stream();
        line.origin = origin(read, read.lines());
        line.origin.bytes = bytes;
        if (read.path().endsWith(Replayed.ENDING)) {
            Replayed.restore(line.origin);
        }
        line.readAt = clock.millis();
        return line;
    }

    private Line problem(FileSplit read, String what) {
        Line line = line(read.readTo(read.offset(), read.lines() + 1), new byte[0]);
        line.problem = what;
        return line;
    }

    private static Origin origin(FileSplit read, long position) {
        Origin origin = new Origin();
        origin.intakeId = read.intakeId();
        origin.source = read.path();
        origin.position = position;
        return origin;
    }
}
