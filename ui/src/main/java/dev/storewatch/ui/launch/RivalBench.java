package dev.storewatch.ui.launch;

import dev.storewatch.warehouse.Role;
import dev.storewatch.warehouse.WarehouseHttp;
import dev.storewatch.warehouse.query.bench.PageAsker;
import dev.storewatch.warehouse.query.bench.Rival;
import dev.storewatch.warehouse.query.bench.RivalQuestion;
import dev.storewatch.warehouse.query.bench.RivalRows;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;

/** Our pages' questions beside other databases over the same events: each round asks everybody, and answers must be equal. */
final class RivalBench {

    /** Milliseconds, and CPU milliseconds, of one way to answer a question. */
    private record Line(Samples wall, Samples cpu) {
        Line() {
            this(new Samples(), new Samples());
        }
    }

    private final Session session;
    private final PageAsker asker;
    private final Path directory;
    private final Map<RivalQuestion, Map<String, Line>> lines = new LinkedHashMap<>();

    RivalBench(Session session, PageAsker asker, Path directory) {
        this.session = session;
        this.asker = asker;
        this.directory = directory;
    }

    void run(int rounds) throws IOException {
        BenchHome.delete(directory);
        Files.createDirectories(directory);
        List<Rival> rivals = List.of();
        try {
            try (WarehouseHttp http = WarehouseHttp.patient(session.engine().access(Role.APP))) {
                for (RivalRows rows : RivalRows.values()) {
                    System.err.println("Writing " + rows.table() + " for the others");
                    rows.export(http, directory);
                }
            }
            System.err.println("Loading it into DuckDB and, where it is installed, PostgreSQL");
            rivals = Rival.over(directory);
            for (int round = 0; round <= rounds; round++) {
                System.err.println("Round " + round + " of " + rounds + (round == 0 ? ", does not count" : ""));
                round(rivals, round > 0);
            }
        } finally {
            rivals.forEach(Rival::close);
            BenchHome.delete(directory);
        }
        print();
    }

    private void round(List<Rival> rivals, boolean counts) {
        for (RivalQuestion question : RivalQuestion.values()) {
            Set<List<String>> ours = ask(
                    question, "Storewatch", counts, () -> PagesBench.cpuMillis(session), () -> question.answer(asker));
            for (Rival rival : rivals) {
                theirs(question, rival, "events", question.raw(), counts, ours);
                if (!question.summary().isEmpty()) {
                    theirs(question, rival, "summaries", question.summary(), counts, ours);
                }
            }
        }
    }

    /** Another's answer out of its events or its summaries, which must be ours. */
    private void theirs(
            RivalQuestion question, Rival rival, String source, String sql, boolean counts, Set<List<String>> ours) {
        same(
                question,
                rival,
                ours,
                ask(
                        question,
                        rival.name() + ", " + source,
                        counts,
                        rival::cpuMillis,
                        () -> rival.ask(sql, asker.values())));
    }

    private Set<List<String>> ask(
            RivalQuestion question,
            String way,
            boolean counts,
            DoubleSupplier cpu,
            Supplier<Set<List<String>>> answer) {
        double before = cpu.getAsDouble();
        long begun = System.nanoTime();
        Set<List<String>> rows = answer.get();
        double wall = (System.nanoTime() - begun) / 1e6;
        if (counts) {
            Line line =
                    lines.computeIfAbsent(question, _ -> new LinkedHashMap<>()).computeIfAbsent(way, _ -> new Line());
            line.wall.add(wall);
            line.cpu.add(cpu.getAsDouble() - before);
        }
        return rows;
    }

    /** A rate of wrong answers would be no rate. */
    private static void same(RivalQuestion question, Rival rival, Set<List<String>> ours, Set<List<String>> theirs) {
        if (!ours.equals(theirs)) {
            Set<List<String>> onlyOurs = RivalQuestion.set();
            onlyOurs.addAll(ours);
            onlyOurs.removeAll(theirs);
            Set<List<String>> onlyTheirs = RivalQuestion.set();
            onlyTheirs.addAll(theirs);
            onlyTheirs.removeAll(ours);
            throw new LaunchException(
                    rival.name() + " answers " + question.page().title() + " otherwise: ours "
                            + onlyOurs.stream().limit(3).toList() + ", theirs "
                            + onlyTheirs.stream().limit(3).toList());
        }
    }

    private void print() {
        System.out.printf("%n%-50s %-24s %10s %10s %10s%n", "a part of", "asked of", "p50 ms", "p95 ms", "CPU ms");
        lines.forEach((question, ways) -> ways.forEach((way, line) -> System.out.printf(
                Locale.ROOT,
                "%-50s %-24s %10.1f %10.1f %10.1f%n",
                question.page().title(),
                way,
                line.wall.median(),
                line.wall.quantile(0.95),
                line.cpu.mean())));
    }
}
