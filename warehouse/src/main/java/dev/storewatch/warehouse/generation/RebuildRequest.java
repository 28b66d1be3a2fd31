package dev.storewatch.warehouse.generation;

import dev.storewatch.warehouse.Home;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.UUID;

/** The file in the home by which the ingest process is asked for a rebuild; it takes the file away when it begins. */
public final class RebuildRequest {
    private RebuildRequest() {}

    /** Asks, unless somebody does already; the request's id. */
    public static String leave(Home home) {
        Path file = home.run().resolve("rebuild.request");
        Path aside = home.run().resolve("rebuild.request.tmp");
        try {
            Optional<String> open = open(file);
            if (open.isPresent()) {
                return open.get();
            }
            String id = UUID.randomUUID().toString();
            Files.writeString(aside, id);
            Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE);
            return id;
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot write " + file, failure);
        }
    }

    private static Optional<String> open(Path file) throws IOException {
        try {
            return Optional.of(Files.readString(file).strip()).filter(id -> !id.isEmpty());
        } catch (NoSuchFileException nobodyAsks) {
            return Optional.empty();
        }
    }
}
