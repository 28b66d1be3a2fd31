package dev.storewatch.warehouse.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Downloads a package with {@code npm pack}, so that the user's registry and proxy settings hold. */
final class NpmPack {

    private final Path folder;

    NpmPack(Path folder) {
        this.folder = folder;
    }

    /** The downloaded archive; one left over by an interrupted download is thrown away first. */
    Path fetch(String packageAndVersion) throws IOException {
        for (Path leftOver : archives()) {
            Files.delete(leftOver);
        }
        Path log = folder.resolve("npm.log");
        int exit = run(packageAndVersion, log);
        List<Path> found = archives();
        if (exit != 0 || found.size() != 1) {
            throw new EngineException("npm pack " + packageAndVersion + " failed (exit " + exit
                    + "). Check the network and npm's registry setting. It said:\n"
                    + Files.readString(log).strip());
        }
        return found.getFirst();
    }

    private int run(String packageAndVersion, Path log) throws IOException {
        ProcessBuilder npm = new ProcessBuilder("npm", "pack", "--silent", packageAndVersion)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        Process process;
        try {
            process = npm.start();
        } catch (IOException missing) {
            throw new EngineException(
                    "npm is needed once, to fetch the embedded engine, and was not found. Install Node.js with npm, or set"
                            + " STOREWATCH_CLICKHOUSE_URL to a ClickHouse server of your own.",
                    missing);
        }
        try {
            return process.waitFor();
        } catch (InterruptedException interrupted) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new EngineException("Interrupted while npm fetched " + packageAndVersion, interrupted);
        }
    }

    private List<Path> archives() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(".tgz"))
                    .toList();
        }
    }
}
