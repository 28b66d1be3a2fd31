package dev.storewatch.ingest.intake.journal;

import dev.storewatch.ingest.event.Stream;
import org.jspecify.annotations.Nullable;

/** Where lines are kept before they are acknowledged: a journal of files, or Kafka. Thread-safe. */
public sealed interface EventLog extends AutoCloseable permits Journal, KafkaLog {
    /**
     * Returns when the lines are durable.
     *
     * @param lines whole lines, each with its line feed
     * @throws JournalException when they could not be made so
     */
    void append(String client, Stream stream, byte[] lines);

    /** Why the last lines could not be taken; null: they were. */
    @Nullable
    String trouble();

    /** How many files the warehouse has not settled. */
    void backlog(int segments);

    @Override
    void close();
}
