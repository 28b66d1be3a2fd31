package dev.storewatch.ui.launch;

import dev.storewatch.warehouse.Home;
import dev.storewatch.warehouse.Role;
import dev.storewatch.warehouse.WarehouseHttp;
import dev.storewatch.warehouse.intake.EventDirectory;
import dev.storewatch.warehouse.intake.EventFile;
import dev.storewatch.warehouse.intake.Inbox;
import dev.storewatch.warehouse.intake.IntakeRequest;
import dev.storewatch.warehouse.store.Stores;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How fast events become numbers, beside what ClickHouse alone takes of the same events. */
@Command(
        name = "ingest",
        mixinStandardHelpOptions = true,
        description = {
            "How fast events become numbers: simulated events through load, all of it on (start of the job included).",
            "ceiling: the same raw rows as ready Native blocks by plain INSERT, no repeats dropped, no facts, no measures.",
            "rival: the same files by INSERT … FORMAT JSONEachRow into the raw tables, likewise.",
            "poisoned (--poison): ours once more, a broken line after every 99."
        })
final class IngestBench implements Callable<Integer> {

    private static final List<String> RAW = List.of("order_event", "chat_event", "review_event");
    private static final Map<String, String> TABLE_OF =
            Map.of("orders", "order_event", "chats", "chat_event", "reviews", "review_event");
    private static final int DAYS = 30;
    /** What a simulated shop of average size has in {@link #DAYS}, roughly. */
    private static final int EVENTS_A_SHOP = 70_000;
    /** Into how many files the rows of a table are cut, so that every core has something to send. */
    private static final int SHARES = 4;

    @Option(
            names = "--events",
            paramLabel = "N",
            defaultValue = "5000000",
            description = "About how many events, from 100000 (default: ${DEFAULT-VALUE}).")
    private int events;

    @Option(
            names = "--rounds",
            paramLabel = "N",
            defaultValue = "5",
            description = "Rounds (default: ${DEFAULT-VALUE}).")
    private int rounds;

    @Option(names = "--poison", description = "Also with one broken line in a hundred.")
    private boolean poison;

