package dev.storewatch.ui.launch;

import dev.storewatch.warehouse.Home;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.StandardOpenOption;

/** The lock an ingest process holds while it runs. */
final class IngestLock {

    private IngestLock() {}

    static boolean isHeld(Home home) {
        try (FileChannel channel = FileChannel.open(
                        home.run().resolve("ingest.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            return lock == null;
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot ask whether ingest runs in " + home.run(), failure);
        }
    }
}
