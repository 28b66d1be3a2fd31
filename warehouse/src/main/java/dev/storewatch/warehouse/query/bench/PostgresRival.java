package dev.storewatch.warehouse.query.bench;

import java.io.IOException;
import java.io.Reader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.postgresql.PGConnection;

/** A PostgreSQL server of its own, on a socket within its directory; needs the server's programs on this machine. */
final class PostgresRival extends Rival {

    private static final Path PACKAGED = Path.of("/usr/lib/postgresql");
    private static final String USER = "postgres";
    /** What anybody sets who reads more than he writes: the cache, room to sort, and no waiting for the disk. */
    private static final List<String> SETTINGS = List.of(
            "shared_buffers=2GB",
            "work_mem=256MB",
            "maintenance_work_mem=1GB",
            "max_wal_size=8GB",
            "synchronous_commit=off",
            "jit=off",
            "max_parallel_workers_per_gather=2",
            "listen_addresses=127.0.0.1");

    private final Path programs;
    private final Path data;
    private final Connection connection;

    private PostgresRival(Path programs, Path directory) throws IOException, SQLException, InterruptedException {
        this.programs = programs;
        this.data = Files.createDirectories(directory.resolve("postgres"));
        if (isRoot()) {
            // The server refuses to run as root.
            command(List.of("chown", USER, data.toString()));
        }
        int port = freePort();
        server("initdb", "-D", data.toString(), "-U", USER, "-A", "trust", "-E", "UTF8", "--no-sync", "--locale=C");
        List<String> options = new ArrayList<>(List.of("-p " + port, "-k " + data));
        SETTINGS.forEach(setting -> options.add("-c " + setting));
        server(
                "pg_ctl",
                "-D",
                data.toString(),
                "-w",
                "-l",
                data.resolve("log").toString(),
                "-o",
                String.join(" ", options),
                "start");
        this.connection = DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/postgres?user=" + USER);
    }

    /** Empty where no server is installed. */
    static Optional<Rival> in(Path directory) throws IOException, SQLException, InterruptedException {
        Optional<Path> programs = programs();
        return programs.isPresent() ? Optional.of(new PostgresRival(programs.get(), directory)) : Optional.empty();
    }

    /** The newest version's programs. */
    private static Optional<Path> programs() throws IOException {
        if (Files.notExists(PACKAGED)) {
            return Optional.empty();
        }
        try (Stream<Path> versions = Files.list(PACKAGED)) {
            return versions.map(version -> version.resolve("bin"))
                    .filter(bin -> Files.isExecutable(bin.resolve("initdb")))
                    .max(Comparator.naturalOrder());
        }
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    private void server(String program, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        if (isRoot()) {
            command.addAll(List.of("runuser", "-u", USER, "--"));
        }
        command.add(programs.resolve(program).toString());
        command.addAll(List.of(arguments));
        command(command);
    }

    private static void command(List<String> command) throws IOException, InterruptedException {
        Path output = Files.createTempFile("storewatch-bench", ".log");
        try {
            int exit = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start()
                    .waitFor();
            if (exit != 0) {
                throw new BenchException(String.join(" ", command) + " failed: " + Files.readString(output));
            }
        } finally {
            Files.delete(output);
        }
    }

    @Override
    public String name() {
        return "PostgreSQL";
    }

    @Override
    Connection connection() {
        return connection;
    }

    @Override
    void load(Path directory) throws SQLException, IOException {
        for (RivalRows rows : RivalRows.values()) {
            run(rows.definition());
            try (Reader file = Files.newBufferedReader(rows.file(directory))) {
                connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn("COPY " + rows.table() + " FROM STDIN (FORMAT csv, NULL '\\N')", file);
            }
            for (String columns : rows.indexes()) {
                run("CREATE INDEX ON " + rows.table() + " (" + columns + ")");
            }
        }
    }

    @Override
    void settle() throws SQLException {
        run("VACUUM ANALYZE");
    }

    @Override
    public double cpuMillis() {
        try {
            String server = Files.readAllLines(data.resolve("postmaster.pid")).getFirst();
            return Stream.concat(
                            Stream.of(server),
                            ProcessHandle.of(Long.parseLong(server)).stream()
                                    .flatMap(ProcessHandle::children)
                                    .map(child -> String.valueOf(child.pid())))
                    .mapToDouble(PostgresRival::cpuMillis)
                    .sum();
        } catch (IOException gone) {
            throw new BenchException("The PostgreSQL server is gone", gone);
        }
    }

    /** Of a process and of its children that have ended, as parallel workers do: the 14th to 17th field, in hundredths of a second. */
    private static double cpuMillis(String process) {
        Path stat = Path.of("/proc", process, "stat");
        try {
            String[] afterName =
                    Files.readString(stat).replaceFirst("^.*\\) ", "").split(" ");
            return 10
                    * Stream.of(afterName)
                            .skip(11)
                            .limit(4)
                            .mapToLong(Long::parseLong)
                            .sum();
        } catch (IOException ended) {
            return 0;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
            server("pg_ctl", "-D", data.toString(), "-w", "-m", "fast", "stop");
        } catch (SQLException | IOException failure) {
            throw new BenchException("PostgreSQL could not be stopped", failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
