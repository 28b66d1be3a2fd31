package dev.storewatch.warehouse.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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
        return found().stream()
                .sorted()
                .map(EventDirectory::eventFile)
                .flatMap(Optional::stream)
                .toList();
    }

    /** The stream a file name belongs to. */
    static Optional<String> stream(String fileName) {
        Matcher matcher = EVENTS.matcher(fileName);
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /** Its configurations of stores, outermost first. */
    public List<Path> storesFiles() {
        return found().stream()
                .filter(file -> file.getFileName().toString().equals("stores.json"))
                .sorted()
                .toList();
    }

    /** All files there are; sources write aside and rename while we look, and what has gone meanwhile is none. */
    private List<Path> found() {
        List<Path> files = new ArrayList<>();
        try {
            Files.walkFileTree(root, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) {
                    if (Files.isRegularFile(path)) {
                        files.add(path);
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path path, IOException failure) throws IOException {
                    if (failure instanceof NoSuchFileException && !path.equals(root)) {
                        return FileVisitResult.CONTINUE;
                    }
                    throw failure;
                }
            });
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot list " + root, failure);
        }
        return files;
    }

    private static Optional<EventFile> eventFile(Path file) {
        return stream(file.getFileName().toString()).<EventFile>map(stream -> {
            try {
                return new EventFile(
                        file.toString(),
                        Files.size(file),
                        Files.getLastModifiedTime(file).toMillis(),
                        stream);
            } catch (NoSuchFileException gone) {
                return null;
            } catch (IOException failure) {
                throw new UncheckedIOException("Cannot read " + file, failure);
            }
        });
    }
}
