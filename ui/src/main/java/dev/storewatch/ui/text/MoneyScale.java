package dev.storewatch.ui.text;

import dev.storewatch.warehouse.metric.Language;
import java.math.BigDecimal;

/** The unit all amounts of a column or axis are shown in, so that their digits line up. */
public enum MoneyScale {
    ONES(0, "", 0),
    WAN(4, " 万", 2),
    YI(8, " 亿", 2),
    THOUSANDS(3, "k", 1),
    MILLIONS(6, "M", 2);

    private final int zeros;
    private final String suffix;
    private final int decimals;

    MoneyScale(int zeros, String suffix, int decimals) {
        this.zeros = zeros;
        this.suffix = suffix;
        this.decimals = decimals;
    }

    /** The scale that suits the largest amount shown. */
    public static MoneyScale forLargest(Language language, BigDecimal largest) {
        int digits = largest.abs().precision() - largest.scale();
        return switch (language) {
            case ZH -> digits >= 10 ? YI : digits >= 5 ? WAN : ONES;
            case EN -> digits >= 8 ? MILLIONS : digits >= 5 ? THOUSANDS : ONES;
        };
    }

    /** An amount in this scale's unit. */
    public BigDecimal scaled(BigDecimal amount) {
        return amount.movePointLeft(zeros);
    }

    /** Digits the decimal point moves to the left. */
    public int zeros() {
        return zeros;
    }

    public String suffix() {
        return suffix;
    }

    public int decimals() {
        return decimals;
    }
}
