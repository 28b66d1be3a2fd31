package dev.storewatch.ui.launch;

import dev.storewatch.ui.AppConfig;
import dev.storewatch.ui.alert.AlertRunner;
import dev.storewatch.warehouse.Role;
import dev.storewatch.warehouse.WarehouseAccess;
import dev.storewatch.warehouse.WarehouseHttp;
import dev.storewatch.warehouse.alert.channel.Channel;
import dev.storewatch.warehouse.alert.channel.ChannelKind;
import dev.storewatch.warehouse.alert.channel.Destinations;
import dev.storewatch.warehouse.alert.channel.Seal;
import dev.storewatch.warehouse.alert.life.Timing;
import dev.storewatch.warehouse.alert.notice.Severity;
import dev.storewatch.warehouse.alert.record.ChannelStore;
import dev.storewatch.warehouse.alert.record.Rows;
import dev.storewatch.warehouse.alert.setting.Against;
import dev.storewatch.warehouse.alert.setting.Condition;
import dev.storewatch.warehouse.alert.setting.Delivery;
import dev.storewatch.warehouse.alert.setting.Limits;
import dev.storewatch.warehouse.alert.setting.Rule;
import dev.storewatch.warehouse.alert.setting.RuleJson;
import dev.storewatch.warehouse.alert.setting.Subject;
import dev.storewatch.warehouse.engine.Secrets;
import dev.storewatch.warehouse.metric.Label;
import dev.storewatch.warehouse.metric.Language;
import dev.storewatch.warehouse.query.PageQueries;
import dev.storewatch.warehouse.query.VisibleStores;
import dev.storewatch.warehouse.query.WarehouseReader;
import dev.storewatch.warehouse.query.agent.AgentReader;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How long after its event was written an alert is received, beside a poller in the same run. */
@Command(
        name = "alerts",
        mixinStandardHelpOptions = true,
        description = {
            "How long after its event was written (its file renamed into a watched directory) an alert is received as a",
            "webhook, while events come in at a steady rate and many rules are evaluated; beside it a poller with Grafana's",
            "fastest timing, 10 s tick and 30 s group wait."
        })
final class AlertsBench implements Callable<Integer> {

    private static final int WARM_UP_FILES = 300;
    private static final Duration LAST = Duration.ofSeconds(90);
    static final String OURS = "storewatch";
    static final String RIVAL = "poller";

    @Option(
            names = "--rate",
            paramLabel = "N",
            defaultValue = "5000",
            description = "Events a second (default: ${DEFAULT-VALUE}).")
    private int rate;

    @Option(
            names = "--rules",
            paramLabel = "N",
            defaultValue = "1000",
            description = "Rules (default: ${DEFAULT-VALUE}).")
    private int rules;

    @Option(
            names = "--stores",
            paramLabel = "N",
            defaultValue = "50",
            description = "Stores (default: ${DEFAULT-VALUE}).")
    private int stores;

    @Option(
            names = "--seconds",
            paramLabel = "N",
            defaultValue = "120",
            description = "How long to measure, after half a minute that does not count (default: ${DEFAULT-VALUE}).")
    private int seconds;

    @Mixin
    private HomeOption home = new HomeOption();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws Exception {
        if (rate < 10 || rules < 1 || stores < 1 || seconds < 1) {
            throw new ParameterException(spec.commandLine(), "--rate must be at least 10, the others at least 1");
        }
        try (BenchHome bench = new BenchHome(BenchHome.below(home.settings().home(), "alerts"))) {
            measure(bench);
        }
        return 0;
    }

    private void measure(BenchHome bench) throws Exception {
        Session session = bench.session();
        Path watched = Files.createDirectories(session.home().root().resolve("watched"));
        WarehouseAccess access = session.engine().access(Role.APP);
        Seal seal = new Seal(Secrets.of(session.home()).value(Secrets.CHANNEL_KEY));
        JavaCommand commands = new JavaCommand(session);
        Child ingest = new Child(
                session.home(),
                "ingest",
                () -> commands.ingest(Sources.NONE.watching(watched)),
                0,
                System.err::println);
        try (ingest;
                AlertArrivals arrivals = new AlertArrivals();
                WarehouseHttp http = new WarehouseHttp(access)) {
            prepare(http, seal, arrivals);
            ingest.start();
            try (AlertRunner runner = runner(session, access, seal);
                    PollingRival rival = new PollingRival(http, arrivals.address(RIVAL))) {
                SteadyOrders orders = new SteadyOrders(watched, rate, stores);
                write(orders, 0, WARM_UP_FILES, ingest);
                runner.takeRounds();
                Instant from = Instant.now();
                double cpu = bench.engineCpu();
                int files = (int) (seconds * 1000L / SteadyOrders.FILE_EVERY_MILLIS);
                Map<Integer, Instant> written = write(orders, WARM_UP_FILES, WARM_UP_FILES + files, ingest);
                AlertsTable.Effort effort = new AlertsTable.Effort(
                        runner.takeRounds(),
                        new AlertSteps(http).between(from, Instant.now()),
                        bench.engineCpu() - cpu);
                await(arrivals, written.size());
                AlertsTable table = new AlertsTable(written, arrivals, new AlertSteps(http).stamps());
                System.out.printf("%d events/s, %d rules x %d stores%n", rate, rules, stores);
                table.print(effort);
            }
        }
    }

