package dev.storewatch.ingest.intake;

import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** Commands that say who may send events; they work while the intake runs and without it. */
@Command(
        name = "storewatch",
        mixinStandardHelpOptions = true,
        subcommands = {TokenCommand.class, HookCommand.class})
public final class IntakeCommands implements Runnable {
    @Option(
            names = "--data",
            paramLabel = "DIR",
            scope = ScopeType.INHERIT,
            description = "Where everything is written (default: STOREWATCH_HOME).")
    private Path home = Path.of(System.getenv().getOrDefault("STOREWATCH_HOME", "var"));

    @Spec
    private CommandSpec spec = CommandSpec.create();

    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        CommandLine line = new CommandLine(new IntakeCommands());
        line.setParameterExceptionHandler((wrong, arguments) -> {
            wrong.getCommandLine()
                    .getErr()
                    .println(String.valueOf(wrong.getMessage())
                                    .lines()
                                    .findFirst()
                                    .orElse("wrong usage")
                            + " (see " + wrong.getCommandLine().getCommandSpec().qualifiedName() + " --help)");
            return CommandLine.ExitCode.USAGE;
        });
        line.setExecutionExceptionHandler((failure, command, parsed) -> {
            command.getErr().println(failure.getMessage());
            return CommandLine.ExitCode.SOFTWARE;
        });
        return line;
    }

    Path home() {
        return home;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Missing command");
    }
}
