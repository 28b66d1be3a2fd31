package dev.storewatch.ui.launch;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Main of the command line. */
@Command(
        name = "storewatch",
        mixinStandardHelpOptions = true,
        version = "storewatch 0.1",
        description = "Customer-service figures and alerts for sellers with many shops.",
        subcommands = {
            UpCommand.class,
            DownCommand.class,
            StatusCommand.class,
            LoadCommand.class,
            ReplayRejectedCommand.class,
            SqlCommand.class,
            SchemaCommand.class,
            UserCommand.class,
            VerifyCommand.class,
            BenchCommand.class,
            RebuildCommand.class
        },
        footer = {
            "  token     Who may send events over HTTP.",
            "  hook      What platforms sign their messages with.",
            "  simulate  Write the event files of made-up shops.",
            "  convert   Turn CSV exports into event files.",
            "  test      Build Storewatch and run every test.",
            "",
            "Everything is written to STOREWATCH_HOME (default: var beside the launcher).",
            "Exit codes: 0 done, 1 failed, 2 wrong usage."
        })
public final class Storewatch implements Runnable {

    @Spec
    private CommandSpec spec;

    private Storewatch(CommandSpec spec) {
        this.spec = spec;
    }

    /** Runs one command and exits with its code. */
    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        CommandLine line = new CommandLine(new Storewatch(CommandSpec.create()));
        line.setParameterExceptionHandler(Complaints::wrongUsage);
        line.setExecutionExceptionHandler(Complaints::failed);
        return line;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Missing command");
    }
}
