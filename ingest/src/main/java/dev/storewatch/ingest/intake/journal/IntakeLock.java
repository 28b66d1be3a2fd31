package dev.storewatch.ingest.intake.journal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** Held by the one process that may change the files being written in a home. */
public record IntakeLock(FileChannel channel, FileLock lock) implements AutoCloseable {

    /** Takes it; empty where another process has it. */
    public static Optional<IntakeLock> take(Path home) throws IOException {
        Path file = Files.createDirectories(home.resolve("run")).resolve("http.lock");
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock();
        if (lock == null) {
            channel.close();
            return Optional.empty();
        }
        return Optional.of(new IntakeLock(channel, lock));
    }

    /** Hands over what an intake that was killed left open, where none runs that would do so itself. */
    public static void recover(Path home) throws IOException {
        Optional<IntakeLock> free = take(home);
        if (free.isPresent()) {
            try (IntakeLock held = free.get()) {
                assert held.lock().isValid();
                new SegmentFolder(home.resolve("http")).recover();
            }
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
