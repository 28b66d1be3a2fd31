package dev.storewatch.ingest;

import dev.storewatch.ingest.lineage.Asked;
import dev.storewatch.ingest.lineage.Days;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;

/** The file by which somebody asks for a rebuild; it holds the request's id and, unless all days are meant, the first and the last of them. */
record RebuildRequest(Path file) {
    static RebuildRequest in(Path home) {
        return new RebuildRequest(home.resolve("run/rebuild.request"));
    }

    Optional<Asked> open() throws IOException {
        try {
            return asked(Files.readString(file));
        } catch (NoSuchFileException nobodyAsks) {
            return Optional.empty();
        }
    }

    static Optional<Asked> asked(String text) {
        String[] words = text.strip().split(" ", -1);
        if (words[0].isEmpty()) {
            return Optional.empty();
        }
        Days days = words.length < 3 ? Days.ALL : new Days(LocalDate.parse(words[1]), LocalDate.parse(words[2]));
        return Optional.of(new Asked(words[0], days));
    }

    /** Takes the request away, unless another has come meanwhile. */
    void done(String id) throws IOException {
        if (open().filter(asked -> asked.id().equals(id)).isPresent()) {
            Files.deleteIfExists(file);
        }
    }
}