    /** One channel, and rules over every metric besides the one that the probes meet. */
    private void prepare(WarehouseHttp http, Seal seal, AlertArrivals arrivals) {
        Rows rows = new Rows(http);
        new ChannelStore(rows, seal)
                .save(
                        new Channel(
                                "bench",
                                "bench",
                                ChannelKind.WEBHOOK,
                                Language.EN,
                                true,
                                arrivals.address(OURS),
                                "",
                                Map.of()),
                        "bench");
        rows.insert(
                "alert_rule_version",
                IntStream.range(0, rules)
                        .mapToObj(AlertsBench::rule)
                        .map(rule -> Rows.row()
                                .put("rule_id", rule.id())
                                .put("definition", RuleJson.write(rule))
                                .put("enabled", true)
                                .put("changed_by", "bench")
                                .put("version", 1))
                        .toList());
    }

    /** The first replaces the shipped rule of the probes' kind, so that none shares an alert; the others judge and never fire. */
    private static Rule rule(int number) {
        boolean probed = number == 0;
        Condition condition = probed
                ? new Condition.Breach("COMPLAINT_PLATFORM", 100, 1, 0)
                : new Condition.Threshold(
                        "refund_rate",
                        Subject.STORE,
                        1 + number % 7,
                        new Against.Fixed(
                                new Limits(new BigDecimal("0.9"), new BigDecimal("0.95"), new BigDecimal("0.85")),
                                Map.of()));
        return new Rule(
                probed ? "breach.complaint_platform" : "bench." + number,
                new Label("基准 " + number, "bench " + number),
                true,
                condition,
                Severity.CRITICAL,
                List.of(),
                Timing.AT_ONCE,
                Delivery.URGENT);
    }

    private static AlertRunner runner(Session session, WarehouseAccess access, Seal seal) {
        AppConfig config = new AppConfig(
                session.home(),
                access,
                "http://localhost:8080",
                new Destinations(Set.of(), Set.of("127.0.0.1")),
                0,
                Optional.empty());
        return AlertRunner.start(
                config,
                seal,
                new WarehouseReader(access, VisibleStores.ALL, InstantSource.system()),
                new AgentReader(new PageQueries(access, VisibleStores.ALL), InstantSource.system()));
    }

    /** Writes files at their pace; after the warm up four probes a second, which is less than people read and more than any shop complains. */
    private Map<Integer, Instant> write(SteadyOrders orders, int first, int end, Child ingest) throws IOException {
        Map<Integer, Instant> written = new HashMap<>();
        long next = System.currentTimeMillis();
        for (int file = first; file < end; file++) {
            if (ingest.isGivenUp()) {
                throw new LaunchException("The ingest process failed. " + ingest.logTail());
            }
            boolean probes = file >= WARM_UP_FILES && file % 5 < 2;
            int probe = written.size();
            Instant moment = orders.write(file, probes ? complaint(probe) : "");
            if (probes) {
                written.put(probe, moment);
            }
            next += SteadyOrders.FILE_EVERY_MILLIS;
            LockSupport.parkUntil(next);
        }
        return written;
    }

    /** What has to reach the chat: a complaint at the platform. */
    private String complaint(int probe) {
        return "{\"event_id\":\"probe-" + probe + "\",\"type\":\"complaint.opened\",\"occurred_at\":"
                + System.currentTimeMillis() + ",\"store_id\":\"" + SteadyOrders.store(probe % stores)
                + "\",\"complaint_id\":\"" + AlertArrivals.name(probe)
                + "\",\"source\":\"PLATFORM\",\"category\":\"quality\"}\n";
    }

    private static void await(AlertArrivals arrivals, int probes) {
        Instant end = Instant.now().plus(LAST);
        while (Instant.now().isBefore(end)
                && (arrivals.of(OURS).size() < probes || arrivals.of(RIVAL).size() < probes)) {
            LockSupport.parkNanos(100_000_000);
        }
    }
}
