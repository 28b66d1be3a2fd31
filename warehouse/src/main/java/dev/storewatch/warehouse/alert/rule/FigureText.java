package dev.storewatch.warehouse.alert.rule;

import dev.storewatch.warehouse.metric.Unit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Numbers and moments as messages show them, the same in both languages. */
public final class FigureText {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("MM-dd HH:mm");

    private FigureText() {}

    public static String of(BigDecimal value, Unit unit) {
        return switch (unit) {
            case SHARE, PASSED -> rounded(value.movePointRight(2), 2) + " %";
            case HOURS -> rounded(value, 1) + " h";
            case SECONDS -> rounded(value, 0) + " s";
            case MONEY, SCORE -> rounded(value, 2);
            case COUNT -> rounded(value, 0);
        };
    }

    public static String of(Instant moment, ZoneId zone) {
        return MOMENT.withZone(zone).format(moment);
    }

    private static String rounded(BigDecimal value, int decimals) {
        BigDecimal rounded = value.setScale(decimals, RoundingMode.HALF_UP);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }
}
