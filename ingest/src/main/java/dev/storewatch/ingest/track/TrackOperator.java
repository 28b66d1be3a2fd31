package dev.storewatch.ingest.track;

import dev.storewatch.ingest.event.Event;
import dev.storewatch.ingest.field.Fielded;
import dev.storewatch.ingest.field.FieldedType;
import dev.storewatch.ingest.limit.StoreLimits;
import dev.storewatch.ingest.sink.Row;
import dev.storewatch.ingest.state.UnreadableState;
import dev.storewatch.ingest.store.Stores;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.flink.api.common.state.StateTtlConfig;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.runtime.state.StateInitializationContext;
import org.apache.flink.runtime.state.VoidNamespace;
import org.apache.flink.runtime.state.VoidNamespaceSerializer;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.InternalTimer;
import org.apache.flink.streaming.api.operators.InternalTimerService;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.api.operators.Triggerable;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.util.OutputTag;

/**
 * Runs a tracker: events are gathered by thing and taken in just before each checkpoint, so that a thing's state is read, worked out and written once however many of its
 * events came, and differences of one store and day leave as one row. Nothing is held over a checkpoint, so nothing can be lost; nothing is later
 * for it, since rows go into ClickHouse at checkpoints anyway.
 *
 * @param <E> what comes in, keyed by {@link #key}
 * @param <S> the state of one thing
 */
