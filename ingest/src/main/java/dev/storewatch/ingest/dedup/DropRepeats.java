package dev.storewatch.ingest.dedup;

import dev.storewatch.ingest.deadletter.RejectedLine;
import dev.storewatch.ingest.event.Event;
import dev.storewatch.ingest.event.Origin;
import dev.storewatch.ingest.sink.Row;
import dev.storewatch.ingest.store.StoreSettings;
import dev.storewatch.ingest.store.Stores;
import dev.storewatch.ingest.track.Tracker;
import java.time.Duration;
import java.util.Objects;
import org.apache.flink.api.common.state.StateTtlConfig;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.PrimitiveArrayTypeInfo;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.runtime.state.StateInitializationContext;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.util.OutputTag;
import org.jspecify.annotations.Nullable;

/**
 * Lets each event through once, by its identity (stream, store, event id): its raw row to the sink, the event to each thing it tells about. A line that shares the
 * identity but not the content is rejected as a conflict.
 *
 * @param <E> the stream's events, keyed by store and event id
 */
public final class DropRepeats<E extends Event> extends AbstractStreamOperator<E>
        implements OneInputStreamOperator<E, E> {
    public static final OutputTag<Row> ROWS = new OutputTag<>("rows", TypeInformation.of(Row.class));
    public static final OutputTag<RejectedLine> CONFLICTS =
            new OutputTag<>("conflicts", TypeInformation.of(RejectedLine.class));

    private static final long serialVersionUID = 1;

    private final Tracker<E, ?> tracker;
    private final RawRows.Factory<E> encoders;
    private final Stores stores;
    private final Duration memory;
    private transient ValueState<long[]> seen;
    private transient IntakeCounts counts;
    private transient RawRows<E> rawRows;

    /** Remembers an event for {@code memory} after it was first seen. */
    public DropRepeats(Tracker<E, ?> tracker, RawRows.Factory<E> encoders, Stores stores, Duration memory) {
        this.tracker = tracker;
        this.encoders = encoders;
        this.stores = stores;
        this.memory = memory;
    }

    @Override
    public void initializeState(StateInitializationContext context) throws Exception {
        super.initializeState(context);
        var descriptor = new ValueStateDescriptor<>("seen", PrimitiveArrayTypeInfo.LONG_PRIMITIVE_ARRAY_TYPE_INFO);
        descriptor.enableTimeToLive(StateTtlConfig.newBuilder(memory).build());
        seen = context.getKeyedStateStore().getState(descriptor);
        counts = new IntakeCounts(getMetricGroup());
        rawRows = encoders.make();
    }

    @Override
    public void processElement(StreamRecord<E> element) throws Exception {
        E event = element.getValue();
        Origin origin = Objects.requireNonNull(event.origin);
        long @Nullable [] first = seen.value();
        if (first == null) {
            seen.update(new long[] {event.fingerprintHigh, event.fingerprintLow});
            counts.accepted(origin.intakeId, event.stream().label(), origin.source);
            accept(event);
        } else if (first[0] == event.fingerprintHigh && first[1] == event.fingerprintLow) {
            counts.repeated(origin.intakeId, event.stream().label(), origin.source);
        } else {
            output.collect(CONFLICTS, new StreamRecord<>(Rejections.conflict(event, origin)));
        }
    }

    @Override
    public void prepareSnapshotPreBarrier(long checkpointId) {
        for (Row row : counts.take()) {
            output.collect(ROWS, new StreamRecord<>(row));
        }
    }

    private void accept(E event) {
        event.origin = null;
        StoreSettings settings = stores.settings(event.storeId);
        String platform = event.platform == null ? settings.platform() : event.platform;
        output.collect(ROWS, new StreamRecord<>(rawRows.row(event, platform)));
        for (String thing : tracker.things(event)) {
            event.thing = thing;
            output.collect(new StreamRecord<>(event));
        }
    }
}
