package dev.storewatch.warehouse.engine;

import dev.storewatch.warehouse.Home;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Who uses the engine: every user holds a shared lock on one file, which the system takes back when the user dies in whatever way. The
 * engine stops when it can take the lock alone.
 */
final class EngineUsers {

    /** TRICKY: these locks belong to the process, and closing any channel of the file drops them all: so one holder per process. */
    private static final Map<Path, EngineUsers> HELD = new HashMap<>();

    private final Path file;
    private final FileChannel channel;
    private int users;

    private EngineUsers(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /** Counts this process among the users; waits while an engine that nobody used is shutting down. */
    static EngineUsers join(Home home) {
        Path file = file(home);
        synchronized (HELD) {
            EngineUsers held = HELD.computeIfAbsent(file, EngineUsers::lockShared);
            held.users++;
            return held;
        }
    }

    /** Leaves; the process no longer counts when its last user left. */
    void leave() {
        synchronized (HELD) {
            users--;
            if (users == 0) {
                HELD.remove(file);
                close(channel);
            }
        }
    }

    /** Held by the engine from the moment it finds itself without users until its end. */
    static Optional<FileLock> aloneIn(FileChannel users) {
        try {
            return Optional.ofNullable(users.tryLock());
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot ask who uses the engine", failure);
        }
    }

    /** The channel the engine asks on; it stays open for the life of the process. */
    static FileChannel channel(Home home) {
        return open(file(home));
    }

    private static EngineUsers lockShared(Path file) {
        FileChannel channel = open(file);
        try {
            FileLock lock = channel.lock(0, Long.MAX_VALUE, true);
            if (!lock.isShared()) {
                throw new EngineException("Shared file locks do not work in " + file.getParent()
                        + "; set STOREWATCH_HOME to a directory on a local disk");
            }
            return new EngineUsers(file, channel);
        } catch (IOException failure) {
            close(channel);
            throw new UncheckedIOException("Cannot lock " + file, failure);
        }
    }

    private static FileChannel open(Path file) {
        try {
            return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot open " + file, failure);
        }
    }

    private static void close(FileChannel channel) {
        try {
            channel.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Path file(Home home) {
        return home.run().resolve("engine.users");
    }
}
