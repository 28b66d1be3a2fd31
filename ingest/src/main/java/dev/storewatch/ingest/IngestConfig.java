package dev.storewatch.ingest;

import dev.storewatch.ingest.sink.ClickHouse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything the job is told, read once at the start.
 *
 * @param home where everything that is written goes
 * @param buyerKeySecret key of the hash that stands for a buyer
 * @param watched directories whose event files are read as they appear
 * @param parallelism how many of each operator run at once
 * @param checkpointEvery time between checkpoints, which is also how soon an event can be seen
 * @param repeatMemory how long an event is remembered to tell its repeats
 * @param orderMemory how long an order, refund, complaint, defect or review is remembered after it last changed
 * @param conversationMemory how long a conversation is remembered after it last changed
 */
public record IngestConfig(
        Path home,
        ClickHouse clickHouse,
        String buyerKeySecret,
        List<Path> watched,
        int parallelism,
        Duration checkpointEvery,
        Duration repeatMemory,
        Duration orderMemory,
        Duration conversationMemory) {

    public IngestConfig {
        watched = List.copyOf(watched);
    }

    /** From environment variables (STOREWATCH_…). Throws with all problems at once. */
    public static IngestConfig from(Map<String, String> environment, List<Path> watched) {
        Reading reading = new Reading(environment, new ArrayList<>());
        IngestConfig config = new IngestConfig(
                Path.of(reading.text("STOREWATCH_HOME", Optional.of("var"))).toAbsolutePath(),
                new ClickHouse(
                        reading.text("STOREWATCH_CLICKHOUSE_URL", Optional.empty()),
                        reading.text("STOREWATCH_CLICKHOUSE_USER", Optional.of("storewatch_ingest")),
                        reading.text("STOREWATCH_CLICKHOUSE_PASSWORD", Optional.of(""))),
                reading.text("STOREWATCH_BUYER_KEY_SECRET", Optional.empty()),
                watched,
                (int) reading.number("STOREWATCH_INGEST_PARALLELISM", usualParallelism(), 1, 128),
                Duration.ofMillis(reading.number("STOREWATCH_CHECKPOINT_MILLIS", 1_000, 100, 600_000)),
                Duration.ofHours(reading.number("STOREWATCH_REPEAT_MEMORY_HOURS", 7 * 24, 1, 10_000)),
                Duration.ofDays(reading.number("STOREWATCH_ORDER_MEMORY_DAYS", 90, 1, 3_650)),
                Duration.ofDays(reading.number("STOREWATCH_CONVERSATION_MEMORY_DAYS", 30, 1, 3_650)));
        if (!reading.problems.isEmpty()) {
            throw new IllegalArgumentException(String.join("\n", reading.problems));
        }
        return config;
    }

    private static int usualParallelism() {
        return Math.clamp(Runtime.getRuntime().availableProcessors(), 1, 8);
    }

    @Override
    public String toString() {
        return "IngestConfig[home=" + home + ", clickHouse=" + clickHouse + ", watched=" + watched + ", parallelism="
                + parallelism + ", checkpointEvery=" + checkpointEvery + ", repeatMemory=" + repeatMemory
                + ", orderMemory=" + orderMemory + ", conversationMemory=" + conversationMemory + "]";
    }

    private record Reading(Map<String, String> environment, List<String> problems) {
        String text(String name, Optional<String> usual) {
            String value = environment.getOrDefault(name, "");
            if (!value.isEmpty()) {
                return value;
            }
            if (usual.isEmpty()) {
                problems.add(name + " is not set");
            }
            return usual.orElse("");
        }

        long number(String name, long usual, long least, long most) {
            String value = environment.getOrDefault(name, "");
            if (value.isEmpty()) {
                return usual;
            }
            try {
                long number = Long.parseLong(value);
                if (number >= least && number <= most) {
                    return number;
                }
            } catch (NumberFormatException e) {
                // said below, with the bounds
            }
            problems.add(name + " is " + value + ", it must be a whole number from " + least + " to " + most);
            return usual;
        }
    }
}
