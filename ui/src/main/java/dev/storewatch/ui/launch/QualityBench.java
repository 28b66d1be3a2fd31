package dev.storewatch.ui.launch;

import dev.storewatch.ui.launch.quality.Quality;
import dev.storewatch.warehouse.Home;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How good the alert rules are: recall, precision and delay on incidents of known time and subject. */
@Command(
        name = "quality",
        mixinStandardHelpOptions = true,
        description = {
            "How good the alert rules are: simulated shops, 6 weeks to look back at, 30 quiet days with promotions and",
            "weekends, then 40 days with 200 incidents of known time, shop and part. Shops have 180 to 1,300 orders a day, as the",
            "sellers do whom this is for; --scale 1 makes small ones. Visible: how many incidents anybody could see who knew when",
            "and where to look. Beside each rule the plain fixed threshold whose limit would have been best for these very shops.",
            "Delays: half, and nine of ten, of the incidents found were told of by then; false/wk: false alarms a store and week.",
            "With --olist, false alarms on shuffled labels of converted files."
        })
final class QualityBench implements Callable<Integer> {

    private static final LocalDate LAST = LocalDate.of(2026, 1, 31);
    private static final int LEAD = 42;
    private static final int QUIET = 30;
    private static final int DAYS = LEAD + QUIET + 40;
    private static final ZoneId OLIST = ZoneId.of("America/Sao_Paulo");

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "other shops and other incidents (default: ${DEFAULT-VALUE})")
    private long seed = 1;

    @Option(names = "--stores", paramLabel = "N", description = "number of shops (default: ${DEFAULT-VALUE})")
    private int stores = 12;

    @Option(
            names = "--scale",
            paramLabel = "N",
            description = "traffic as a multiple of a small seller's (default: ${DEFAULT-VALUE})")
    private int scale = 6;

    @Option(names = "--incidents", paramLabel = "N", description = "number of incidents (default: ${DEFAULT-VALUE})")
    private int incidents = 200;

    @Option(
            names = "--olist",
            paramLabel = "DIR",
            description = "event files made by convert olist: their labels are shuffled, 20 draws")
    private @Nullable Path olist;

    @Mixin
    private HomeOption home = new HomeOption();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (stores < 1 || scale < 1 || incidents < 1) {
            throw new ParameterException(spec.commandLine(), "--stores, --scale and --incidents must be at least 1");
        }
        if (olist != null && !Files.isDirectory(olist)) {
            throw new ParameterException(spec.commandLine(), "--olist must be a directory: " + olist);
        }
        Home own = home.settings().home();
        Path directory = BenchHome.below(own, "quality");
        BenchHome.delete(directory);
        Files.createDirectories(directory);
        try {
            Path simulated = simulate(directory, seed);
            List<Quality.Line> lines = Quality.measure(
                    simulated, new Quality.Days(LAST, LEAD, QUIET, DAYS), rule -> System.err.println("Trying " + rule));
            Quality.print(lines, System.out);
            Optional<Quality.Shuffled> shuffled = shuffled();
            shuffled.ifPresent(one -> System.out.printf(
                    Locale.ROOT,
                    "Olist, labels shuffled: %d firings in %.0f store-weeks of %d stores: %.3f a 1,000%n",
                    one.firings(),
                    one.storeWeeks(),
                    one.stores(),
                    one.perThousand()));
            System.out.println(result(lines, shuffled));
        } finally {
            BenchHome.delete(directory);
        }
        return 0;
    }

    private static String result(List<Quality.Line> lines, Optional<Quality.Shuffled> shuffled) {
        StringBuilder result = new StringBuilder("RESULT quality");
        for (Quality.Line line : lines) {
            String name = line.ruleId().replace('.', '_');
            result.append(String.format(
                    Locale.ROOT,
                    " %s_recall=%.3f %s_visible=%.3f %s_recall_of_visible=%.3f %s_precision=%.3f %s_delay_minutes=%d",
                    name,
                    line.rule().recall(),
                    name,
                    line.rule().visible(),
                    name,
                    line.rule().recallOfVisible(),
                    name,
                    line.rule().precision(),
                    name,
                    line.rule().median().toMinutes()));
        }
        shuffled.ifPresent(
                one -> result.append(String.format(Locale.ROOT, " olist_false_per_1000=%.3f", one.perThousand())));
        return result.toString();
    }

    private Optional<Quality.Shuffled> shuffled() throws IOException {
        Path files = olist;
        return files == null
                ? Optional.empty()
                : Optional.of(Quality.shuffled(files, OLIST, LocalDate.of(2016, 9, 1), LocalDate.of(2018, 10, 31), 20));
    }

    private Path simulate(Path directory, long of) throws IOException, InterruptedException {
        Path out = directory.resolve("seed-" + of);
        System.err.println("Simulating " + stores + " shops, " + DAYS + " days, seed " + of);
        try (BenchHome bench = new BenchHome(directory.resolve("home"))) {
            List<String> options = List.of(
                    "--stores", Integer.toString(stores),
                    "--days", Integer.toString(DAYS),
                    "--seed", Long.toString(of),
                    "--scale", Integer.toString(scale),
                    "--end", LAST.toString(),
                    "--incidents", Integer.toString(incidents),
                    "--incidents-from", Integer.toString(LEAD + QUIET + 1),
                    "--out", out.toString());
            int exit = new ProcessBuilder(
                            new JavaCommand(bench.session()).simulate(options).command())
                    .inheritIO()
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
            if (exit != 0) {
                throw new LaunchException("The simulator failed: exit code " + exit);
            }
        }
        return out;
    }
}
