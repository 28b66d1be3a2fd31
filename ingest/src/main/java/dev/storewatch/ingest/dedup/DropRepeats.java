package dev.storewatch.ingest.dedup;

import dev.storewatch.ingest.deadletter.RejectedLine;
import dev.storewatch.ingest.event.Event;
import dev.storewatch.ingest.event.Origin;
import dev.storewatch.ingest.lookup.Memory;
import dev.storewatch.ingest.sink.Row;
import dev.storewatch.ingest.sink.RowType;
import dev.storewatch.ingest.state.UnreadableState;
import dev.storewatch.ingest.store.Stores;
import dev.storewatch.ingest.track.Tracker;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
 * identity but not the content is rejected as a conflict. An event replayed from the warehouse has no origin: it is only remembered and told, for its row is there.
 *
 * @param <E> the stream's events, keyed by store and event id
 */
public final class DropRepeats<E extends Event> extends AbstractStreamOperator<E>
        implements OneInputStreamOperator<E, E> {
    public static final OutputTag<Row> ROWS = new OutputTag<>("rows", RowType.INSTANCE);
    public static final OutputTag<RejectedLine> CONFLICTS =
            new OutputTag<>("conflicts", TypeInformation.of(RejectedLine.class));

    private static final long serialVersionUID = 1;
    /** Events looked up at once without waiting for the checkpoint: bounds the memory. */
    private static final int MOST_DOUBTFUL = 20_000;
    /** An event is accepted up to 24 h before it happens; an hour more for clocks that differ. */
    private static final long LONGEST_AHEAD_MILLIS = 25 * 3_600_000L;

    private final Tracker<E, ?> tracker;
    private final RawRows.Factory<E> encoders;
    private final Stores stores;
    private final Memory memory;
    private final Accepted accepted;
    private transient ValueState<long[]> seen;
    private transient Map<String, List<E>> doubtful;
    private transient int doubtfulEvents;
    private transient IntakeCounts counts;
    private transient RawRows<E> rawRows;

    /** Remembers an event for a time after it was first seen; what may have been forgotten is looked up among those accepted. */
    public DropRepeats(
            Tracker<E, ?> tracker, RawRows.Factory<E> encoders, Stores stores, Memory memory, Accepted accepted) {
        this.tracker = tracker;
        this.encoders = encoders;
        this.stores = stores;
        this.memory = memory;
        this.accepted = accepted;
    }

    @Override
    public void initializeState(StateInitializationContext context) throws Exception {
        super.initializeState(context);
        var descriptor = new ValueStateDescriptor<>("seen", PrimitiveArrayTypeInfo.LONG_PRIMITIVE_ARRAY_TYPE_INFO);
        descriptor.enableTimeToLive(StateTtlConfig.newBuilder(memory.span()).build());
        seen = UnreadableState.orElse(context, descriptor);
        counts = new IntakeCounts(getMetricGroup());
        doubtful = new LinkedHashMap<>();
        rawRows = encoders.make();
    }

    @Override
    public void processElement(StreamRecord<E> element) throws Exception {
        E event = element.getValue();
        if (event.origin != null && mayBeForgotten(event) && seen.value() == null) {
            doubtful.computeIfAbsent((String) getCurrentKey(), identity -> new ArrayList<>())
                    .add(event);
            if (++doubtfulEvents >= MOST_DOUBTFUL) {
                lookUp();
            }
        } else {
            decide(event);
        }
    }

    /** Whether it can be the repeat of an event that was accepted so long ago that it is forgotten: then it happened before. */
    private boolean mayBeForgotten(E event) {
        long now = getProcessingTimeService().getCurrentProcessingTime();
        return memory.mayHaveForgotten(now)
                && event.occurredAt < now - memory.span().toMillis() + LONGEST_AHEAD_MILLIS;
    }

    /** Remembers again what the warehouse knows, and goes on as if nothing had been forgotten. */
    private void lookUp() throws Exception {
        if (doubtful.isEmpty()) {
            return;
        }
        Map<String, long[]> known = accepted.among(doubtful.keySet());
        for (Map.Entry<String, List<E>> events : doubtful.entrySet()) {
            setCurrentKey(events.getKey());
            long[] first = known.get(events.getKey());
            if (first != null && seen.value() == null) {
                seen.update(first);
            }
            for (E event : events.getValue()) {
                decide(event);
            }
        }
        doubtful.clear();
        doubtfulEvents = 0;
    }

    private void decide(E event) throws Exception {
        Origin origin = event.origin;
        long @Nullable [] first = seen.value();
        if (origin == null) {
            if (first == null) {
                remember(event);
                tell(event);
            }
        } else if (first == null) {
            remember(event);
            counts.accepted(origin.intakeId, event.stream().label(), origin.source);
            keep(event);
            tell(event);
        } else if (first[0] == event.fingerprintHigh && first[1] == event.fingerprintLow) {
            counts.repeated(origin.intakeId, event.stream().label(), origin.source);
        } else {
            output.collect(CONFLICTS, new StreamRecord<>(Rejections.conflict(event, origin)));
        }
    }

    @Override
    public void prepareSnapshotPreBarrier(long checkpointId) throws Exception {
        lookUp();
        for (Row row : counts.take()) {
            output.collect(ROWS, new StreamRecord<>(row));
        }
    }

    private void remember(E event) throws IOException {
        seen.update(new long[] {event.fingerprintHigh, event.fingerprintLow});
    }

    private void keep(E event) {
        event.origin = null;
        if (event.platform == null) {
            event.platform = stores.settings(event.storeId).platform();
        }
        output.collect(ROWS, new StreamRecord<>(rawRows.row(event)));
    }

    private void tell(E event) {
        event.forgetWhatOnlyItsRowStates();
        for (String thing : tracker.things(event)) {
            event.thing = thing;
            output.collect(new StreamRecord<>(event));
        }
    }
}
