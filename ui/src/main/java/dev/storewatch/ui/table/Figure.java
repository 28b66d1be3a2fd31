package dev.storewatch.ui.table;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What stands in one cell: the text people read and the value that is sorted and exported. {@code faint} ones are too few to judge, {@code hollow}
 * ones can still change; {@code bar} is a length between -1 and 1, 0 for none; {@code help} is said on hover.
 */
public record Figure(
        String text,
        Value value,
        String level,
        boolean faint,
        boolean hollow,
        double bar,
        List<Line> help,
        List<Act> acts) {

    /** What can be done about a row: a button in it; {@code pressed} ones stand for something that is on, empty: it is no switch. */
    public record Act(String id, String label, Optional<Boolean> pressed) {
        public static Act of(String id, String label) {
            return new Act(id, label, Optional.empty());
        }

        public static Act switched(String id, String label, boolean on) {
            return new Act(id, label, Optional.of(on));
        }
    }

    /** A line of an explanation. */
    public record Line(String label, String text) {}

    /** What a cell is worth outside the page. */
    public sealed interface Value {
        record Number(BigDecimal number) implements Value {}

        record Text(String text) implements Value {}

        record Moment(Instant at) implements Value {}

        record Nothing() implements Value {}
    }

    public Figure {
        help = List.copyOf(help);
        acts = List.copyOf(acts);
    }

    private Figure(String text, Value value, String level, boolean faint, boolean hollow, double bar, List<Line> help) {
        this(text, value, level, faint, hollow, bar, help, List.of());
    }

    /** What can be done about a row; nothing of it leaves the page. */
    public static Figure acts(List<Act> acts) {
        return new Figure("", new Value.Nothing(), "", false, false, 0, List.of(), acts);
    }

    public static Figure text(String text) {
        return new Figure(text, new Value.Text(text), "", false, false, 0, List.of());
    }

    public static Figure number(String text, BigDecimal number) {
        return new Figure(text, new Value.Number(number), "", false, false, 0, List.of());
    }

    public static Figure moment(String text, Instant at) {
        return new Figure(text, new Value.Moment(at), "", false, false, 0, List.of());
    }

    /** No data, with the reason if there is one to say. */
    public static Figure none(String sign, Optional<Line> reason) {
        return new Figure(
                sign,
                new Value.Nothing(),
                "none",
                false,
                false,
                0,
                reason.stream().toList());
    }

    public Figure level(String other) {
        return new Figure(text, value, other, faint, hollow, bar, help, acts);
    }

    public Figure bar(double length) {
        return new Figure(text, value, level, faint, hollow, length, help, acts);
    }

    public Figure faintIf(boolean few) {
        return new Figure(text, value, level, few, hollow, bar, help, acts);
    }

    public Figure hollowIf(boolean open) {
        return new Figure(text, value, level, faint, open, bar, help, acts);
    }

    public Figure helped(String label, String said) {
        List<Line> more = new ArrayList<>(help);
        more.add(new Line(label, said));
        return new Figure(text, value, level, faint, hollow, bar, more, acts);
    }

    /** For sorting in the page: numbers and moments as numbers, else nothing. */
    double order() {
        return switch (value) {
            case Value.Number number -> number.number().doubleValue();
            case Value.Moment moment -> moment.at().toEpochMilli();
            case Value.Text _, Value.Nothing _ -> Double.NaN;
        };
    }
}
