package dev.storewatch.ui.alert;

import java.math.BigDecimal;
import java.util.Locale;

/** A field of the editor of rules. Numbers have bounds; {@code whole} ones no fraction. */
enum RuleField {
    NAME_ZH(Kind.TEXT),
    NAME_EN(Kind.TEXT),
    SEVERITY(Kind.CHOICE),
    STORES(Kind.OPTIONAL),
    ATTENTION(Kind.CHOICE),
    CHANNELS(Kind.OPTIONAL),
    OWNER(Kind.OPTIONAL),
    QUIET_FROM(Kind.TIME),
    QUIET_UNTIL(Kind.TIME),
    PENDING("0", "10080", true),
    RECOVERY("0", "10080", true),
    RENOTIFY("0", "720", true),
    METRIC(Kind.CHOICE),
    SHARE_METRIC(Kind.CHOICE),
    DAYS("1", "45", true),
    AGAINST(Kind.CHOICE),
    WARN("-1000000000", "1000000000", false),
    CRITICAL("-1000000000", "1000000000", false),
    RECOVERED("-1000000000", "1000000000", false),
    OWN_LIMITS(Kind.OPTIONAL),
    FLOW(Kind.CHOICE),
    SIDE(Kind.CHOICE),
    MINUTES("10", "1440", true),
    WEEKS("4", "8", true),
    SPREADS("0.5", "20", false),
    RECOVERY_SPREADS("0", "20", false),
    SMALLEST("1", "1000000", true),
    FEWEST_CASES("1", "1000000", true),
    FEWEST_HITS("1", "1000000", true),
    MOST_FALSE("0.000001", "0.5", false),
    BREACH(Kind.CHOICE),
    ALONE("0", "100", true),
    FEWEST("1", "100000", true),
    MANY("0", "100000", true),
    SILENCE("1", "1440", true),
    EXPECTED("1", "1000000", false),
    QUERY(Kind.QUERY),
    QUERY_SUBJECT(Kind.CHOICE),
    EVERY("10", "86400", true);

    /** What is typed into it. */
    enum Kind {
        TEXT,
        OPTIONAL,
        TIME,
        NUMBER,
        CHOICE,
        QUERY
    }

    private final Kind kind;
    private final BigDecimal least;
    private final BigDecimal most;
    private final boolean whole;

    RuleField(Kind kind) {
        this.kind = kind;
        this.least = BigDecimal.ZERO;
        this.most = BigDecimal.ZERO;
        this.whole = false;
    }

    RuleField(String least, String most, boolean whole) {
        this.kind = Kind.NUMBER;
        this.least = new BigDecimal(least);
        this.most = new BigDecimal(most);
        this.whole = whole;
    }

    Kind kind() {
        return kind;
    }

    BigDecimal least() {
        return least;
    }

    BigDecimal most() {
        return most;
    }

    boolean isWhole() {
        return whole;
    }

    /** Key of its label among the translations. */
    String label() {
        return "rules.field." + name().toLowerCase(Locale.ROOT);
    }
}
