package dev.storewatch.ingest;

import dev.storewatch.ingest.sink.CheckpointMark;
import dev.storewatch.ingest.sink.Row;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;

/** Passes rows on to the sink, and with each checkpoint's the mark of the checkpoint. Runs once, beside the sink's writer. */
final class MarkCheckpoints extends AbstractStreamOperator<Row> implements OneInputStreamOperator<Row, Row> {
    private static final long serialVersionUID = 1;

    private final String lineage;
    private final String run;

    MarkCheckpoints(String lineage, String run) {
        this.lineage = lineage;
        this.run = run;
    }

    @Override
    public void processElement(StreamRecord<Row> element) {
        output.collect(element);
    }

    @Override
    public void prepareSnapshotPreBarrier(long checkpointId) {
        output.collect(new StreamRecord<>(CheckpointMark.row(lineage, run, checkpointId)));
    }
}
