package dev.storewatch.ingest.intake.journal;

import dev.storewatch.ingest.event.Stream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The folder of the journal: a folder a client, in it files of lines. A file is being written while its name ends in {@value #OPEN}; without the ending it is complete
 * and the job reads it.
 */
public final class SegmentFolder {
    static final String OPEN = ".open";
    private static final String COMPLETE = ".ndjson";
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'.'SSS").withZone(ZoneOffset.UTC);

    private final Path root;
    private final AtomicLong opened = new AtomicLong();

    /** How much waits to be settled. */
    public record Backlog(int segments, long bytes) {}

    /** Makes the folder if it is not there. */
    public SegmentFolder(Path root) throws IOException {
        this.root = Files.createDirectories(
                root.toAbsolutePath().normalize(),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }

    /** What the job calls the intake of this folder. */
    String intakeId() {
        return "watch:" + root;
    }

    Path root() {
        return root;
    }

    /** A file for new lines; its name is on disk when this returns. */
    Path open(String client, Stream stream, Instant now) throws IOException {
        Path folder = root.resolve(client);
        if (Files.notExists(folder)) {
            Files.createDirectory(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            force(root);
        }
        String name =
                "%s-%s-%06d%s%s".formatted(stream.label(), TIME.format(now), opened.incrementAndGet(), COMPLETE, OPEN);
        Path file = Files.createFile(
                folder.resolve(name),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        force(folder);
        return file;
    }

    /** Hands a file to the job. Everything in it must be on disk. */
    static void publish(Path open) throws IOException {
        String name = open.getFileName().toString();
        Files.move(
                open,
                open.resolveSibling(name.substring(0, name.length() - OPEN.length())),
                StandardCopyOption.ATOMIC_MOVE);
    }

    /** Hands over what a writer that was killed left open, but for a line it did not finish: that one was never acknowledged. */
    public void recover() throws IOException {
        for (Path open : files(OPEN)) {
            try (FileChannel channel = FileChannel.open(open, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
                channel.truncate(endOfLastLine(channel));
                channel.force(true);
                if (channel.size() == 0) {
                    Files.delete(open);
                    continue;
                }
            }
            publish(open);
        }
    }

    /** The complete files. */
    List<Path> published() throws IOException {
        return files(COMPLETE);
    }

    /** What the warehouse has not settled yet. */
    public Backlog backlog() throws IOException {
        int segments = 0;
        long bytes = 0;
        for (Path file : published()) {
            try {
                bytes += Files.size(file);
                segments++;
            } catch (NoSuchFileException settledMeanwhile) {
                continue;
            }
        }
        return new Backlog(segments, bytes);
    }

    /** Looks at names only: files come and go meanwhile. */
    private List<Path> files(String ending) throws IOException {
        List<Path> files = new ArrayList<>();
        try (var clients = Files.newDirectoryStream(root, Files::isDirectory)) {
            for (Path client : clients) {
                try (var segments = Files.newDirectoryStream(client, "*" + ending)) {
                    segments.forEach(files::add);
                }
            }
        }
        Collections.sort(files);
        return files;
    }

    private static long endOfLastLine(FileChannel channel) throws IOException {
        ByteBuffer chunk = ByteBuffer.allocate(1 << 16);
        for (long end = channel.size(); end > 0; ) {
            long start = Math.max(0, end - chunk.capacity());
            chunk.clear().limit((int) (end - start));
            while (chunk.hasRemaining() && channel.read(chunk, start + chunk.position()) >= 0) {
                // until the chunk is full
            }
            for (int at = (int) (end - start) - 1; at >= 0; at--) {
                if (chunk.get(at) == '\n') {
                    return start + at + 1;
                }
            }
            end = start;
        }
        return 0;
    }

    /** A new name is on disk only when its folder is. */
    private static void force(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
