package dev.storewatch.ui.alert;

import static dev.storewatch.ui.alert.RuleField.*;

import dev.storewatch.warehouse.alert.setting.Condition;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The kinds of rules, each with the fields of its condition. */
enum RuleKind {
    THRESHOLD(METRIC, RuleField.DAYS, AGAINST, WARN, CRITICAL, RECOVERED, OWN_LIMITS),
    BASELINE(FLOW, SIDE, MINUTES, WEEKS, SPREADS, RECOVERY_SPREADS, SMALLEST),
    RATE(SHARE_METRIC, RuleField.DAYS, FEWEST_CASES, FEWEST_HITS, MOST_FALSE),
    BREACH(RuleField.BREACH, ALONE, FEWEST, MANY),
    FEED(SILENCE, EXPECTED),
    SQL(QUERY, QUERY_SUBJECT, EVERY);

    private static final List<RuleField> FIRST = List.of(NAME_ZH, NAME_EN, SEVERITY, STORES);
    private static final List<RuleField> LAST =
            List.of(PENDING, RECOVERY, RENOTIFY, ATTENTION, CHANNELS, OWNER, QUIET_FROM, QUIET_UNTIL);

    private final List<RuleField> own;

    RuleKind(RuleField... own) {
        this.own = List.of(own);
    }

    static RuleKind of(Condition condition) {
        return switch (condition) {
            case Condition.Threshold _ -> THRESHOLD;
            case Condition.Baseline _ -> BASELINE;
            case Condition.RateRise _ -> RATE;
            case Condition.Breach _ -> BREACH;
            case Condition.FeedDown _ -> FEED;
            case Condition.Sql _ -> SQL;
        };
    }

    /** In the order of the editor. */
    List<RuleField> fields() {
        List<RuleField> all = new ArrayList<>(FIRST);
        all.addAll(own);
        all.addAll(LAST);
        return all;
    }

    /** Whether it has a past to be tried on. */
    boolean hasPast() {
        return this != FEED && this != SQL;
    }

    /** Key of its name among the translations. */
    String label() {
        return "rules.kind." + name().toLowerCase(Locale.ROOT);
    }
}
