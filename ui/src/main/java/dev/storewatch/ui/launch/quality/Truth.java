package dev.storewatch.ui.launch.quality;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** One incident of the simulator, as its file has it. */
record Truth(String kind, String storeId, Instant from, Instant until) {

    static List<Truth> read(Path directory) throws IOException {
        return Files.readAllLines(directory.resolve("incidents.tsv")).stream()
                .map(line -> line.split("\t", -1))
                .map(part -> new Truth(
                        part[0],
                        part[1],
                        Instant.ofEpochMilli(Long.parseLong(part[2])),
                        Instant.ofEpochMilli(Long.parseLong(part[3]))))
                .toList();
    }
}