    @Mixin
    private HomeOption home = new HomeOption();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final BenchTable table = new BenchTable();

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (events < 100_000 || rounds < 1) {
            throw new ParameterException(spec.commandLine(), "--events must be at least 100000, --rounds at least 1");
        }
        Home own = home.settings().home();
        Path directory = BenchHome.below(own, "ingest");
        BenchHome.delete(directory);
        Path files = Files.createDirectories(directory.resolve("events"));
        Path poisoned = Files.createDirectories(directory.resolve("poisoned-events"));
        try {
            simulate(directory, files);
            long broken = poison ? PoisonedFiles.write(files, poisoned) : 0;
            for (int round = 1; round <= rounds; round++) {
                System.err.println("Round " + round + " of " + rounds);
                long rows = ours(directory, files);
                ceiling(directory, rows);
                rival(directory, files, rows);
                if (poison) {
                    poisoned(directory, poisoned, rows, broken);
                }
            }
        } finally {
            BenchHome.delete(directory);
        }
        table.print();
        double ours = table.events("ours").median();
        System.out.printf(
                Locale.ROOT,
                "RESULT ingest events_per_s=%.0f share_of_ceiling=%.3f rival_events_per_s=%.0f%n",
                ours,
                ours / table.events("ceiling").median(),
                table.events("rival").median());
        return 0;
    }

    private void simulate(Path directory, Path files) throws IOException, InterruptedException {
        int stores = Math.clamp(Math.round((float) events / EVENTS_A_SHOP), 1, 500);
        try (BenchHome home = new BenchHome(directory.resolve("simulate"))) {
            BenchHome.simulate(home.session(), stores, DAYS, files);
        }
    }

    /** Leaves the raw rows as Native blocks for {@link #ceiling}. Returns how many rows there are. */
    private long ours(Path directory, Path files) throws IOException {
        Path blocks = Files.createDirectories(directory.resolve("native"));
        return load("ours", directory, files, session -> export(session, blocks));
    }

    private void poisoned(Path directory, Path files, long rows, long broken) throws IOException {
        load("poisoned", directory, files, session -> {
            requireAll(session, "poisoned", rows);
            require(session, "poisoned", "rejected lines", List.of("rejected_event"), broken);
        });
    }

    private interface Afterwards {
        void with(Session session) throws IOException;
    }

    private long load(String name, Path directory, Path files, Afterwards afterwards) throws IOException {
        EventDirectory events = new EventDirectory(files);
        List<EventFile> found = events.files();
        try (BenchHome bench = new BenchHome(directory.resolve(name))) {
            Session session = bench.session();
            Stores stores = new Stores(session.engine().access(Role.APP), InstantSource.system());
            events.storesFiles().forEach(file -> stores.apply(file, System.err::println));
            IntakeRequest request = new Inbox(session.home()).request(files.toString(), found);
            double engineBefore = bench.engineCpu();
            long begun = System.nanoTime();
            try (LoadWait wait = new LoadWait(session, request)) {
                long rows = wait.untilComplete(progress -> {}).settled();
                double seconds = (System.nanoTime() - begun) / 1e9;
                table.add(name, rows, seconds, bench.ingestCpu(), bench.engineCpu() - engineBefore);
                afterwards.with(session);
                return rows;
            }
        }
    }

    private static void export(Session session, Path target) throws IOException {
        try (WarehouseHttp http = WarehouseHttp.patient(session.engine().access(Role.APP))) {
            for (String raw : RAW) {
                for (int share = 0; share < SHARES; share++) {
                    try (OutputStream out =
                            new BufferedOutputStream(Files.newOutputStream(target.resolve(raw + "." + share)))) {
                        String query = "SELECT * FROM " + raw + " WHERE cityHash64(event_id) % " + SHARES + " = "
                                + share + " SETTINGS max_block_size = 100000";
                        http.stream(query, "Native", out);
                    }
                }
            }
        }
    }

    private void ceiling(Path directory, long rows) throws InterruptedException {
        List<PlainInserts.Insert> inserts = new ArrayList<>();
        for (String raw : RAW) {
            for (int share = 0; share < SHARES; share++) {
                inserts.add(new PlainInserts.Insert(raw, "Native", directory.resolve("native/" + raw + "." + share)));
            }
        }
        plain("ceiling", directory, inserts, rows);
        BenchHome.delete(directory.resolve("native"));
    }

    private void rival(Path directory, Path files, long rows) throws InterruptedException {
        List<PlainInserts.Insert> inserts = new EventDirectory(files)
                .files().stream()
                        .map(file -> new PlainInserts.Insert(
                                TABLE_OF.getOrDefault(file.stream(), ""), "JSONEachRow", Path.of(file.path())))
                        .toList();
        plain("rival", directory, inserts, rows);
    }

    private void plain(String name, Path directory, List<PlainInserts.Insert> inserts, long rows)
            throws InterruptedException {
        try (BenchHome bench = new BenchHome(directory.resolve(name))) {
            Session session = bench.session();
            double before = bench.engineCpu();
            long begun = System.nanoTime();
            new PlainInserts(session.engine().access(Role.INGEST)).send(inserts);
            double seconds = (System.nanoTime() - begun) / 1e9;
            table.add(name, rows, seconds, 0, bench.engineCpu() - before);
            requireAll(session, name, rows);
        }
    }

    private static void requireAll(Session session, String name, long rows) {
        require(session, name, "rows", RAW, rows);
    }

    /** A rate of rows that did not arrive would be no rate. */
    private static void require(Session session, String name, String what, List<String> tables, long expected) {
        try (WarehouseHttp http = WarehouseHttp.patient(session.engine().access(Role.APP))) {
            long stored = 0;
            for (String table : tables) {
                stored += Long.parseLong(http.ask("SELECT count() FROM " + table));
            }
            if (stored != expected) {
                throw new LaunchException(name + " stored " + stored + " of " + expected + " " + what);
            }
        }
    }
}
