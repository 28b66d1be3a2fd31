package dev.storewatch.warehouse.alert.outbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Set;

/** The journal as a file of this machine: one line a message, handed to the system at once, which a killed process cannot take back. Thread-safe. */
public final class FileJournal implements SentJournal, AutoCloseable {

    private final FileChannel file;
    private final Set<String> found;

    /** Goes on in the file that is there, or begins it. */
    public FileJournal(Path path) {
        try {
            Path folder = path.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            // A line cut off by a kill names no message and does no harm.
            found = Files.exists(path)
                    ? new HashSet<>(Files.readAllLines(path, StandardCharsets.UTF_8))
                    : new HashSet<>();
            file = FileChannel.open(
                    path, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND);
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot keep what was sent in " + path, failure);
        }
    }

    @Override
    public synchronized void add(Message sent) {
        try {
            ByteBuffer line = ByteBuffer.wrap((line(sent) + "\n").getBytes(StandardCharsets.UTF_8));
            while (line.hasRemaining()) {
                file.write(line);
            }
            found.add(line(sent));
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot keep that message " + sent.id() + " was sent", failure);
        }
    }

    @Override
    public synchronized boolean holds(Message message) {
        return found.contains(line(message));
    }

    @Override
    public synchronized void clear() {
        try {
            file.truncate(0);
            found.clear();
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot empty the list of what was sent", failure);
        }
    }

    private static String line(Message message) {
        return message.id() + " " + message.version();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
