package dev.storewatch.ingest.source;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.storewatch.ingest.event.Stream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where files to read are found: requests (a JSON file each, naming files) in the inbox folder, and watched directories.
 *
 * @param requests the inbox folder
 * @param watched directories whose event files are read as they appear, at any depth
 */
record Inbox(Path requests, List<Path> watched) {
    private static final Pattern EVENT_FILE = Pattern.compile("(orders|chats|reviews).*\\.ndjson(\\.gz)?");
    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * What there is to read now.
     *
     * @param files each with the intake it belongs to, in the order they are best read
     * @param trouble what could not be listed and why; empty: this is everything
     */
    record Scan(List<FileSplit> files, List<String> trouble) {}

    Scan scan() {
        List<FileSplit> files = new ArrayList<>();
        List<String> trouble = new ArrayList<>();
        attempt(requests, trouble, () -> {
            for (Path request : list(requests)) {
                attempt(request, trouble, () -> files.addAll(requested(request)));
            }
        });
        for (Path directory : watched) {
            attempt(directory, trouble, () -> files.addAll(appeared(directory)));
        }
        files.sort(Comparator.comparing(Inbox::nameWithoutStream).thenComparing(FileSplit::path));
        return new Scan(files, trouble);
    }

    /** What tells a stream's files apart, mostly a day: by it the streams are read side by side, as they happened. */
    private static String nameWithoutStream(FileSplit file) {
        String name = Path.of(file.path()).getFileName().toString();
        return name.substring(file.stream().label().length());
    }

    private interface Listing {
        void run() throws IOException;
    }

    private static void attempt(Path place, List<String> trouble, Listing listing) {
        try {
            listing.run();
        } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
            trouble.add(place + " can't be read now: " + e);
        }
    }

    /** The stream whose events a file of this name holds; empty for any other file. */
    static Optional<Stream> streamOf(String fileName) {
        Matcher matcher = EVENT_FILE.matcher(fileName);
        return matcher.matches() ? Optional.of(stream(matcher.group(1))) : Optional.empty();
    }

    private static Stream stream(String label) {
        for (Stream stream : Stream.values()) {
            if (stream.label().equals(label)) {
                return stream;
            }
        }
        throw new IllegalArgumentException("no such stream: " + label);
    }

    private static List<FileSplit> requested(Path request) throws IOException {
        List<FileSplit> files = new ArrayList<>();
        JsonNode json = JSON.readTree(request.toFile());
        String intakeId = json.required("intake_id").asText();
        for (JsonNode file : json.required("files")) {
            files.add(FileSplit.unread(
                    intakeId,
                    file.required("path").asText(),
                    stream(file.required("stream").asText()),
                    file.required("size").asLong(),
                    file.required("modified").asLong()));
        }
        return files;
    }

    private static List<FileSplit> appeared(Path directory) throws IOException {
        List<FileSplit> files = new ArrayList<>();
        Files.walkFileTree(directory, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path path, BasicFileAttributes found) throws IOException {
                BasicFileAttributes attributes = found;
                if (found.isSymbolicLink()) {
                    try {
                        attributes = Files.readAttributes(path, BasicFileAttributes.class);
                    } catch (NoSuchFileException leadsNowhere) {
                        return FileVisitResult.CONTINUE;
                    }
                }
                if (attributes.isRegularFile()) {
                    long size = attributes.size();
                    long modified = attributes.lastModifiedTime().toMillis();
                    streamOf(path.getFileName().toString())
                            .ifPresent(stream -> files.add(
                                    FileSplit.unread("watch:" + directory, path.toString(), stream, size, modified)));
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path path, IOException failure) throws IOException {
                // Files come and go while we look; one that has gone is none.
                if (failure instanceof NoSuchFileException && !path.equals(directory)) {
                    return FileVisitResult.CONTINUE;
                }
                throw failure;
            }
        });
        return files;
    }

    private static List<Path> list(Path requests) throws IOException {
        try (var paths = Files.list(requests)) {
            return paths.filter(path -> path.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }
}
