package dev.storewatch.ingest.kafka;

import dev.storewatch.ingest.event.Stream;
import java.io.IOException;
import java.io.Reader;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The topics to read and how to get at them.
 *
 * @param brokers host:port, any of them, as Kafka's bootstrap.servers
 * @param prefix of the topics' names: {@code <prefix>orders} and so on
 * @param group consumer group, under which Kafka keeps how far was read
 * @param beginning where to begin where nobody has begun
 * @param properties of Kafka's clients, security first of all; never logged
 */
public record KafkaTopics(
        String brokers, String prefix, String group, Beginning beginning, Map<String, String> properties)
        implements Serializable {
    private static final Pattern BROKER = Pattern.compile("[^\\s:,]+:\\d{1,5}|\\[[0-9A-Fa-f:.]+]:\\d{1,5}");

    public KafkaTopics {
        for (String broker : brokers.split(",", -1)) {
            if (!BROKER.matcher(broker.strip()).matches()) {
                throw new IllegalArgumentException("not a Kafka broker (host:port): '" + broker + "'");
            }
        }
        properties = new HashMap<>(properties);
    }

    /** What the environment (STOREWATCH_KAFKA_…) names; empty without brokers. A broker's address is all it takes: what its clients need besides, passwords above all, stands in a file. */
    public static Optional<KafkaTopics> from(Map<String, String> environment) {
        String brokers = environment.getOrDefault("STOREWATCH_KAFKA_BROKERS", "");
        if (brokers.isEmpty()) {
            return Optional.empty();
        }
        String file = text(environment, "STOREWATCH_KAFKA_PROPERTIES", "");
        try {
            return Optional.of(new KafkaTopics(
                    brokers,
                    text(environment, "STOREWATCH_KAFKA_PREFIX", ""),
                    text(environment, "STOREWATCH_KAFKA_GROUP", "storewatch"),
                    Beginning.parse(text(environment, "STOREWATCH_KAFKA_FROM", "earliest")),
                    file.isEmpty() ? Map.of() : read(Path.of(file))));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("STOREWATCH_KAFKA_…: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new IllegalArgumentException("STOREWATCH_KAFKA_PROPERTIES: " + file + " can't be read: " + e, e);
        }
    }

    private static String text(Map<String, String> environment, String name, String usual) {
        String value = environment.getOrDefault(name, "");
        return value.isEmpty() ? usual : value;
    }

    /** The topic that holds a stream. */
    public String topicOf(Stream stream) {
        return prefix + stream.label();
    }

    /** The stream a topic holds; empty for any other topic. */
    Optional<Stream> streamOf(String topic) {
        return Arrays.stream(Stream.values())
                .filter(stream -> topic.equals(topicOf(stream)))
                .findFirst();
    }

    /** The names of our topics. */
    Pattern names() {
        return Pattern.compile(Pattern.quote(prefix)
                + Arrays.stream(Stream.values()).map(Stream::label).collect(Collectors.joining("|", "(", ")")));
    }

    /** The hosts of the brokers. */
    List<String> hosts() {
        return Arrays.stream(brokers.split(","))
                .map(String::strip)
                .map(broker -> broker.substring(0, broker.lastIndexOf(':')))
                .toList();
    }

    /** The properties in a file of Java's format. */
    public static Map<String, String> read(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties.stringPropertyNames().stream()
                .collect(Collectors.toMap(name -> name, properties::getProperty));
    }

    @Override
    public String toString() {
        return "KafkaTopics[" + brokers + ", prefix '" + prefix + "', group " + group + ", from " + beginning + "]";
    }
}
