package dev.storewatch.ui.launch;

import dev.storewatch.warehouse.Role;
import dev.storewatch.warehouse.verify.BreachVerifier;
import dev.storewatch.warehouse.verify.Verification;
import dev.storewatch.warehouse.verify.Verifier;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Proves the measures by the raw events. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = {
            "Recompute every measure of store_day and agent_day from the raw events by plain SQL (sql/proof) and compare it, cell"
                    + " by cell, with what the stream kept; likewise the breaches of all days (sql/breach_proof), save kinds for which a store"
                    + " has a limit or service hours of its own.",
            "Prints what differs and exits with 1 if there are any. Changes nothing; may run while up runs."
        })
final class VerifyCommand implements Callable<Integer> {

    private static final Duration PAUSE = Duration.ofSeconds(3);

    private static final int MOST_DAYS = 65_000;

    @Option(
            names = "--days",
            paramLabel = "N",
            description = "Only the last N days, today in each store's zone included (default: all).")
    private @Nullable Integer days;

    @Mixin
    private HomeOption home = new HomeOption();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        OptionalInt lastDays = lastDays();
        try (Session session = Session.open(home);
                Verifier verifier = new Verifier(session.engine().access(Role.APP), InstantSource.system(), PAUSE);
                BreachVerifier breaches = new BreachVerifier(session.engine().access(Role.APP), PAUSE)) {
            Verification verification = verifier.verify(lastDays);
            VerificationText.lines(verification, lastDays)
                    .forEach(spec.commandLine().getOut()::println);
            List<String> missed = breaches.lastingDifferences(verification.settled());
            VerificationText.breaches(missed, breaches.leftOut())
                    .forEach(spec.commandLine().getOut()::println);
            return verification.differences().isEmpty() && missed.isEmpty()
                    ? CommandLine.ExitCode.OK
                    : CommandLine.ExitCode.SOFTWARE;
        }
    }

    private OptionalInt lastDays() {
        if (days == null) {
            return OptionalInt.empty();
        }
        if (days < 1 || days > MOST_DAYS) {
            throw new ParameterException(
                    spec.commandLine(), "--days must be a number from 1 to " + MOST_DAYS + ": " + days);
        }
        return OptionalInt.of(days);
    }
}