public final class TrackOperator<E, S extends Fielded> extends AbstractStreamOperator<Row>
        implements OneInputStreamOperator<E, Row>, Triggerable<String, VoidNamespace> {
    public static final OutputTag<BuyerNews> NEWS = new OutputTag<>("news", new FieldedType<>(BuyerNews.class));

    private static final long serialVersionUID = 1;
    /** Events that all tasks together gather before they are taken in without waiting for the checkpoint: bounds the memory, some 500 bytes each. */
    private static final int MOST_GATHERED = 300_000;

    static final char SEPARATOR = '\u0000';

    private final Tracker<E, S> tracker;
    private final Stores stores;
    private final Duration memory;
    private final Forgotten forgotten;
    private transient ValueState<S> state;
    private transient InternalTimerService<VoidNamespace> timers;
    private transient Map<String, List<E>> gathered;
    private transient int gatheredEvents;
    private transient int mostGathered;
    private transient DaySums sums;
    /** By store, as far as this operator has met them. */
    private transient Map<String, StoreLimits> limitsUsed;

    private transient long limitsRevision;

    /** Forgets a thing when {@code memory} has passed since it last changed, and takes what comes later for a thing of its own. */
    public TrackOperator(Tracker<E, S> tracker, Stores stores, Duration memory) {
        this(tracker, stores, memory, Forgotten.nothing());
    }

    /** Likewise, but what comes of a forgotten thing is set aside as too late. */
    public TrackOperator(Tracker<E, S> tracker, Stores stores, Duration memory, Forgotten forgotten) {
        this.tracker = tracker;
        this.stores = stores;
        this.memory = memory;
        this.forgotten = forgotten;
    }

    /** The key of a thing: ids hold no control characters. */
    public static String key(String storeId, String thing) {
        return storeId + SEPARATOR + thing;
    }

    @Override
    public void initializeState(StateInitializationContext context) throws Exception {
        super.initializeState(context);
        var descriptor = new ValueStateDescriptor<>("thing", new FieldedType<>(tracker.stateType()));
        descriptor.enableTimeToLive(StateTtlConfig.newBuilder(memory).build());
        state = UnreadableState.orElse(context, descriptor);
        gathered = new LinkedHashMap<>();
        mostGathered = MOST_GATHERED / getRuntimeContext().getTaskInfo().getNumberOfParallelSubtasks();
        sums = new DaySums();
        limitsUsed = new HashMap<>();
    }

    @Override
    public void open() throws Exception {
        super.open();
        timers = getInternalTimerService("wake", VoidNamespaceSerializer.INSTANCE, this);
    }

    @Override
    public void processElement(StreamRecord<E> element) throws Exception {
        E event = element.getValue();
        gathered.computeIfAbsent((String) getCurrentKey(), key -> new ArrayList<>())
                .add(event);
        if (++gatheredEvents >= mostGathered) {
            takeIn();
        }
    }

    @Override
    public void onProcessingTime(InternalTimer<String, VoidNamespace> timer) {
        gathered.computeIfAbsent(timer.getKey(), key -> new ArrayList<>());
    }

    @Override
    public void onEventTime(InternalTimer<String, VoidNamespace> timer) {}

    @Override
    public void prepareSnapshotPreBarrier(long checkpointId) throws Exception {
        noticeChangedLimits();
        takeIn();
        for (Row row : sums.take()) {
            output.collect(new StreamRecord<>(row));
        }
    }

    private void takeIn() throws Exception {
        long now = getProcessingTimeService().getCurrentProcessingTime();
        setAsideWhatIsTooLate(now);
        for (Map.Entry<String, List<E>> thing : gathered.entrySet()) {
            takeIn(thing.getKey(), thing.getValue(), now);
        }
        gathered.clear();
        gatheredEvents = 0;
    }

    private Scene scene(String key, long now) {
        String storeId = storeId(key);
        StoreLimits limits = stores.limits(storeId);
        limitsUsed.put(storeId, limits);
        LocalDays days = new LocalDays(stores.settings(storeId).zone());
        return new Scene(storeId, key.substring(storeId.length() + 1), days, limits, now);
    }

    private static String storeId(String key) {
        return key.substring(0, key.indexOf(SEPARATOR));
    }

    /** Looks again at what waits in stores whose limits changed; nothing else can be concerned, as it waits for no moment. */
    private void noticeChangedLimits() throws Exception {
        long revision = stores.limitsRevision();
        if (revision == limitsRevision) {
            return;
        }
        limitsRevision = revision;
        timers.forEachProcessingTimeTimer((namespace, at) -> {
            String key = (String) getCurrentKey();
            String storeId = storeId(key);
            if (!stores.limits(storeId).equals(limitsUsed.getOrDefault(storeId, StoreLimits.USUAL))) {
                gathered.computeIfAbsent(key, missing -> new ArrayList<>());
            }
        });
    }

    /** A thing the state knows nothing of is new, or forgotten: then it would be counted a second time. */
    private void setAsideWhatIsTooLate(long now) throws Exception {
        if (!forgotten.mayBe(now)) {
            return;
        }
        List<String> unknown = new ArrayList<>();
        for (Map.Entry<String, List<E>> thing : gathered.entrySet()) {
            setCurrentKey(thing.getKey());
            if (!thing.getValue().isEmpty() && state.value() == null) {
                unknown.add(thing.getKey());
            }
        }
        if (unknown.isEmpty()) {
            return;
        }
        for (String key : forgotten.among(unknown)) {
            for (E event : Objects.requireNonNull(gathered.remove(key))) {
                if (event instanceof Event late) {
                    output.collect(new StreamRecord<>(TooLate.row(late)));
                }
            }
        }
    }

    private void takeIn(String key, List<E> events, long now) throws Exception {
        setCurrentKey(key);
        S known = state.value();
        if (known == null) {
            if (events.isEmpty()) {
                return;
            }
            known = tracker.unknown();
        }
        Step step = tracker.step(scene(key, now), known, events);
        state.update(known);
        if (step.wakeAt() != Step.NEVER) {
            timers.registerProcessingTimeTimer(VoidNamespace.INSTANCE, step.wakeAt());
        }
        step.rows().forEach(row -> output.collect(new StreamRecord<>(row)));
        step.changes().forEach(sums::add);
        step.news().forEach(news -> output.collect(NEWS, new StreamRecord<>(news)));
    }
}
