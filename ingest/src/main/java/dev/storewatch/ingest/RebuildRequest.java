package dev.storewatch.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** The file by which somebody asks for a rebuild; it holds nothing but the request's id. */
record RebuildRequest(Path file) {
    static RebuildRequest in(Path home) {
        return new RebuildRequest(home.resolve("run/rebuild.request"));
    }

    Optional<String> id() throws IOException {
        try {
            return Optional.of(Files.readString(file).strip()).filter(id -> !id.isEmpty());
        } catch (NoSuchFileException nobodyAsks) {
            return Optional.empty();
        }
    }

    /** Takes the request away, unless another has come meanwhile. */
    void done(String id) throws IOException {
        if (id().filter(id::equals).isPresent()) {
            Files.deleteIfExists(file);
        }
    }
}
