package dev.storewatch.ui.launch;

import dev.storewatch.warehouse.Home;
import dev.storewatch.warehouse.intake.EventDirectory;
import dev.storewatch.warehouse.intake.EventFile;
import dev.storewatch.warehouse.intake.Inbox;
import dev.storewatch.warehouse.intake.IntakeRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Whether what the job has to know stays bounded while history grows. */
@Command(
        name = "state",
        mixinStandardHelpOptions = true,
        description = {
            "How large the job's state is after 10, 20, ... days of simulated shops, in files of the last checkpoint.",
            "A simulated day takes some seconds, so the memories are shortened likewise: what the job forgets after 90, 30 and 7 days it forgets",
            "here after a ninth of that, 10, 3.3 and 0.8 simulated days. A state that holds no history is as large at the end as after 30 days.",
            "late_days says how many days the machine took longer for than they should take: there the memories were shorter still."
        })
final class StateBench implements Callable<Integer> {

    private static final int SHOWN_EVERY = 10;
    private static final int SHORTER = 9;
    private static final int ORDER_DAYS = 90;
    private static final int CONVERSATION_DAYS = 30;
    private static final int REPEAT_DAYS = 7;
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
    private static final String SIZE = "flink_jobmanager_job_lastCheckpointFullSize";

    /** Files of several checkpoints come and go with compactions; one figure alone may fall into a trough. */
    private static final int SIZES = 5;

    private static final int MOST_ASKED = 120;

    @Option(
            names = "--days",
            paramLabel = "N",
            defaultValue = "90",
            description = "Simulated days, from 30 (default: ${DEFAULT-VALUE}).")
    private int days;

    @Option(
            names = "--stores",
            paramLabel = "N",
            defaultValue = "3",
            description = "Simulated shops (default: ${DEFAULT-VALUE}).")
    private int stores;

    @Option(
            names = "--day-seconds",
            paramLabel = "N",
            defaultValue = "3",
            description = "How long a simulated day takes at least (default: ${DEFAULT-VALUE}).")
    private int daySeconds;

    @Mixin
    private HomeOption home = new HomeOption();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private record Size(int day, long events, double megabytes) {}

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (days < 30 || stores < 1 || daySeconds < 2) {
            throw new ParameterException(
                    spec.commandLine(), "--days must be at least 30, --stores at least 1, --day-seconds at least 2");
        }
        Home own = home.settings().home();
        try (BenchHome bench = new BenchHome(BenchHome.below(own, "state"))) {
            Session session = bench.session();
            Path files = Files.createDirectories(session.home().root().resolve("events"));
            BenchHome.simulate(session, stores, days, files);
            report(measure(session, files));
        }
        return 0;
    }

    /** Days that took longer than they should, so that the memories were shorter than a ninth. */
    private int late;

    private List<Size> measure(Session session, Path files) throws InterruptedException {
        JavaCommand commands = new JavaCommand(session);
        Sources inbox = new Sources(List.of(), memories(), Optional.empty());
        Child ingest = new Child(session.home(), "ingest", () -> commands.ingest(inbox), 0, System.err::println);
        List<Size> sizes = new ArrayList<>();
        long events = 0;
        int day = 0;
        try (ingest) {
            ingest.start();
            // Before anything is asked of it, lest the waiting start one of its own, with the usual memories.
            while (!IngestLock.isHeld(session.home()) && !ingest.isGivenUp()) {
                LockSupport.parkNanos(100_000_000L);
            }
            for (List<EventFile> ofDay : byDay(files).values()) {
                long end = System.currentTimeMillis() + daySeconds * 1000L;
                events += load(session, ++day, ofDay);
                late += System.currentTimeMillis() > end ? 1 : 0;
                if (day % SHOWN_EVERY == 0) {
                    sizes.add(new Size(day, events, size(session)));
                    System.err.printf(
                            Locale.ROOT,
                            "  day %d: %,d events, state %.1f MB%n",
                            day,
                            events,
                            sizes.getLast().megabytes());
                }
                while (System.currentTimeMillis() < end) {
                    LockSupport.parkUntil(end);
                }
            }
        }
        return sizes;
    }

    private Map<String, String> memories() {
        return Map.of(
                "STOREWATCH_ORDER_MEMORY", span(ORDER_DAYS),
                "STOREWATCH_CONVERSATION_MEMORY", span(CONVERSATION_DAYS),
                "STOREWATCH_REPEAT_MEMORY", span(REPEAT_DAYS));
    }

    private String span(int ofDays) {
        return Math.ceilDiv(ofDays * daySeconds, SHORTER) + "s";
    }

    private static TreeMap<String, List<EventFile>> byDay(Path files) {
        TreeMap<String, List<EventFile>> byDay = new TreeMap<>();
        for (EventFile file : new EventDirectory(files).files()) {
            Matcher day = DAY.matcher(Path.of(file.path()).getFileName().toString());
            if (day.find()) {
                byDay.computeIfAbsent(day.group(), _ -> new ArrayList<>()).add(file);
            }
        }
        return byDay;
    }

    private static long load(Session session, int day, List<EventFile> files) {
        IntakeRequest request = new Inbox(session.home()).request("simulated day " + day, files);
        try (LoadWait wait = new LoadWait(session, request)) {
            return wait.untilComplete(_ -> {}).settled();
        }
    }

    /** The median of a few checkpoints, in millions of bytes. */
    private static double size(Session session) throws InterruptedException {
        Samples sizes = new Samples();
        for (int asked = 0; sizes.count() < SIZES; asked++) {
            if (asked == MOST_ASKED) {
                throw new LaunchException("The job tells no size of its checkpoints (" + SIZE + ")");
            }
            LockSupport.parkNanos(1_000_000_000L);
            JobFigures.of(session.home()).positive(SIZE).ifPresent(bytes -> sizes.add(bytes / 1e6));
        }
        return sizes.median();
    }

    private void report(List<Size> sizes) {
        System.out.printf("%5s %12s %10s%n", "day", "events", "state MB");
        sizes.forEach(size ->
                System.out.printf(Locale.ROOT, "%5d %,12d %10.1f%n", size.day(), size.events(), size.megabytes()));
        System.out.printf(
                Locale.ROOT,
                "RESULT state days=%d mb_at_30=%.1f mb_at_end=%.1f events=%d late_days=%d%n",
                sizes.getLast().day(),
                sizes.get(30 / SHOWN_EVERY - 1).megabytes(),
                sizes.getLast().megabytes(),
                sizes.getLast().events(),
                late);
    }
}
