package dev.storewatch.ingest;

import dev.storewatch.ingest.cluster.ClusterAddress;
import dev.storewatch.ingest.kafka.KafkaTopics;
import dev.storewatch.ingest.sink.ClickHouse;
import dev.storewatch.ingest.trouble.Troubles;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Everything the job is told, read once at the start.
 *
 * @param home where everything that is written goes
 * @param buyerKeySecret key of the hash that stands for a buyer
 * @param watched directories whose event files are read as they appear
 * @param kafka topics to read; empty: none
 * @param cluster the session cluster that runs the job; empty: this process does
 * @param parallelism how many of each operator run at once
 * @param checkpointEvery time between checkpoints, which is also how soon an event can be seen
 * @param metricsPort where the job's figures are served; 0: any that is free
 * @param repeatMemory how long an event is remembered to tell its repeats
 * @param orderMemory how long an order, refund, complaint, defect or review is remembered after it last changed
 * @param conversationMemory how long a conversation is remembered after it last changed
 */
public record IngestConfig(
        Path home,
        ClickHouse clickHouse,
        String buyerKeySecret,
        List<Path> watched,
        Optional<KafkaTopics> kafka,
        Optional<ClusterAddress> cluster,
        int parallelism,
        Duration checkpointEvery,
        int metricsPort,
        Duration repeatMemory,
        Duration orderMemory,
        Duration conversationMemory) {

    public IngestConfig {
        watched = List.copyOf(watched);
    }

    /** From environment variables (STOREWATCH_…). The folder of the HTTP intake is always watched. Throws with all problems at once. */
    public static IngestConfig from(Map<String, String> environment, List<Path> watched) {
        Reading reading = new Reading(environment, new ArrayList<>());
        Path home = Path.of(reading.text("STOREWATCH_HOME", Optional.of("var")))
                .toAbsolutePath()
                .normalize();
        List<Path> all = new ArrayList<>(watched);
        all.add(intake(home));
        IngestConfig config = new IngestConfig(
                home,
                new ClickHouse(
                        reading.text("STOREWATCH_CLICKHOUSE_URL", Optional.empty()),
                        reading.text("STOREWATCH_CLICKHOUSE_USER", Optional.of("storewatch_ingest")),
                        reading.text("STOREWATCH_CLICKHOUSE_PASSWORD", Optional.of(""))),
                reading.text("STOREWATCH_BUYER_KEY_SECRET", Optional.empty()),
                all,
                reading.kafka(),
                reading.cluster(),
                (int) reading.number("STOREWATCH_INGEST_PARALLELISM", usualParallelism(), 1, 128),
                Duration.ofMillis(reading.number("STOREWATCH_CHECKPOINT_MILLIS", 800, 100, 600_000)),
                (int) reading.number("STOREWATCH_METRICS_PORT", 0, 0, 65_535),
                reading.span("STOREWATCH_REPEAT_MEMORY", Duration.ofDays(7)),
                reading.span("STOREWATCH_ORDER_MEMORY", Duration.ofDays(90)),
                reading.span("STOREWATCH_CONVERSATION_MEMORY", Duration.ofDays(30)));
        if (!reading.problems.isEmpty()) {
            throw new IllegalArgumentException(String.join("\n", reading.problems));
        }
        return config;
    }

    /** Whether it reads what comes by itself, and somebody waits for that; else it takes in what it is asked for, as {@code load} does. */
    public boolean isLive() {
        return kafka.isPresent() || watched.stream().anyMatch(folder -> !folder.equals(intake(home)));
    }

    /** Where the HTTP intake lays out what it received. */
    private static Path intake(Path home) {
        return home.resolve("http");
    }

    /** How long a buyer is remembered: longer than the orders and conversations that tell of one. */
    public Duration buyerMemory() {
        return orderMemory.compareTo(conversationMemory) < 0
                ? conversationMemory.multipliedBy(2)
                : orderMemory.multipliedBy(2);
    }

    /** Where what is held up is told. */
    public Troubles troubles() {
        return new Troubles(home.resolve("run/trouble"));
    }

    private static int usualParallelism() {
        return Math.clamp(Runtime.getRuntime().availableProcessors(), 1, 8);
    }

    @Override
    public String toString() {
        return "IngestConfig[home=" + home + ", clickHouse=" + clickHouse + ", watched=" + watched + ", kafka=" + kafka
                + ", cluster=" + cluster
                + ", parallelism="
                + parallelism + ", checkpointEvery=" + checkpointEvery + ", repeatMemory=" + repeatMemory
                + ", orderMemory=" + orderMemory + ", conversationMemory=" + conversationMemory + "]";
    }

    private static final Pattern SPAN = Pattern.compile("[1-9][0-9]{0,3}[dhms]");

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

        Optional<KafkaTopics> kafka() {
            try {
                return KafkaTopics.from(environment);
            } catch (IllegalArgumentException e) {
                problems.add(e.getMessage());
                return Optional.empty();
            }
        }

        Optional<ClusterAddress> cluster() {
            String address = text("STOREWATCH_FLINK_CLUSTER", Optional.of(""));
            try {
                return address.isEmpty() ? Optional.empty() : Optional.of(ClusterAddress.parse(address));
            } catch (IllegalArgumentException e) {
                problems.add("STOREWATCH_FLINK_CLUSTER: " + e.getMessage());
                return Optional.empty();
            }
        }

        /** A whole number and its unit: 90d, 36h, 20m or 5s. */
        Duration span(String name, Duration usual) {
            String value = environment.getOrDefault(name, "");
            if (value.isEmpty()) {
                return usual;
            }
            if (SPAN.matcher(value).matches()) {
                long number = Long.parseLong(value.substring(0, value.length() - 1));
                return switch (value.charAt(value.length() - 1)) {
                    case 'd' -> Duration.ofDays(number);
                    case 'h' -> Duration.ofHours(number);
                    case 'm' -> Duration.ofMinutes(number);
                    default -> Duration.ofSeconds(number);
                };
            }
            problems.add(
                    name + " is " + value + ", it must be a number from 1 to 9999 and its unit: 90d, 36h, 20m or 5s");
            return usual;
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
