package dev.storewatch.warehouse.generation;

import dev.storewatch.warehouse.Home;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A rebuild asked of the ingest process by a file in the home, which it takes away when it begins.
 *
 * @param days whose figures are to be replaced
 */
public record RebuildRequest(String id, RebuildDays days) {
    /** The request that nobody has begun yet. */
    public static Optional<RebuildRequest> open(Home home) {
        Path file = file(home);
        try {
            String[] words = Files.readString(file).strip().split(" ", -1);
            RebuildDays days = words.length < 3
                    ? RebuildDays.ALL
                    : new RebuildDays(LocalDate.parse(words[1]), LocalDate.parse(words[2]));
            return Optional.of(new RebuildRequest(words[0], days))
                    .filter(request -> !request.id().isEmpty());
        } catch (NoSuchFileException nobodyAsks) {
            return Optional.empty();
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot read " + file, failure);
        }
    }

    /** Asks, where nobody does yet. */
    public static RebuildRequest leave(Home home, RebuildDays days) {
        Path file = file(home);
        Path aside = home.run().resolve("rebuild.request.tmp");
        String id = UUID.randomUUID().toString();
        try {
            Files.writeString(aside, days.areAll() ? id : id + " " + days.from() + " " + days.to());
            Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE);
            return new RebuildRequest(id, days);
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot write " + file, failure);
        }
    }

    private static Path file(Home home) {
        return home.run().resolve("rebuild.request");
    }
}
