package dev.storewatch.ui.launch;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** Which Kafka topics are read, and from where on; what is not given here may stand in the environment. */
final class KafkaOptions {
    private static final String BROKERS = "STOREWATCH_KAFKA_BROKERS";
    private static final Pattern BROKER_LIST = Pattern.compile("[^\\s,]+:\\d{1,5}(,[^\\s,]+:\\d{1,5})*");

    @Option(
            names = "--kafka",
            paramLabel = "BROKERS",
            description = "Kafka brokers (host:port,…) whose topics orders, chats and reviews are read.")
    private @Nullable String brokers;

    @Option(
            names = "--kafka-prefix",
            paramLabel = "PREFIX",
            description = "What the topics' names begin with (default: nothing).")
    private @Nullable String prefix;

    @Option(
            names = "--kafka-group",
            paramLabel = "GROUP",
            description = "Consumer group, where Kafka keeps how far was read (default: storewatch).")
    private @Nullable String group;

    @Option(
            names = "--kafka-from",
            paramLabel = "WHERE",
            description = {
                "Where to begin in what neither Storewatch nor the group has begun:",
                "earliest (default), latest or a time such as 2026-11-22T08:00:00+08:00."
            })
    private @Nullable String from;

    @Option(
            names = "--kafka-properties",
            paramLabel = "FILE",
            description = "Properties of Kafka's clients: security, passwords.")
    private @Nullable Path properties;

    @Spec(Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    /** The settings of the ingest process that they come to; none of Kafka's when none is to be read. */
    Map<String, String> settings(Map<String, String> environment) {
        check();
        if (brokers == null && environment.getOrDefault(BROKERS, "").isEmpty()) {
            if (prefix != null || group != null || from != null || properties != null) {
                throw new ParameterException(spec.commandLine(), "Missing --kafka BROKERS");
            }
            return Map.of();
        }
        Map<String, String> settings = new HashMap<>();
        put(settings, BROKERS, brokers);
        put(settings, "STOREWATCH_KAFKA_PREFIX", prefix);
        put(settings, "STOREWATCH_KAFKA_GROUP", group);
        put(settings, "STOREWATCH_KAFKA_FROM", from);
        put(settings, "STOREWATCH_KAFKA_PROPERTIES", properties == null ? null : properties.toAbsolutePath());
        settings.putIfAbsent(BROKERS, environment.getOrDefault(BROKERS, ""));
        return settings;
    }

    /** Settings that keep Kafka out, whatever the environment says. */
    static Map<String, String> none() {
        return Map.of(BROKERS, "");
    }

    private void check() {
        if (brokers != null && !BROKER_LIST.matcher(brokers).matches()) {
            throw new ParameterException(spec.commandLine(), "Not a list of Kafka brokers (host:port,…): " + brokers);
        }
        if (from != null && !from.equals("earliest") && !from.equals("latest") && !isTime(from)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "Neither earliest nor latest nor a time such as 2026-11-22T08:00:00+08:00: " + from);
        }
        if (properties != null && !Files.isReadable(properties)) {
            throw new ParameterException(spec.commandLine(), "Not a readable file: " + properties);
        }
    }

    private static boolean isTime(String text) {
        try {
            return OffsetDateTime.parse(text).getYear() > 0;
        } catch (DateTimeException notATime) {
            return false;
        }
    }

    private static void put(Map<String, String> settings, String name, @Nullable Object value) {
        if (value != null) {
            settings.put(name, value.toString());
        }
    }
}
