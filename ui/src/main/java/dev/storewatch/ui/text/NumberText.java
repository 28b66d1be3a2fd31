package dev.storewatch.ui.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;

/** Numbers as text: grouped by thousands, halves rounded up, a narrow no-break space before a unit. */
public final class NumberText {
    /** What stands where there is no data. */
    public static final String NO_DATA = "–";

    private static final String GAP = "\u202f";
    private static final String WIDE_GAP = "\u00a0";
    private static final Map<String, String> SYMBOLS =
            Map.of("CNY", "¥", "BRL", "R$", "USD", "$", "EUR", "€", "GBP", "£", "HKD", "HK$", "TWD", "NT$", "KRW", "₩");

    private NumberText() {}

    public static String number(BigDecimal value, int decimals) {
        DecimalFormat format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        format.setRoundingMode(RoundingMode.HALF_UP);
        String text = format.format(value);
        return text.matches("-[0.,]+") ? text.substring(1) : text;
    }

    public static String count(long value) {
        return number(BigDecimal.valueOf(value), 0);
    }

    public static String money(BigDecimal amount, String currency, MoneyScale scale) {
        BigDecimal scaled = scale.scaled(amount);
        String sign = scaled.signum() < 0 ? "−" : "";
        String suffix = scale.suffix().replace(" ", GAP);
        return sign + symbol(currency) + number(scaled.abs(), scale.decimals()) + suffix;
    }

    /** The symbol of an ISO 4217 code, or the code itself. */
    public static String symbol(String currency) {
        String known = SYMBOLS.get(currency);
        if (known != null) {
            return known;
        }
        return Currency.getAvailableCurrencies().stream()
                .filter(one -> one.getCurrencyCode().equals(currency))
                .findFirst()
                .map(one -> one.getSymbol(Locale.ENGLISH))
                .filter(symbol -> !symbol.equals(currency))
                .orElse(currency + GAP);
    }

    /** A share of 1 as per cent. */
    public static String share(BigDecimal share, int decimals) {
        return number(share.movePointRight(2), decimals) + GAP + "%";
    }

    /** A time in its column's units; the smaller of two units always has two digits. */
    public static String time(BigDecimal seconds, TimeScale scale) {
        return switch (scale) {
            case SECONDS -> number(seconds, 0) + GAP + "s";
            case MINUTES -> twoUnits(TimeScale.seconds(seconds), "m", "s");
            case HOURS -> twoUnits(TimeScale.minutes(seconds), "h", "m");
        };
    }

    private static String twoUnits(long sixtieths, String unit, String sixtieth) {
        return count(sixtieths / 60)
                + GAP
                + unit
                + WIDE_GAP
                + String.format(Locale.ROOT, "%02d", sixtieths % 60)
                + GAP
                + sixtieth;
    }
}
