package dev.storewatch.ingest.replay;

import dev.storewatch.ingest.sink.ClickHouse;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.flink.api.connector.source.SplitEnumerator;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands the parts of the raw tables to the readers. Lists them when the first checkpoint is complete: by then the rows that the run before left in its
 * last checkpoint are in, and nothing adds to the raw tables before the replay is over.
 */
final class ReplayEnumerator implements SplitEnumerator<ReplaySplit, ReplayPlan> {
    private static final Logger LOG = LoggerFactory.getLogger(ReplayEnumerator.class);

    private final SplitEnumeratorContext<ReplaySplit> context;
    private final ClickHouse clickHouse;
    private final Deque<ReplaySplit> unassigned;
    private final Set<Integer> idleReaders = new LinkedHashSet<>();
    private boolean listed;
    private boolean listing;

    ReplayEnumerator(SplitEnumeratorContext<ReplaySplit> context, ClickHouse clickHouse, ReplayPlan plan) {
        this.context = context;
        this.clickHouse = clickHouse;
        unassigned = new ArrayDeque<>(plan.unassigned());
        listed = plan.listed();
    }

    @Override
    public void start() {
        sayBacklog();
    }

    @Override
    public void handleSplitRequest(int reader, @Nullable String host) {
        idleReaders.add(reader);
        assign();
    }

    @Override
    public void addSplitsBack(List<ReplaySplit> splits, int reader) {
        splits.reversed().forEach(unassigned::addFirst);
        assign();
    }

    @Override
    public void addReader(int reader) {}

    @Override
    public ReplayPlan snapshotState(long checkpointId) {
        return new ReplayPlan(listed, new ArrayList<>(unassigned));
    }

    @Override
    public void notifyCheckpointComplete(long checkpointId) {
        if (!listed && !listing) {
            listing = true;
            context.callAsync(() -> ReplayPlan.list(clickHouse), this::take);
        }
    }

    @Override
    public void close() {}

    private void take(@Nullable List<ReplaySplit> parts, @Nullable Throwable failure) {
        listing = false;
        if (parts == null) {
            LOG.warn("The raw tables can't be read now, trying again after the next checkpoint", failure);
            return;
        }
        listed = true;
        unassigned.addAll(parts);
        sayBacklog();
        assign();
    }

    /** While much is unread, checkpoints may be rarer; the last ones come soon. */
    private void sayBacklog() {
        context.setIsProcessingBacklog(!unassigned.isEmpty());
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
        if (listed && unassigned.isEmpty()) {
            sayBacklog();
        }
    }
}
