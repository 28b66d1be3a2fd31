package dev.storewatch.ingest.intake;

import dev.storewatch.ingest.event.Stream;
import dev.storewatch.ingest.intake.access.Client;
import dev.storewatch.ingest.intake.access.ClientFile;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Clients that may send events over HTTP. */
@Command(
        name = "token",
        mixinStandardHelpOptions = true,
        description = "Who may send events over HTTP: add, list and revoke clients.")
final class TokenCommand implements Runnable {
    @ParentCommand
    private IntakeCommands parent = new IntakeCommands();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Missing command: add, list or revoke");
    }

    @Command(
            name = "add",
            mixinStandardHelpOptions = true,
            description = "Makes a client and shows its token, this once.")
    int add(
            @Parameters(paramLabel = "NAME", description = "small letters, digits, hyphens") String name,
            @Option(
                            names = "--streams",
                            paramLabel = "STREAM",
                            split = ",",
                            description = "only these streams: orders, chats, reviews (default: all)")
                    List<String> streams,
            @Option(
                            names = "--stores",
                            paramLabel = "STORE",
                            split = ",",
                            description = "only events of these stores (default: all)")
                    List<String> stores) {
        Set<String> allowedStores = stores == null ? Set.of() : new LinkedHashSet<>(stores);
        Set<Stream> allowedStreams =
                streams == null ? Set.of() : streams.stream().map(this::stream).collect(Collectors.toSet());
        Client checked;
        try {
            checked = new Client(name, "", allowedStreams, allowedStores, Instant.now());
        } catch (IllegalArgumentException badName) {
            throw new ParameterException(spec.commandLine(), String.valueOf(badName.getMessage()), badName);
        }
        String token = clients().add(checked);
        spec.commandLine().getErr().println("The token of " + name + " is shown this once; it is kept as a hash only.");
        out().println(token);
        return 0;
    }

    @Command(name = "list", mixinStandardHelpOptions = true, description = "Lists the clients.")
    int list() {
        for (Client client : clients().clients()) {
            out().println(client.name() + "\tstreams: "
                    + (client.streams().isEmpty()
                            ? "all"
                            : client.streams().stream()
                                    .sorted()
                                    .map(Stream::label)
                                    .collect(Collectors.joining(",")))
                    + "\tstores: "
                    + (client.stores().isEmpty()
                            ? "all"
                            : client.stores().stream().sorted().collect(Collectors.joining(",")))
                    + "\tsince " + client.createdAt());
        }
        return 0;
    }

    @Command(
            name = "revoke",
            mixinStandardHelpOptions = true,
            description = "Takes a client's right to send, within a second.")
    int revoke(@Parameters(paramLabel = "NAME") String name) {
        if (!clients().revoke(name)) {
            spec.commandLine().getErr().println("There is no client " + name);
            return 1;
        }
        out().println("Revoked " + name);
        return 0;
    }

    private ClientFile clients() {
        return new ClientFile(parent.home());
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    private Stream stream(String label) {
        return Arrays.stream(Stream.values())
                .filter(stream -> stream.label().equals(label))
                .findFirst()
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(), "No such stream: " + label + "; there are orders, chats and reviews"));
    }
}
