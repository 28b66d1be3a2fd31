package dev.storewatch.ingest.state;

import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.runtime.execution.SuppressRestartsException;
import org.apache.flink.runtime.state.StateInitializationContext;

/** The state was written by a version whose state this one can't read; only a person can choose what to do. */
public final class UnreadableState extends RuntimeException {
    private static final long serialVersionUID = 1;

    private UnreadableState(String state, Throwable cause) {
        super(
                "The job's state '" + state + "' was written by a version that this one can't read (" + cause
                        + "). Go on with the version that wrote it, or run ./storewatch rebuild: it counts everything anew from the raw events",
                cause);
    }

    /** A keyed state, restored if there is one. What can't be read ends the job: trying again can't help. */
    public static <T> ValueState<T> orElse(StateInitializationContext context, ValueStateDescriptor<T> descriptor) {
        try {
            return context.getKeyedStateStore().getState(descriptor);
        } catch (RuntimeException e) {
            throw new SuppressRestartsException(new UnreadableState(descriptor.getName(), deepest(e)));
        }
    }

    private static Throwable deepest(Throwable failure) {
        Throwable deepest = failure;
        while (deepest.getCause() != null) {
            deepest = deepest.getCause();
        }
        return deepest;
    }
}
