package dev.storewatch.warehouse.metric;

import java.time.LocalDate;
import java.util.regex.Pattern;

/**
 * One entry of the catalogue. The id is for ever: retire it and add another rather than rename it. {@code settlesAfterDays} says how many days
 * after a day its value can still change by design; {@code smallestSample} is the least number of cases that may be judged.
 */
public record Metric(
        String id,
        Label label,
        Label question,
        Formula formula,
        Unit unit,
        Better better,
        long smallestSample,
        int settlesAfterDays,
        Thresholds thresholds) {
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9_]{1,40}");

    public Metric {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("A metric id is lower case letters, digits and _, but was '" + id + "'");
        }
        if (smallestSample < 0 || settlesAfterDays < 0) {
            throw new IllegalArgumentException("Metric " + id + " has a negative sample or settling time");
        }
        if (thresholds instanceof Thresholds.Fixed fixed && fixed.better() != better) {
            throw new IllegalArgumentException(
                    "Metric " + id + " is better " + better + ", its thresholds " + fixed.better());
        }
    }

    /** Whether a value up to and with a day can no longer change by design; today is the store's. */
    public boolean isSettled(LocalDate last, LocalDate today) {
        return settlesAfterDays == 0 || last.plusDays(settlesAfterDays).isBefore(today);
    }

    /** The same number, judged otherwise. */
    public Metric judgedBy(Thresholds others) {
        return new Metric(id, label, question, formula, unit, better, smallestSample, settlesAfterDays, others);
    }
}
