package dev.storewatch.ui.launch;

import dev.storewatch.warehouse.Home;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What holds parts of the ingest process up, from the files it tells it by. */
final class Troubles {

    private Troubles() {}

    /** A line for each, by name. */
    static List<String> lines(Home home, Instant now) {
        Path folder = home.run().resolve("trouble");
        if (!Files.isDirectory(folder) || !IngestLock.isHeld(home)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.filter(file -> !file.getFileName().toString().endsWith(".tmp"))
                    .sorted()
                    .flatMap(file -> line(file, now).stream())
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot list " + folder, failure);
        }
    }

    private static Optional<String> line(Path file, Instant now) {
        try {
            List<String> told = Files.readAllLines(file);
            Duration since = Duration.between(Instant.parse(told.getFirst()), now);
            return Optional.of("HELD UP " + file.getFileName() + ", for " + StatusText.span(since) + ": "
                    + String.join(" ", told.subList(1, told.size())));
        } catch (NoSuchFileException over) {
            return Optional.empty();
        } catch (IOException | DateTimeException unreadable) {
            return Optional.of("HELD UP " + file.getFileName() + ": " + file + " cannot be read: " + unreadable);
        }
    }
}
