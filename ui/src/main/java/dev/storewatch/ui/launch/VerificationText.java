package dev.storewatch.ui.launch;

import dev.storewatch.warehouse.metric.Grain;
import dev.storewatch.warehouse.verify.Difference;
import dev.storewatch.warehouse.verify.Verification;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.stream.Collectors;

/** A verification in words: the differences as a table with tabs, then what was compared. */
final class VerificationText {

    private static final int SHOWN = 50;

    private static final String HEADER = "store\tagent\tday\tmeasure\tkept\tproof";

    private static final String BREACH_HEADER = "side\tstore\tkind\tthing\tpart\tsince\topened\tclosed\tclosed by";

    private VerificationText() {}

    static List<String> lines(Verification verification, OptionalInt lastDays) {
        List<String> lines = new ArrayList<>();
        List<Difference> differences = verification.differences();
        if (!differences.isEmpty()) {
            lines.add(HEADER);
            differences.stream().limit(SHOWN).map(VerificationText::row).forEach(lines::add);
            if (differences.size() > SHOWN) {
                lines.add("... and " + number(differences.size() - SHOWN) + " more");
            }
        }
        if (verification.open() > 0) {
            lines.add("In " + number(verification.open()) + " cells something fell due between "
                    + verification.settled().truncatedTo(ChronoUnit.SECONDS)
                    + ", when the stream was last seen at work, and "
                    + verification.now().truncatedTo(ChronoUnit.SECONDS) + "; there it may be counted or not yet.");
        }
        lines.add(summary(verification, lastDays));
        return lines;
    }

    /** What is said of breaches: those that differ, then how many, and of which stores some were not compared. */
    static List<String> breaches(List<String> differing, SortedMap<String, Long> leftOut) {
        List<String> lines = new ArrayList<>();
        if (!differing.isEmpty()) {
            lines.add(BREACH_HEADER);
            differing.stream().limit(SHOWN).forEach(lines::add);
            if (differing.size() > SHOWN) {
                lines.add("... and " + number(differing.size() - SHOWN) + " more");
            }
        }
        lines.add(
                differing.isEmpty()
                        ? "No difference in breaches."
                        : "Breaches known to one side alone: " + number(differing.size()) + ".");
        if (!leftOut.isEmpty()) {
            lines.add("Not compared for stores with limits or service hours of their own: "
                    + leftOut.entrySet().stream()
                            .map(kind -> kind.getKey() + " (" + number(kind.getValue()) + ")")
                            .collect(Collectors.joining(", "))
                    + ".");
        }
        return lines;
    }

    /** A store's own measures have {@code -} for the agent: the empty agent is one of {@code agent_day}. */
    private static String row(Difference difference) {
        Difference.Cell cell = difference.cell();
        return String.join(
                "\t",
                cell.store(),
                cell.grain() == Grain.STORE_DAY ? "-" : cell.agent(),
                cell.day(),
                cell.measure(),
                difference.kept(),
                difference.proof());
    }

    private static String summary(Verification verification, OptionalInt lastDays) {
        int found = verification.differences().size();
        String outcome = switch (found) {
            case 0 -> "No difference";
            case 1 -> "1 difference";
            default -> number(found) + " differences";
        };
        return "%s in %s cells of store_day and agent_day, %s, %.1f s."
                .formatted(
                        outcome,
                        number(verification.cells()),
                        days(verification, lastDays),
                        verification.took().toMillis() / 1000.0);
    }

    private static String days(Verification verification, OptionalInt lastDays) {
        String range = lastDays.isPresent() ? "the last " + lastDays.getAsInt() + " days: " : "";
        if (verification.days().isEmpty()) {
            return range + "no days";
        }
        return range + number(verification.days().size()) + " days from "
                + verification.days().first() + " to " + verification.days().last();
    }

    private static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
