package dev.storewatch.ingest;

import dev.storewatch.ingest.deadletter.RejectedLine;
import dev.storewatch.ingest.dedup.IntakeCounts;
import dev.storewatch.ingest.dedup.Rejections;
import dev.storewatch.ingest.event.ChatEvent;
import dev.storewatch.ingest.event.Event;
import dev.storewatch.ingest.event.OrderEvent;
import dev.storewatch.ingest.event.Origin;
import dev.storewatch.ingest.event.ReviewEvent;
import dev.storewatch.ingest.event.Stream;
import dev.storewatch.ingest.event.reading.EventReader;
import dev.storewatch.ingest.event.reading.Reading;
import dev.storewatch.ingest.event.reading.RejectReason;
import dev.storewatch.ingest.event.wire.EventType;
import dev.storewatch.ingest.sink.Row;
import dev.storewatch.ingest.source.Line;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.util.OutputTag;

/** Lines become events, by stream, or rejected lines; lines and finished files are counted. */
final class ParseLines extends AbstractStreamOperator<Row> implements OneInputStreamOperator<Line, Row> {
    static final OutputTag<OrderEvent> ORDERS = new OutputTag<>("orders", EventType.ORDERS);
    static final OutputTag<ChatEvent> CHATS = new OutputTag<>("chats", EventType.CHATS);
    static final OutputTag<ReviewEvent> REVIEWS = new OutputTag<>("reviews", EventType.REVIEWS);
    static final OutputTag<RejectedLine> REJECTED = new OutputTag<>("rejected", TypeInformation.of(RejectedLine.class));

    private static final long serialVersionUID = 1;

    private final String secret;
    private transient EventReader reader;
    private transient IntakeCounts counts;
    private transient Map<Stream, AtomicLong> newest;
    private transient AtomicLong checkpointed;

    /** @param secret key of the hash that stands for a buyer */
    ParseLines(String secret) {
        this.secret = secret;
    }

    @Override
    public void open() throws Exception {
        super.open();
        reader = new EventReader(secret.getBytes(StandardCharsets.UTF_8));
        counts = new IntakeCounts(getMetricGroup());
        newest = new EnumMap<>(Stream.class);
        checkpointed = new AtomicLong(InstantSource.system().millis());
        getMetricGroup().gauge("storewatch_checkpoint_age_seconds", () -> secondsSince(checkpointed));
    }

    @Override
    public void processElement(StreamRecord<Line> element) {
        Line line = element.getValue();
        Origin origin = line.origin;
        if (line.endOfFile) {
            counts.fileDone(origin.intakeId, line.stream.label(), origin.source);
            return;
        }
        Reading reading = line.problem == null
                ? reader.read(line.stream, origin.bytes, line.readAt)
                : new Reading.Rejected(RejectReason.MALFORMED_JSON, line.problem, null, null);
        switch (reading) {
            case Reading.Blank blank -> {}
            case Reading.Accepted accepted -> {
                counts.read(origin.intakeId, line.stream.label(), origin.source);
                accepted.event().origin = origin;
                newest(line.stream).accumulateAndGet(accepted.event().occurredAt, Math::max);
                emit(accepted.event());
            }
            case Reading.Rejected rejected -> {
                counts.read(origin.intakeId, line.stream.label(), origin.source);
                output.collect(
                        REJECTED,
                        new StreamRecord<>(Rejections.unreadable(line.stream, rejected, origin, line.readAt)));
            }
        }
    }

    @Override
    public void prepareSnapshotPreBarrier(long checkpointId) {
        counts.take().forEach(row -> output.collect(new StreamRecord<>(row)));
    }

    @Override
    public void notifyCheckpointComplete(long checkpointId) throws Exception {
        super.notifyCheckpointComplete(checkpointId);
        checkpointed.set(InstantSource.system().millis());
    }

    /** When the newest event of a stream happened; how long ago that is is shown from its first event on. */
    private AtomicLong newest(Stream stream) {
        return newest.computeIfAbsent(stream, first -> {
            AtomicLong moment = new AtomicLong();
            getMetricGroup()
                    .addGroup("stream", stream.label())
                    .gauge("storewatch_newest_event_age_seconds", () -> secondsSince(moment));
            return moment;
        });
    }

    private static long secondsSince(AtomicLong moment) {
        return (InstantSource.system().millis() - moment.get()) / 1000;
    }

    private void emit(Event event) {
        switch (event.stream()) {
            case ORDERS -> output.collect(ORDERS, new StreamRecord<>((OrderEvent) event));
            case CHATS -> output.collect(CHATS, new StreamRecord<>((ChatEvent) event));
            case REVIEWS -> output.collect(REVIEWS, new StreamRecord<>((ReviewEvent) event));
        }
    }
}
