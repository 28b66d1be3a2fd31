package dev.storewatch.ingest.lineage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The checkpoints under one folder, as lineage/run/job/chk-N. */
public record Checkpoints(Path folder) {
    private static final int DEPTH = 3;

    /** Where a run's checkpoints go. */
    public Path of(String lineage, String run) {
        return folder.resolve(lineage).resolve(run);
    }

    /** The newest complete checkpoint of a lineage; numbers go on rising from run to run. */
    public Optional<Checkpoint> newest(String lineage) throws IOException {
        Path checkpoints = folder.resolve(lineage);
        if (Files.notExists(checkpoints)) {
            return Optional.empty();
        }
        try (var paths =
                Files.find(checkpoints, DEPTH, (path, attributes) -> Files.exists(path.resolve("_metadata")))) {
            return paths.map(path -> new Checkpoint(path, run(checkpoints, path), number(path)))
                    .max(Comparator.comparing(Checkpoint::number)
                            .thenComparing(checkpoint -> completedAt(checkpoint.path())));
        }
    }

    /** Whether other checkpoints than these lineages' lie here. */
    public boolean hasOthers(Set<String> lineages) throws IOException {
        if (Files.notExists(folder)) {
            return false;
        }
        try (var others = Files.list(folder)) {
            return others.anyMatch(
                    other -> !lineages.contains(other.getFileName().toString()));
        }
    }

    /** Deletes lineages that are over. */
    public void delete(Set<String> lineages) throws IOException {
        for (String lineage : lineages) {
            deleteAll(folder.resolve(lineage));
        }
    }

    /** Deletes what other runs of the lineage left: a new run keeps nothing of theirs once it has a checkpoint of its own. */
    public void deleteOtherRuns(String lineage, Checkpoint kept) throws IOException {
        try (var runs = Files.list(folder.resolve(lineage))) {
            for (Path run : runs.filter(run -> !kept.path().startsWith(run)).toList()) {
                deleteAll(run);
            }
        }
    }

    private static void deleteAll(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            return;
        }
        try (var paths = Files.walk(folder)) {
            List<Path> deepestFirst = paths.sorted(Comparator.reverseOrder()).toList();
            for (Path path : deepestFirst) {
                Files.delete(path);
            }
        }
    }

    private static String run(Path lineage, Path checkpoint) {
        return lineage.relativize(checkpoint).getName(0).toString();
    }

    private static long completedAt(Path checkpoint) {
        return checkpoint.resolve("_metadata").toFile().lastModified();
    }

    private static long number(Path checkpoint) {
        return Long.parseLong(checkpoint.getFileName().toString().substring("chk-".length()));
    }
}
