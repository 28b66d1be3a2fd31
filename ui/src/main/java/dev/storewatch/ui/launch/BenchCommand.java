package dev.storewatch.ui.launch;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Measures; each subcommand one promise, with what it is to be compared with in the same run. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description = {
            "Measure on this machine: rivals side by side in one run, medians and spread in a table.",
            "The last line is RESULT name key=value …, for keeping. Needs a few GB under the home; what it made it removes."
        },
        subcommands = {
            IngestBench.class,
            FreshnessBench.class,
            AlertsBench.class,
            StateBench.class,
            PagesBench.class,
            ViewersBench.class,
            QualityBench.class
        })
final class BenchCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Missing name of a benchmark");
    }
}
