package dev.storewatch.ingest.dedup;

import dev.storewatch.ingest.deadletter.RejectedLine;
import dev.storewatch.ingest.deadletter.RejectedLineRows;
import dev.storewatch.ingest.sink.Row;
import dev.storewatch.ingest.state.UnreadableState;
import java.time.Duration;
import org.apache.flink.api.common.state.StateTtlConfig;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.state.StateInitializationContext;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;

/** Keeps each rejected line once, however often its file is read; keyed by {@link Rejections#identity}. One that is replayed is only remembered. */
public final class RejectOnce extends AbstractStreamOperator<Row> implements OneInputStreamOperator<RejectedLine, Row> {
    private static final long serialVersionUID = 1;

    private final Duration memory;
    private transient ValueState<Boolean> kept;
    private transient IntakeCounts counts;
    private transient RejectedLineRows rows;

    /** Remembers a line for {@code memory} after it was first kept. */
    public RejectOnce(Duration memory) {
        this.memory = memory;
    }

    @Override
    public void initializeState(StateInitializationContext context) throws Exception {
        super.initializeState(context);
        var descriptor = new ValueStateDescriptor<>("kept", Types.BOOLEAN);
        descriptor.enableTimeToLive(StateTtlConfig.newBuilder(memory).build());
        kept = UnreadableState.orElse(context, descriptor);
        counts = new IntakeCounts(getMetricGroup());
        rows = new RejectedLineRows();
    }

    @Override
    public void processElement(StreamRecord<RejectedLine> element) throws Exception {
        RejectedLine line = element.getValue();
        if (!line.replayed) {
            counts.rejected(line.intakeId, line.stream, line.source);
        }
        if (kept.value() == null) {
            kept.update(true);
            if (!line.replayed) {
                output.collect(new StreamRecord<>(rows.row(line)));
            }
        }
    }

    @Override
    public void prepareSnapshotPreBarrier(long checkpointId) {
        counts.take().forEach(row -> output.collect(new StreamRecord<>(row)));
    }
}
