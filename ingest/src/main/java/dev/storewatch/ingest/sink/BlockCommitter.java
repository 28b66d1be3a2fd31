package dev.storewatch.ingest.sink;

import dev.storewatch.ingest.trouble.Troubles;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.flink.api.connector.sink2.Committer;
import org.apache.flink.metrics.Counter;
import org.apache.flink.runtime.execution.SuppressRestartsException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Inserts the blocks of a complete checkpoint. While ClickHouse is away it waits and tries again, which holds the job back: nothing is lost and memory stays
 * bounded. A refusal stops the job.
 */
final class BlockCommitter implements Committer<Block> {
    private static final Logger LOG = LoggerFactory.getLogger(BlockCommitter.class);
    /** Inserts under way at once; each costs the server tens of milliseconds, much of it waiting. */
    private static final int AT_ONCE = 4;

    /** These go in after everything else of their checkpoint: whoever reads there that lines are settled finds them in every other table. */
    private static final Set<String> RECEIPTS = Set.of("intake_delta", "replay_delta");

    private static final long FIRST_PAUSE_MILLIS = 100;
    private static final long LONGEST_PAUSE_MILLIS = 5_000;

    /** Name of this part of the job where it tells that it is held up. */
    private static final String PART = "clickhouse";

    private final ClickHouse clickHouse;
    private final Counter retries;
    private final Troubles troubles;
    private final AtomicBoolean isHeldUp = new AtomicBoolean();

    /** @param retries counts inserts that are tried again */
    BlockCommitter(ClickHouse clickHouse, Counter retries, Troubles troubles) {
        this.clickHouse = clickHouse;
        this.retries = retries;
        this.troubles = troubles;
    }

    @Override
    public void commit(Collection<CommitRequest<Block>> requests) throws InterruptedException {
        List<Block> marks = new ArrayList<>();
        List<Block> rows = new ArrayList<>();
        List<Block> receipts = new ArrayList<>();
        for (CommitRequest<Block> request : requests) {
            Block block = request.getCommittable();
            if (block.table().equals(CheckpointMark.TABLE)) {
                marks.add(block);
            } else {
                (RECEIPTS.contains(block.table()) ? receipts : rows).add(block);
            }
        }
        insert(marks);
        insert(rows);
        insert(receipts);
    }

    private void insert(List<Block> blocks) throws InterruptedException {
        Deque<CompletableFuture<Void>> underWay = new ArrayDeque<>();
        for (Block block : blocks) {
            if (underWay.size() == AT_ONCE) {
                await(underWay.poll());
            }
            underWay.add(send(block, FIRST_PAUSE_MILLIS));
        }
        while (!underWay.isEmpty()) {
            await(underWay.poll());
        }
    }

    @Override
    public void close() {}

    private CompletableFuture<Void> send(Block block, long pause) {
        return ClickHouse.Http.CLIENT
                .sendAsync(clickHouse.insert(block), BodyHandlers.ofString())
                .thenAccept(this::requireDone)
                .exceptionallyCompose(failure -> again(block, pause, failure));
    }

    private CompletableFuture<Void> again(Block block, long pause, Throwable failure) {
        Throwable cause = failure.getCause() == null ? failure : failure.getCause();
        if (cause instanceof Refused) {
            return CompletableFuture.failedFuture(cause);
        }
        retries.inc();
        isHeldUp.set(true);
        troubles.tell(PART, "rows wait, trying again: " + cause);
        LOG.warn(
                "{} rows for {} did not go in, trying again in {} ms: {}",
                block.rows(),
                block.table(),
                pause,
                cause.toString());
        return CompletableFuture.runAsync(() -> {}, CompletableFuture.delayedExecutor(pause, TimeUnit.MILLISECONDS))
                .thenCompose(waited -> send(block, Math.min(pause * 2, LONGEST_PAUSE_MILLIS)));
    }

    private void requireDone(HttpResponse<String> response) {
        try {
            ClickHouse.check(response);
            if (isHeldUp.compareAndSet(true, false)) {
                troubles.over(PART);
            }
        } catch (IOException e) {
            throw new CompletionException(e);
        }
    }

    private static void await(CompletableFuture<Void> insert) throws InterruptedException {
        try {
            insert.get();
        } catch (ExecutionException e) {
            throw new SuppressRestartsException(e.getCause());
        }
    }
}
