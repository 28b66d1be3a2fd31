package dev.storewatch.ui.launch;

import dev.storewatch.warehouse.WarehouseException;
import dev.storewatch.warehouse.engine.EngineException;
import dev.storewatch.warehouse.intake.IntakeException;
import dev.storewatch.warehouse.migrate.MigrationException;
import dev.storewatch.warehouse.query.WarehouseUnavailable;
import dev.storewatch.warehouse.query.bench.BenchException;
import dev.storewatch.warehouse.store.StoresFileException;
import java.io.PrintWriter;
import java.util.Objects;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** How commands complain: one clear line for wrong usage, the message alone for failures that were foreseen. */
final class Complaints {

    private Complaints() {}

    static int wrongUsage(ParameterException wrong, String[] arguments) {
        String line =
                Objects.toString(wrong.getMessage(), "").lines().findFirst().orElse("wrong usage");
        wrong.getCommandLine()
                .getErr()
                .println(line + " (see "
                        + wrong.getCommandLine().getCommandSpec().qualifiedName() + " --help)");
        return CommandLine.ExitCode.USAGE;
    }

    static int failed(Exception failure, CommandLine line, ParseResult result) {
        PrintWriter err = line.getErr();
        if (isForeseen(failure)) {
            err.println(failure.getMessage());
        } else {
            failure.printStackTrace(err);
        }
        return CommandLine.ExitCode.SOFTWARE;
    }

    private static boolean isForeseen(Exception failure) {
        return failure instanceof EngineException
                || failure instanceof WarehouseException
                || failure instanceof MigrationException
                || failure instanceof StoresFileException
                || failure instanceof IntakeException
                || failure instanceof WarehouseUnavailable
                || failure instanceof BenchException
                || failure instanceof LaunchException;
    }
}
