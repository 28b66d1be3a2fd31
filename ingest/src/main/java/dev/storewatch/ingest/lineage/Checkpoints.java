package dev.storewatch.ingest.lineage;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The checkpoints under one folder, as lineage/run/job/chk-N. */
public record Checkpoints(Path folder) {
    private static final int DEPTH = 3;
    private static final String METADATA = "_metadata";

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
        List<Checkpoint> complete = new ArrayList<>();
        Files.walkFileTree(checkpoints, Set.of(), DEPTH, new Standing() {
            @Override
            public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) {
                if (Files.exists(path.resolve(METADATA))) {
                    complete.add(new Checkpoint(path, run(checkpoints, path), number(path)));
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return complete.stream()
                .max(Comparator.comparing(Checkpoint::number)
                        .thenComparing(checkpoint -> completedAt(checkpoint.path())));
    }

    /** Passes by what is deleted in the same moment: the job deletes old checkpoints while their folder is read. */
    private abstract static class Standing extends SimpleFileVisitor<Path> {
        @Override
        public FileVisitResult visitFileFailed(Path path, IOException failure) throws IOException {
            return unlessGone(failure);
        }

        @Override
        public FileVisitResult postVisitDirectory(Path path, @Nullable IOException failure) throws IOException {
            return unlessGone(failure);
        }

        private static FileVisitResult unlessGone(@Nullable IOException failure) throws IOException {
            if (failure != null && !(failure instanceof NoSuchFileException)) {
                throw failure;
            }
            return FileVisitResult.CONTINUE;
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
        Files.walkFileTree(folder, new Standing() {
            @Override
            public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) throws IOException {
                Files.deleteIfExists(path);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path path, @Nullable IOException failure) throws IOException {
                Files.deleteIfExists(path);
                return super.postVisitDirectory(path, failure);
            }
        });
    }

    private static String run(Path lineage, Path checkpoint) {
        return lineage.relativize(checkpoint).getName(0).toString();
    }

    private static long completedAt(Path checkpoint) {
        return checkpoint.resolve(METADATA).toFile().lastModified();
    }

    private static long number(Path checkpoint) {
        return Long.parseLong(checkpoint.getFileName().toString().substring("chk-".length()));
    }
}
