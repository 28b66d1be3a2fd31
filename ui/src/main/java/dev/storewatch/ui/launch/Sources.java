package dev.storewatch.ui.launch;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the ingest process reads besides the inbox.
 *
 * @param directories watched for event files
 * @param settings of Kafka, as the process's environment
 * @param http where events are taken over HTTP, in a process of its own
 */
record Sources(List<Path> directories, Map<String, String> settings, Optional<HttpListener> http) {
    /** The inbox alone. */
    static final Sources NONE = new Sources(List.of(), KafkaOptions.none(), Optional.empty());

    /** Whether events come from nowhere. */
    boolean isEmpty() {
        return directories.isEmpty() && settings.isEmpty() && http.isEmpty();
    }

    Sources watching(Path directory) {
        return new Sources(List.of(directory), settings, http);
    }
}
