package dev.storewatch.ingest;

import dev.storewatch.ingest.replay.Replayed;
import dev.storewatch.ingest.sink.Row;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;

/** What was read back goes where it would have come from: the outputs of {@link ParseLines}; progress is a row. */
final class SortReplayed extends AbstractStreamOperator<Row> implements OneInputStreamOperator<Replayed, Row> {
    private static final long serialVersionUID = 1;

    @Override
    public void processElement(StreamRecord<Replayed> element) {
        Replayed replayed = element.getValue();
        if (replayed.order != null) {
            output.collect(ParseLines.ORDERS, new StreamRecord<>(replayed.order));
        } else if (replayed.chat != null) {
            output.collect(ParseLines.CHATS, new StreamRecord<>(replayed.chat));
        } else if (replayed.review != null) {
            output.collect(ParseLines.REVIEWS, new StreamRecord<>(replayed.review));
        } else if (replayed.rejected != null) {
            output.collect(ParseLines.REJECTED, new StreamRecord<>(replayed.rejected));
        } else if (replayed.progress != null) {
            output.collect(new StreamRecord<>(replayed.progress));
        }
    }
}
