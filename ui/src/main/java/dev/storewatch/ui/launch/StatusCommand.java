package dev.storewatch.ui.launch;

import dev.storewatch.warehouse.Home;
import dev.storewatch.warehouse.Role;
import dev.storewatch.warehouse.breach.BreachReader;
import dev.storewatch.warehouse.engine.EngineRun;
import dev.storewatch.warehouse.engine.EngineSettings;
import dev.storewatch.warehouse.generation.GenerationReader;
import dev.storewatch.warehouse.intake.IntakeReader;
import dev.storewatch.warehouse.intake.RejectedLines;
import dev.storewatch.warehouse.intake.StreamState;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Says what runs and what came in. */
@Command(
        name = "status",
        mixinStandardHelpOptions = true,
        description = "What runs and since when, rows, freshness of each stream, rejected events, open breaches.")
final class StatusCommand implements Callable<Integer> {

    @Mixin
    private HomeOption homeOption = new HomeOption();

    @Override
    public Integer call() {
        EngineSettings settings = homeOption.settings();
        processes(settings, Instant.now());
        HttpRun.lines(settings.home(), Instant.now()).forEach(System.out::println);
        Troubles.lines(settings.home(), Instant.now()).forEach(System.out::println);
        JobFigures.lines(settings.home()).forEach(System.out::println);
        AppFigures.lines(settings.home()).forEach(System.out::println);
        try (Session session = Session.open(homeOption);
                IntakeReader reader = new IntakeReader(session.engine().access(Role.APP));
                BreachReader breaches = new BreachReader(session.engine().access(Role.APP));
                GenerationReader generations =
                        new GenerationReader(session.engine().access(Role.APP))) {
            Instant now = Instant.now();
            for (StreamState stream : reader.streams()) {
                System.out.println(StatusText.stream(stream, now));
            }
            generations.underWay().map(RebuildText::underWay).ifPresent(System.out::println);
            generations.tooLate().stream().map(RebuildText::due).forEach(System.out::println);
            generations.moved().stream().map(RebuildText::due).forEach(System.out::println);
            for (RejectedLines lines : reader.rejected()) {
                System.out.println("rejected " + lines.stream() + ": " + lines.lines() + " " + lines.reason());
            }
            System.out.println(StatusText.breaches(breaches.open()));
        }
        return 0;
    }

    private static void processes(EngineSettings settings, Instant now) {
        Home home = settings.home();
        System.out.println(UpRun.of(home)
                .map(up -> "up: " + up.url() + ", " + running(up.pid(), up.startedAt(), now))
                .orElse("up: not running"));
        System.out.println("engine: "
                + settings.configured()
                        .map(own -> own.user() + " at " + own.url() + ", a server of your own")
                        .orElseGet(() -> engine(home, now)));
        for (ChildRecord child : ChildRecord.all(home)) {
            if (child.process().isPresent()) {
                System.out.println(child.name() + ": " + running(child.pid(), child.startedAt(), now));
            }
        }
    }

    private static String engine(Home home, Instant now) {
        return EngineRun.of(home)
                .filter(engine -> engine.process().isPresent())
                .map(engine -> engine.url() + ", " + running(engine.pid(), engine.startedAt(), now))
                .orElse("not running (started for this answer)");
    }

    private static String running(long pid, Instant since, Instant now) {
        return "process " + pid + ", for " + StatusText.span(Duration.between(since, now));
    }
}
