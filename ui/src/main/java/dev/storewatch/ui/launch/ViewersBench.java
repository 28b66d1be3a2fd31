package dev.storewatch.ui.launch;

import dev.storewatch.ui.launch.browser.BrowserPage;
import dev.storewatch.ui.launch.browser.Chromium;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What many people who look at live pages cost, and how long one of them waits. */
@Command(
        name = "viewers",
        mixinStandardHelpOptions = true,
        description = {
            "Signs in 1, 10 and many viewers, each in a browser window of its own (Chromium, about 80 MB each), over simulated",
            "shops that sell meanwhile: questions to the warehouse a second, CPU seconds, heap a viewer; and how long one of",
            "them waits for the Overview and after a click. First all look at the Overview, then at ten pages in turn."
        })
final class ViewersBench implements Callable<Integer> {
    private static final int FEW = 10;
    /** After people came: what they asked at once on opening is over. */
    private static final Duration SETTLE = Duration.ofSeconds(10);

    private static final List<String> OVERVIEW = List.of("");
    private static final List<String> TEN_PAGES = List.of(
            "",
            "store",
            "refunds",
            "disputes",
            "complaints",
            "logistics",
            "reviews",
            "agents",
            "conversations",
            "alerts");

    @Option(
            names = "--viewers",
            paramLabel = "N",
            defaultValue = "100",
            description = "Viewers, from 10 (default: ${DEFAULT-VALUE}).")
    private int viewers;

    @Option(
            names = "--stores",
            paramLabel = "N",
            defaultValue = "200",
            description = "Simulated shops, from 10 (default: ${DEFAULT-VALUE}).")
    private int stores;

    @Option(
            names = "--history-days",
            paramLabel = "N",
            defaultValue = "3",
            description = "Days before today, 500,000 events each with 200 shops (default: ${DEFAULT-VALUE}).")
    private int historyDays;

    @Option(
            names = "--seconds",
            paramLabel = "N",
            defaultValue = "60",
            description = "How long to measure each number of viewers (default: ${DEFAULT-VALUE}).")
    private int seconds;

    @Option(
            names = "--times",
            paramLabel = "N",
            defaultValue = "20",
            description = "How often the page is loaded and each thing clicked, after once that does not count"
                    + " (default: ${DEFAULT-VALUE}); 0: not at all.")
    private int times;

    @Mixin
    private HomeOption home = new HomeOption();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (viewers < FEW || stores < FEW || historyDays < 0 || seconds < 1 || times < 0) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--viewers and --stores must be at least 10, --seconds at least 1, --history-days and --times not"
                            + " negative");
        }
        Path program = Chromium.program()
                .orElseThrow(() -> new LaunchException(
                        "No Chromium on this machine: install one (apt-get install chromium), viewers look with it"));
        try (BenchHome bench = new BenchHome(BenchHome.below(home.settings().home(), "viewers"));
                SimulatedSeller seller = SimulatedSeller.start(bench.session(), stores, historyDays);
                Chromium browser =
                        Chromium.start(program, bench.session().home().root().resolve("browser"));
                AppWatch app = new AppWatch(bench)) {
            ViewersTable table = new ViewersTable(stores);
            one(browser, seller, table);
            many(browser, seller, app, table);
            table.print();
        }
        return 0;
    }

    /** One person alone, on a server that has shown every page: what comes later finds classes loaded and pools filled. */
    private void one(Chromium browser, SimulatedSeller seller, ViewersTable table) {
        try (Crowd first = new Crowd(browser, seller)) {
            System.err.println("The first viewer looks at every page");
            first.grow(1);
            TEN_PAGES.forEach(path -> first.lookAt(List.of(path)));
        }
        System.err.println("One viewer waits");
        try (BrowserPage page = browser.newPage()) {
            Crowd.signIn(page, seller);
            PageSpeed speed = new PageSpeed(page, seller.address(), times);
            table.weighs(speed.weight());
            if (times > 0) {
                table.waited(speed.measure());
            }
            page.go("about:blank");
        }
    }

    private void many(Chromium browser, SimulatedSeller seller, AppWatch app, ViewersTable table)
            throws IOException, InterruptedException {
        try (Crowd crowd = new Crowd(browser, seller)) {
            cost(table, app, 0, "nothing");
            crowd.grow(1);
            cost(table, app, 1, "Overview");
            crowd.grow(FEW - 1);
            cost(table, app, FEW, "Overview");
            crowd.lookAt(TEN_PAGES);
            cost(table, app, FEW, "ten pages");
            crowd.lookAt(OVERVIEW);
            crowd.grow(viewers - FEW);
            cost(table, app, viewers, "Overview");
            crowd.lookAt(TEN_PAGES);
            cost(table, app, viewers, "ten pages");
        }
        cost(table, app, 0, "left");
    }

    private void cost(ViewersTable table, AppWatch app, int people, String page)
            throws IOException, InterruptedException {
        System.err.println(people + " viewers: " + page);
        LockSupport.parkNanos(SETTLE.toNanos());
        table.cost(new ViewersTable.Stage(people, page), app.during(Duration.ofSeconds(seconds)), app.heap());
    }
}
