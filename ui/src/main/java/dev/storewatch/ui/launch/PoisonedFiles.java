package dev.storewatch.ui.launch;

import dev.storewatch.warehouse.intake.EventDirectory;
import dev.storewatch.warehouse.intake.EventFile;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Event files in which one line in a hundred is no event. */
final class PoisonedFiles {
    /** So many good lines stand before each broken one. */
    private static final int GOOD_LINES = 99;

    private PoisonedFiles() {}

    /** Copies a directory's files with a line that breaks off after every 99; returns how many of those there are. */
    static long write(Path files, Path target) throws IOException {
        EventDirectory events = new EventDirectory(files);
        for (Path stores : events.storesFiles()) {
            Files.copy(stores, target(files, stores, target));
        }
        long broken = 0;
        for (EventFile file : events.files()) {
            Path from = Path.of(file.path());
            try (BufferedReader lines = Files.newBufferedReader(from);
                    BufferedWriter out = Files.newBufferedWriter(target(files, from, target))) {
                int good = 0;
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    out.append(line).append('\n');
                    if (++good == GOOD_LINES) {
                        out.append("{\"event_id\":\"")
                                .append(Long.toString(broken))
                                .append('\n');
                        broken++;
                        good = 0;
                    }
                }
            }
        }
        return broken;
    }

    private static Path target(Path files, Path file, Path target) throws IOException {
        Path copy = target.resolve(files.relativize(file));
        Files.createDirectories(copy.getParent());
        return copy;
    }
}
