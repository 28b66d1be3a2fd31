package dev.storewatch.ui.launch.quality;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/**
 * One incident of the simulator, as its file has it.
 *
 * @param part agent, article or carrier it is about; empty: the whole store
 */
record Truth(String kind, String storeId, Instant from, Instant until, String part) {

    static List<Truth> read(Path directory) throws IOException {
        return Files.readAllLines(directory.resolve("incidents.tsv")).stream()
                .map(line -> line.split("\t", -1))
                .map(column -> new Truth(
                        column[0],
                        column[1],
                        Instant.ofEpochMilli(Long.parseLong(column[2])),
                        Instant.ofEpochMilli(Long.parseLong(column[3])),
                        column[4]))
                .toList();
    }

    /** As alerts of parts name it; the store where alerts are of stores. */
    String subject(boolean ofParts) {
        return ofParts && !part.isEmpty() ? storeId + "/" + part : storeId;
    }
}
