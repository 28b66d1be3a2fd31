package dev.storewatch.warehouse.engine;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.function.Consumer;

/** The engine's native library in the cache, fetched by npm at first use and checked against its pinned hash. */
final class EngineLibrary {

    private static final String FILE = "libchdb.so";

    private final Path folder;
    private final Platform platform;
    private final Map<String, String> environment;
    private final Consumer<String> console;

    EngineLibrary(Path cache, Platform platform, Map<String, String> environment, Consumer<String> console) {
        this.folder = cache.resolve(platform.folder());
        this.platform = platform;
        this.environment = environment;
        this.console = console;
    }

    /** The library's file; fetches it when the cache has none. Safe when two processes do so at once. */
    Path file() {
        Path file = folder.resolve(FILE);
        if (Files.exists(file)) {
            return file;
        }
        try {
            Files.createDirectories(folder);
            try (FileChannel channel = FileChannel.open(
                            folder.resolve("fetch.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock lock = channel.lock()) {
                if (lock.isValid() && Files.notExists(file)) {
                    fetch(file);
                }
            }
            return file;
        } catch (IOException failure) {
            throw new EngineException(
                    "Cannot keep the engine in " + folder + ": " + failure.getMessage()
                            + "; check its permissions and the free space (1 GB), or set STOREWATCH_CACHE",
                    failure);
        }
    }

    private void fetch(Path file) throws IOException {
        String integrity = platform.integrity(environment);
        console.accept("Fetching the engine: " + platform.packageName() + " " + Platform.VERSION + " (180 MB) ...");
        Path archive = new NpmPack(folder).fetch(platform.packageName() + "@" + Platform.VERSION);
        try {
            EngineArchive packed = new EngineArchive(archive);
            packed.check(integrity);
            Path aside = folder.resolve(FILE + ".tmp");
            packed.unpack(FILE, aside, console);
            Files.move(aside, file);
        } finally {
            Files.deleteIfExists(archive);
        }
    }
}
