package dev.storewatch.ui.launch;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What the ingest process reads besides the inbox.
 *
 * @param directories watched for event files
 * @param settings of the other sources, as the process's environment
 */
record Sources(List<Path> directories, Map<String, String> settings) {
    /** The inbox alone. */
    static final Sources NONE = new Sources(List.of(), KafkaOptions.none());

    /** Whether events come from nowhere. */
    boolean isEmpty() {
        return directories.isEmpty() && settings.isEmpty();
    }

    Sources watching(Path directory) {
        return new Sources(List.of(directory), settings);
    }
}
