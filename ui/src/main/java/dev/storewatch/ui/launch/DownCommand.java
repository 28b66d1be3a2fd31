package dev.storewatch.ui.launch;

import dev.storewatch.warehouse.Home;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Stops a running {@code up}. */
@Command(name = "down", mixinStandardHelpOptions = true, description = "Stop what up started, in order.")
final class DownCommand implements Callable<Integer> {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @Mixin
    private HomeOption homeOption = new HomeOption();

    @Override
    public Integer call() {
        Home home = homeOption.settings().home();
        Optional<UpRun> running = UpRun.of(home);
        running.ifPresent(DownCommand::stop);
        List<String> orphans = Orphans.end(home);
        orphans.forEach(name -> System.out.println("Ended the " + name + " process of an earlier run"));
        if (running.isEmpty() && orphans.isEmpty()) {
            System.out.println("Nothing runs in " + home.root());
        }
        return 0;
    }

    private static void stop(UpRun up) {
        ProcessHandle process = ProcessHandle.of(up.pid())
                .orElseThrow(() -> new LaunchException("Storewatch is just ending (process " + up.pid() + ")"));
        process.destroy();
        if (!Stopping.ended(process, PATIENCE)) {
            throw new LaunchException("Storewatch (process " + up.pid() + ") did not stop within "
                    + PATIENCE.toSeconds() + " s; end it with: kill -9 " + up.pid() + " and run down again");
        }
        System.out.println("Stopped Storewatch at " + up.url());
    }
}
