package dev.storewatch.ingest.trouble;

import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A folder with one file for each part of the job that is held up for now: its name is the part's, its first line since when, its second what is the matter. Thread-safe in
 * one process.
 */
public final class Troubles implements Serializable {
    private static final long serialVersionUID = 1;
    private static final Logger LOG = LoggerFactory.getLogger(Troubles.class);

    private final String folder;

    public Troubles(Path folder) {
        this.folder = folder.toString();
    }

    /** Forgets what an earlier run told. */
    public void clear() throws IOException {
        Path place = Files.createDirectories(Path.of(folder));
        try (var files = Files.list(place)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
    }

    /** {@code part} is held up, since its first call until {@link #over}; {@code what} replaces what was said before. */
    public void tell(String part, String what) {
        synchronized (Troubles.class) {
            write(part, what);
        }
    }

    private void write(String part, String what) {
        Path file = Path.of(folder, part);
        try {
            Instant since = Files.exists(file) ? since(file) : begin(part, what);
            Path aside = file.resolveSibling(part + ".tmp");
            Files.writeString(aside, since + "\n" + what.replaceAll("\\s+", " ").strip() + "\n");
            Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            LOG.warn("{}: {} (not shown by status: {})", part, what, e.toString());
        }
    }

    /** {@code part} goes on. */
    public void over(String part) {
        try {
            if (Files.deleteIfExists(Path.of(folder, part))) {
                LOG.info("{} goes on", part);
            }
        } catch (IOException e) {
            LOG.warn("{} goes on, though status will say otherwise: {}", part, e.toString());
        }
    }

    private static Instant begin(String part, String what) {
        LOG.warn("{} is held up: {}", part, what);
        return InstantSource.system().instant();
    }

    private static Instant since(Path file) throws IOException {
        return Instant.parse(Files.readAllLines(file).getFirst());
    }
}
