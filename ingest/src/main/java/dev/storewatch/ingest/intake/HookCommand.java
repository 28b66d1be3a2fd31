package dev.storewatch.ingest.intake;

import dev.storewatch.ingest.adapter.Adapters;
import dev.storewatch.ingest.adapter.PlatformAdapter;
import dev.storewatch.ingest.intake.access.HookSecretFile;
import dev.storewatch.ingest.intake.access.HookSecretFile.Hook;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** The secrets that platforms sign their messages with. */
@Command(
        name = "hook",
        mixinStandardHelpOptions = true,
        description = "What platforms sign their messages with: set, list and remove secrets of stores.")
final class HookCommand implements Runnable {
    @ParentCommand
    private IntakeCommands parent = new IntakeCommands();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Missing command: set, list or remove");
    }

    @Command(
            name = "set",
            mixinStandardHelpOptions = true,
            description =
                    "Keeps a store's secret, read from standard input: an argument would stand in the list of processes.")
    int set(@Parameters(paramLabel = "PLATFORM") String platform, @Parameters(paramLabel = "STORE") String storeId)
            throws IOException {
        Hook hook = hook(platform, storeId);
        if (System.console() != null && System.console().isTerminal()) {
            spec.commandLine().getErr().println("The secret that " + platform + " signs with, then Enter:");
        }
        String secret = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
        if (secret == null || secret.isBlank()) {
            throw new ParameterException(spec.commandLine(), "No secret on standard input");
        }
        secrets().put(hook, secret.strip());
        spec.commandLine().getOut().println("Messages go to /hooks/" + platform + "/" + storeId);
        return 0;
    }

    @Command(name = "list", mixinStandardHelpOptions = true, description = "Lists the stores that have a secret.")
    int list() {
        secrets().hooks().forEach(hook -> spec.commandLine().getOut().println(hook.platform() + "\t" + hook.storeId()));
        return 0;
    }

    @Command(name = "remove", mixinStandardHelpOptions = true, description = "Forgets a store's secret.")
    int remove(@Parameters(paramLabel = "PLATFORM") String platform, @Parameters(paramLabel = "STORE") String storeId) {
        if (!secrets().remove(hook(platform, storeId))) {
            spec.commandLine().getErr().println("There is no secret of " + platform + " for " + storeId);
            return 1;
        }
        spec.commandLine().getOut().println("Removed");
        return 0;
    }

    private HookSecretFile secrets() {
        return new HookSecretFile(parent.home());
    }

    private Hook hook(String platform, String storeId) {
        if (Adapters.of(platform).isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "No such platform: " + platform + "; there are "
                            + Adapters.ALL.stream()
                                    .map(PlatformAdapter::platform)
                                    .collect(Collectors.joining(", ")));
        }
        return new Hook(platform, storeId);
    }
}
