package dev.storewatch.ui.launch;

import dev.storewatch.warehouse.Home;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/** A child process noted in the home, so that whoever comes next can end it when its parent was killed. */
record ChildRecord(String name, long pid, Instant startedAt, long parentPid, Instant parentStartedAt) {

    static ChildRecord of(String name, ProcessHandle child) {
        ProcessHandle parent = ProcessHandle.current();
        return new ChildRecord(name, child.pid(), start(child), parent.pid(), start(parent));
    }

    /** The process, as long as it lives. */
    Optional<ProcessHandle> process() {
        return living(pid, startedAt);
    }

    boolean isOrphan() {
        return living(parentPid, parentStartedAt).isEmpty();
    }

    void write(Home home) {
        Path file = file(home);
        Path aside = file.resolveSibling(file.getFileName() + ".tmp");
        try {
            Files.writeString(
                    aside,
                    "pid=" + pid + "\nstarted_at=" + startedAt + "\nparent_pid=" + parentPid + "\nparent_started_at="
                            + parentStartedAt + "\n");
            Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot write " + file, failure);
        }
    }

    void delete(Home home) {
        try {
            Files.deleteIfExists(file(home));
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot delete " + file(home), failure);
        }
    }

    /** All children noted in a home, dead ones too. */
    static List<ChildRecord> all(Home home) {
        try (Stream<Path> files = Files.list(home.run())) {
            return files.filter(file -> file.getFileName().toString().endsWith(".child"))
                    .sorted()
                    .flatMap(file -> read(file).stream())
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot list " + home.run(), failure);
        }
    }

    /** None: the child ended in this moment. */
    private static Optional<ChildRecord> read(Path file) {
        Properties fields = new Properties();
        try {
            fields.load(new StringReader(Files.readString(file)));
        } catch (NoSuchFileException ended) {
            return Optional.empty();
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot read " + file, failure);
        }
        String fileName = file.getFileName().toString();
        return Optional.of(new ChildRecord(
                fileName.substring(0, fileName.indexOf('.')),
                Long.parseLong(fields.getProperty("pid")),
                Instant.parse(fields.getProperty("started_at")),
                Long.parseLong(fields.getProperty("parent_pid")),
                Instant.parse(fields.getProperty("parent_started_at"))));
    }

    /** TRICKY: process numbers are given out again; only number and start together name a process. */
    private static Optional<ProcessHandle> living(long pid, Instant startedAt) {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter(process -> start(process).equals(startedAt));
    }

    private static Instant start(ProcessHandle process) {
        return process.info().startInstant().orElse(Instant.EPOCH);
    }

    private Path file(Home home) {
        return home.run().resolve(name + "." + parentPid + ".child");
    }
}
