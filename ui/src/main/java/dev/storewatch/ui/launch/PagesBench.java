package dev.storewatch.ui.launch;

import dev.storewatch.warehouse.Role;
import dev.storewatch.warehouse.engine.EngineRun;
import dev.storewatch.warehouse.query.bench.PageAsker;
import dev.storewatch.warehouse.query.bench.PageQuestion;
import java.io.IOException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How long the warehouse takes for what the pages ask, over the events this home has. */
@Command(
        name = "pages",
        mixinStandardHelpOptions = true,
        description = {
            "How long each question of the pages takes, asked as they ask it, over the events this home has (load some first):",
            "the last 30 days of all stores or of the busiest. One after the other, so that the rounds mix them."
        })
final class PagesBench implements Callable<Integer> {

    /** A dashboard runs for days: the Java compiler is done with what it asks after some hundred questions. */
    private static final int WARM_UP_ROUNDS = 15;

    private static final int LEAST_RIVAL_ROUNDS = 3;

    @Option(
            names = "--rounds",
            paramLabel = "N",
            defaultValue = "20",
            description = "How often each is asked, after fifteen that do not count (default: ${DEFAULT-VALUE}).")
    private int rounds;

    @Option(
            names = "--rivals",
            description = {
                "Also load the events into DuckDB and, where it is installed, PostgreSQL, with tables of sums of their own,",
                "and ask them parts of the same questions; answers must be equal. Takes minutes and some GB."
            })
    private boolean rivals;

    @Option(
            names = "--feed",
            paramLabel = "RATE",
            description = {
                "Then ask once more while so many events a second come in through a job of this home, from 10; a second table.",
                "They are orders of 20 made-up shops, of now, and stay in this home: use a copy of yours."
            })
    private @Nullable Integer feed;

    @Mixin
    private HomeOption home = new HomeOption();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** Milliseconds of one question, and CPU milliseconds of the engine meanwhile: known in steps of ten, so only their mean tells something. */
    private record Line(Samples wall, Samples cpu) {}

    @Override
    public Integer call() throws IOException {
        if (rounds < 1 || (feed != null && feed < 10)) {
            throw new ParameterException(spec.commandLine(), "--rounds must be at least 1, --feed at least 10");
        }
        try (Session session = Session.open(home)) {
            // It asks about the days there were before any event of the feed.
            PageAsker asker = new PageAsker(session.engine().access(Role.APP));
            print("quiet", measure(session, asker));
            if (feed != null) {
                try (LiveFeed _ = new LiveFeed(session, feed)) {
                    print("at " + feed + " events/s", measure(session, asker));
                }
            }
            if (rivals) {
                new RivalBench(session, asker, BenchHome.below(session.home(), "rivals"))
                        .run(Math.max(LEAST_RIVAL_ROUNDS, rounds / 4));
            }
        }
        return 0;
    }

    private Map<PageQuestion, Line> measure(Session session, PageAsker asker) {
        Map<PageQuestion, Line> lines = new EnumMap<>(PageQuestion.class);
        for (int round = 1 - WARM_UP_ROUNDS; round <= rounds; round++) {
            for (PageQuestion question : PageQuestion.values()) {
                Line line = lines.computeIfAbsent(question, _ -> new Line(new Samples(), new Samples()));
                ask(session, asker, question, round > 0 ? line : new Line(new Samples(), new Samples()));
            }
        }
        return lines;
    }

    private static void ask(Session session, PageAsker asker, PageQuestion question, Line line) {
        double before = cpuMillis(session);
        long begun = System.nanoTime();
        question.ask(asker);
        line.wall.add((System.nanoTime() - begun) / 1e6);
        line.cpu.add(cpuMillis(session) - before);
    }

    /** CPU milliseconds of the engine's process so far. */
    static double cpuMillis(Session session) {
        return EngineRun.of(session.home())
                .flatMap(EngineRun::process)
                .flatMap(process -> process.info().totalCpuDuration())
                .orElse(Duration.ZERO)
                .toMillis();
    }

    private static void print(String when, Map<PageQuestion, Line> lines) {
        System.out.printf("%-55s %8s %8s %8s %14s%n", when, "p50 ms", "p95 ms", "most ms", "engine CPU ms");
        lines.forEach((question, line) -> System.out.printf(
                Locale.ROOT,
                "%-55s %8.1f %8.1f %8.1f %14.1f%n",
                question.title(),
                line.wall.median(),
                line.wall.quantile(0.95),
                line.wall.most(),
                line.cpu.mean()));
        System.out.printf(
                Locale.ROOT,
                "RESULT pages %s overview_p95_ms=%.1f slowest_p95_ms=%.1f%n",
                when.replace(' ', '_'),
                slowest(lines, Set.of(PageQuestion.OVERVIEW)),
                slowest(lines, lines.keySet()));
    }

    private static double slowest(Map<PageQuestion, Line> lines, Set<PageQuestion> questions) {
        return lines.entrySet().stream()
                .filter(entry -> questions.contains(entry.getKey()))
                .mapToDouble(entry -> entry.getValue().wall.quantile(0.95))
                .max()
                .orElseThrow();
    }
}
