package dev.storewatch.ingest.replay;

import dev.storewatch.ingest.event.row.RowInput;
import dev.storewatch.ingest.sink.ClickHouse;
import dev.storewatch.ingest.sink.Refused;
import dev.storewatch.ingest.sink.Row;
import dev.storewatch.ingest.sink.RowBytes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.flink.api.connector.source.ReaderOutput;
import org.apache.flink.api.connector.source.SourceReader;
import org.apache.flink.api.connector.source.SourceReaderContext;
import org.apache.flink.core.io.InputStatus;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the parts it is given row by row, one part at a time, and asks for the next when it is done. Where the answer breaks off, it asks again from there on. */
final class ReplayReader implements SourceReader<Replayed, ReplaySplit> {
    private static final Logger LOG = LoggerFactory.getLogger(ReplayReader.class);
    private static final long RETRY_SECONDS = 1;
    /** Rows between two words about progress; at the end of a part comes the rest. */
    private static final long STRIDE = 5_000;

    private final SourceReaderContext context;
    private final ClickHouse clickHouse;
    private final Deque<ReplaySplit> waiting = new ArrayDeque<>();
    private final RowBytes bytes = new RowBytes();
    private CompletableFuture<Void> available = new CompletableFuture<>();
    private @Nullable ReplaySplit part;
    private @Nullable InputStream answer;
    private @Nullable RowInput rows;

    ReplayReader(SourceReaderContext context, ClickHouse clickHouse) {
        this.context = context;
        this.clickHouse = clickHouse;
    }

    @Override
    public void start() {
        if (waiting.isEmpty()) {
            context.sendSplitRequest();
        }
    }

    @Override
    public InputStatus pollNext(ReaderOutput<Replayed> output) throws IOException, InterruptedException {
        ReplaySplit reading = part == null ? waiting.poll() : part;
        part = reading;
        if (reading == null) {
            available = new CompletableFuture<>();
            return InputStatus.NOTHING_AVAILABLE;
        }
        Replayed next;
        try {
            RowInput open = rows == null ? open(reading) : rows;
            next = open.isAtEnd() ? null : reading.table().read(open);
        } catch (Refused e) {
            throw e;
        } catch (IOException | UncheckedIOException e) {
            return again(reading, e);
        }
        if (next == null) {
            finish(reading, output);
        } else {
            output.collect(next);
            long read = reading.read() + 1;
            part = reading.readTo(read);
            if (read % STRIDE == 0) {
                output.collect(progress(reading, STRIDE, false));
            }
        }
        return InputStatus.MORE_AVAILABLE;
    }

    @Override
    public List<ReplaySplit> snapshotState(long checkpointId) {
        List<ReplaySplit> unfinished = new ArrayList<>(waiting);
        if (part != null) {
            unfinished.addFirst(part);
        }
        return unfinished;
    }

    @Override
    public CompletableFuture<Void> isAvailable() {
        return available;
    }

    @Override
    public void addSplits(List<ReplaySplit> splits) {
        waiting.addAll(splits);
        available.complete(null);
    }

    @Override
    public void notifyNoMoreSplits() {}

    @Override
    public void close() throws IOException {
        if (answer != null) {
            answer.close();
        }
        answer = null;
        rows = null;
    }

    private RowInput open(ReplaySplit reading) throws IOException, InterruptedException {
        InputStream opened = clickHouse.stream(reading.table().rowsQuery(reading));
        RowInput input = new RowInput(opened);
        answer = opened;
        rows = input;
        return input;
    }

    private void finish(ReplaySplit done, ReaderOutput<Replayed> output) throws IOException {
        output.collect(progress(done, done.read() % STRIDE, true));
        close();
        part = null;
        if (waiting.isEmpty()) {
            context.sendSplitRequest();
        }
    }

    private InputStatus again(ReplaySplit reading, Exception failure) throws IOException {
        LOG.warn(
                "{} can't be read on from row {}, trying again in {} s: {}",
                reading.table().table(),
                reading.read(),
                RETRY_SECONDS,
                failure.toString());
        close();
        available = new CompletableFuture<Void>().completeOnTimeout(null, RETRY_SECONDS, TimeUnit.SECONDS);
        return InputStatus.NOTHING_AVAILABLE;
    }

    private Replayed progress(ReplaySplit reading, long read, boolean done) {
        Replayed said = new Replayed();
        said.progress = Row.ofGeneration(
                "replay_delta",
                bytes.string(reading.table().table())
                        .int64(done ? reading.parts() : 0)
                        .int64(done ? 1 : 0)
                        .int64(read)
                        .take());
        return said;
    }
}
