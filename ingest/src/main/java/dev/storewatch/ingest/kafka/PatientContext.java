package dev.storewatch.ingest.kafka;

import dev.storewatch.ingest.trouble.Troubles;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import org.apache.flink.api.connector.source.ReaderInfo;
import org.apache.flink.api.connector.source.SourceEvent;
import org.apache.flink.api.connector.source.SourceSplit;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;
import org.apache.flink.api.connector.source.SplitsAssignment;
import org.apache.flink.metrics.groups.SplitEnumeratorMetricGroup;

/**
 * Lets an enumerator's questions to a server wait until they are answered. The connector's own fails the whole job, all other sources with it, when one is not.
 */
record PatientContext<S extends SourceSplit>(SplitEnumeratorContext<S> context, Troubles troubles)
        implements SplitEnumeratorContext<S> {
    /** Name of this part of the job. */
    static final String PART = "kafka";

    private static final long FIRST_PAUSE_MILLIS = 200;
    private static final long LONGEST_PAUSE_MILLIS = 5_000;

    @Override
    public <T> void callAsync(Callable<T> question, BiConsumer<T, Throwable> answer) {
        context.callAsync(() -> insist(question), answer);
    }

    @Override
    public <T> void callAsync(Callable<T> question, BiConsumer<T, Throwable> answer, long delay, long period) {
        context.callAsync(() -> insist(question), answer, delay, period);
    }

    /** Runs in the worker thread, which its owner interrupts at the end. */
    private <T> T insist(Callable<T> question) throws InterruptedException {
        long pause = FIRST_PAUSE_MILLIS;
        while (true) {
            try {
                T answer = question.call();
                troubles.over(PART);
                return answer;
            } catch (InterruptedException e) {
                throw e;
            } catch (Exception e) {
                if (Thread.interrupted()) {
                    throw new InterruptedException();
                }
                troubles.tell(PART, "the brokers do not answer, trying again: " + innermost(e));
            }
            TimeUnit.MILLISECONDS.sleep(pause);
            pause = Math.min(2 * pause, LONGEST_PAUSE_MILLIS);
        }
    }

    private static Throwable innermost(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }

    @Override
    public SplitEnumeratorMetricGroup metricGroup() {
        return context.metricGroup();
    }

    @Override
    public void sendEventToSourceReader(int reader, SourceEvent event) {
        context.sendEventToSourceReader(reader, event);
    }

    @Override
    public int currentParallelism() {
        return context.currentParallelism();
    }

    @Override
    public Map<Integer, ReaderInfo> registeredReaders() {
        return context.registeredReaders();
    }

    @Override
    public void assignSplits(SplitsAssignment<S> assignment) {
        context.assignSplits(assignment);
    }

    @Override
    public void signalNoMoreSplits(int reader) {
        context.signalNoMoreSplits(reader);
    }

    @Override
    public void runInCoordinatorThread(Runnable work) {
        context.runInCoordinatorThread(work);
    }

    @Override
    public void setIsProcessingBacklog(boolean isBehind) {
        context.setIsProcessingBacklog(isBehind);
    }
}
