package dev.storewatch.warehouse.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A directory of events as the contract lays it out: streams by file name at any depth, beside an optional {@code stores.json}. */
public final class EventDirectory {

    private static final Pattern EVENTS = Pattern.compile("(orders|chats|reviews).*\\.ndjson(\\.gz)?");

    private final Path root;

    public EventDirectory(Path root) {
        this.root = root.toAbsolutePath().normalize();
    }

    /** The directory's absolute path. */
    public Path root() {
        return root;
    }

    /** Its event files in the order of their paths; other files are none of ours. */
    public List<EventFile> files() {
        try (Stream<Path> found = Files.walk(root)) {
            return found.filter(Files::isRegularFile)
                    .sorted()
                    .map(EventDirectory::eventFile)
                    .flatMap(Optional::stream)
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot list " + root, failure);
        }
    }

    /** The stream a file name belongs to. */
    static Optional<String> stream(String fileName) {
        Matcher matcher = EVENTS.matcher(fileName);
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /** Its configurations of stores, outermost first. */
    public List<Path> storesFiles() {
        try (Stream<Path> found = Files.walk(root)) {
            return found.filter(file -> file.getFileName().toString().equals("stores.json"))
                    .sorted()
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot list " + root, failure);
        }
    }

    private static Optional<EventFile> eventFile(Path file) {
        return stream(file.getFileName().toString()).map(stream -> {
            try {
                return new EventFile(
                        file.toString(),
                        Files.size(file),
                        Files.getLastModifiedTime(file).toMillis(),
                        stream);
            } catch (IOException failure) {
                throw new UncheckedIOException("Cannot read " + file, failure);
            }
        });
    }
}
