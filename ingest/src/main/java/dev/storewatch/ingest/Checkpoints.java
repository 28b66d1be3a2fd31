package dev.storewatch.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The checkpoints under one folder: each job has a folder there, named by its id, and in it a folder chk-N a checkpoint. */
record Checkpoints(Path folder) {

    /** The newest complete checkpoint of whichever job, the one to go on from. */
    Optional<Path> newest() throws IOException {
        if (Files.notExists(folder)) {
            return Optional.empty();
        }
        try (var paths = Files.find(folder, 2, (path, attributes) -> Files.exists(path.resolve("_metadata")))) {
            return paths.max(Comparator.comparing(Checkpoints::completedAt).thenComparing(Checkpoints::number));
        }
    }

    /** Deletes what other jobs than the one of {@code kept} left: a new job keeps nothing of theirs once it has a checkpoint of its own. */
    void deleteAllBut(Path kept) throws IOException {
        try (var jobs = Files.list(folder)) {
            for (Path job : jobs.filter(job -> !kept.startsWith(job)).toList()) {
                delete(job);
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var paths = Files.walk(folder)) {
            List<Path> deepestFirst = paths.sorted(Comparator.reverseOrder()).toList();
            for (Path path : deepestFirst) {
                Files.delete(path);
            }
        }
    }

    private static long completedAt(Path checkpoint) {
        return checkpoint.resolve("_metadata").toFile().lastModified();
    }

    private static long number(Path checkpoint) {
        return Long.parseLong(checkpoint.getFileName().toString().substring("chk-".length()));
    }
}
