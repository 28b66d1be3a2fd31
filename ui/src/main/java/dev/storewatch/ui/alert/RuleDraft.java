package dev.storewatch.ui.alert;

import dev.storewatch.warehouse.alert.life.Timing;
import dev.storewatch.warehouse.alert.notice.Severity;
import dev.storewatch.warehouse.alert.rule.Metrics;
import dev.storewatch.warehouse.alert.setting.Against;
import dev.storewatch.warehouse.alert.setting.Attention;
import dev.storewatch.warehouse.alert.setting.Condition;
import dev.storewatch.warehouse.alert.setting.Delivery;
import dev.storewatch.warehouse.alert.setting.Flow;
import dev.storewatch.warehouse.alert.setting.Limits;
import dev.storewatch.warehouse.alert.setting.QuietHours;
import dev.storewatch.warehouse.alert.setting.Rule;
import dev.storewatch.warehouse.alert.setting.Subject;
import dev.storewatch.warehouse.metric.AgentMetrics;
import dev.storewatch.warehouse.metric.Better;
import dev.storewatch.warehouse.metric.Label;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A rule as it is being typed: texts by field. Pure.
 *
 * @param channels ids by name
 */
record RuleDraft(
        String id, boolean enabled, RuleKind kind, Map<RuleField, String> texts, Map<String, String> channels) {

    /** What cannot be a rule; the message is a translation's key, said of a field with the arguments. */
    static final class Wrong extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final RuleField field;
        private final String[] arguments;

        Wrong(RuleField field, String key, Object... arguments) {
            super(key);
            this.field = field;
            this.arguments = Arrays.stream(arguments).map(String::valueOf).toArray(String[]::new);
        }

        RuleField field() {
            return field;
        }

        String key() {
            return String.valueOf(getMessage());
        }

        String[] arguments() {
            return arguments.clone();
        }
    }

    /** The texts of a rule. */
    static RuleDraft of(Rule rule, Map<String, String> channels) {
        Map<RuleField, String> texts = new EnumMap<>(RuleField.class);
        texts.put(RuleField.NAME_ZH, rule.name().zh());
        texts.put(RuleField.NAME_EN, rule.name().en());
        texts.put(RuleField.SEVERITY, rule.severity().name());
        texts.put(RuleField.STORES, String.join(", ", rule.stores()));
        texts.put(RuleField.PENDING, text(rule.timing().pending().toMinutes()));
        texts.put(RuleField.RECOVERY, text(rule.timing().recovery().toMinutes()));
        texts.put(RuleField.RENOTIFY, text(rule.timing().renotify().toHours()));
        texts.put(RuleField.ATTENTION, rule.delivery().attention().name());
        texts.put(RuleField.OWNER, rule.delivery().owner());
        texts.put(
                RuleField.CHANNELS,
                channels.entrySet().stream()
                        .filter(one -> rule.delivery().channels().contains(one.getValue()))
                        .map(Map.Entry::getKey)
                        .collect(Collectors.joining(", ")));
        boolean quiet = !rule.delivery().quietHours().equals(QuietHours.NONE);
        texts.put(
                RuleField.QUIET_FROM,
                quiet ? rule.delivery().quietHours().from().toString() : "");
        texts.put(
                RuleField.QUIET_UNTIL,
                quiet ? rule.delivery().quietHours().until().toString() : "");
        condition(rule.condition(), texts);
        return new RuleDraft(rule.id(), rule.enabled(), RuleKind.of(rule.condition()), texts, channels);
    }

    private static void condition(Condition condition, Map<RuleField, String> texts) {
        switch (condition) {
            case Condition.Threshold one -> {
                texts.put(RuleField.METRIC, one.metric());
                texts.put(RuleField.DAYS, text(one.days()));
                against(one.against(), texts);
            }
            case Condition.Baseline one -> {
                texts.put(RuleField.FLOW, one.flow().name());
                texts.put(RuleField.SIDE, one.side().name());
                texts.put(RuleField.MINUTES, text(one.minutes()));
                texts.put(RuleField.WEEKS, text(one.weeks()));
                texts.put(RuleField.SPREADS, text(one.spreads()));
                texts.put(RuleField.RECOVERY_SPREADS, text(one.recovery()));
                texts.put(RuleField.SMALLEST, text(one.smallest()));
            }
            case Condition.RateRise one -> {
                texts.put(RuleField.SHARE_METRIC, one.metric());
                texts.put(RuleField.DAYS, text(one.days()));
                texts.put(RuleField.FEWEST_CASES, text(one.fewestCases()));
                texts.put(RuleField.FEWEST_HITS, text(one.fewestHits()));
                texts.put(RuleField.MOST_FALSE, text(one.mostFalse()));
            }
            case Condition.Breach one -> {
                texts.put(RuleField.BREACH, one.breach());
                texts.put(RuleField.ALONE, text(one.alone()));
                texts.put(RuleField.FEWEST, text(one.fewest()));
                texts.put(RuleField.MANY, text(one.many()));
            }
            case Condition.FeedDown one -> {
                texts.put(RuleField.SILENCE, text(one.silence().toMinutes()));
                texts.put(RuleField.EXPECTED, text(one.expected()));
            }
            case Condition.Sql one -> {
                texts.put(RuleField.QUERY, one.query());
                texts.put(RuleField.QUERY_SUBJECT, one.subject().name());
                texts.put(RuleField.EVERY, text(one.every().toSeconds()));
            }
        }
    }

    private static void against(Against against, Map<RuleField, String> texts) {
        texts.put(RuleField.AGAINST, AgainstKind.of(against).name());
        switch (against) {
            case Against.Target _ -> {}
            case Against.Fixed fixed -> {
                limits(fixed.usual(), texts);
                texts.put(
                        RuleField.OWN_LIMITS,
                        fixed.ofStores().entrySet().stream()
                                .sorted(Map.Entry.comparingByKey())
                                .map(one -> one.getKey() + " = "
                                        + text(one.getValue().warn()) + "/"
                                        + text(one.getValue().critical()) + "/"
                                        + text(one.getValue().recovery()))
                                .collect(Collectors.joining(", ")));
            }
            case Against.Industry industry -> limits(industry.factors(), texts);
        }
    }

    private static void limits(Limits limits, Map<RuleField, String> texts) {
        texts.put(RuleField.WARN, text(limits.warn()));
        texts.put(RuleField.CRITICAL, text(limits.critical()));
        texts.put(RuleField.RECOVERED, text(limits.recovery()));
    }

    private static String text(Number number) {
        return new BigDecimal(String.valueOf(number)).stripTrailingZeros().toPlainString();
    }

    /** What a threshold compares with, as the editor offers it. */
    enum AgainstKind {
        TARGET,
        FIXED,
        INDUSTRY;

        static AgainstKind of(Against against) {
            return switch (against) {
                case Against.Target _ -> TARGET;
                case Against.Fixed _ -> FIXED;
                case Against.Industry _ -> INDUSTRY;
            };
        }
    }

    /** The rule that the texts say; fails with {@link Wrong}. */
    Rule rule() {
        Timing timing = new Timing(
                Duration.ofMinutes(whole(RuleField.PENDING)),
                Duration.ofMinutes(whole(RuleField.RECOVERY)),
                Duration.ofHours(whole(RuleField.RENOTIFY)));
        Delivery delivery = new Delivery(
                Attention.valueOf(said(RuleField.ATTENTION)), text(RuleField.OWNER), channelIds(), quietHours());
        return new Rule(
                id,
                new Label(said(RuleField.NAME_ZH), said(RuleField.NAME_EN)),
                enabled,
                condition(),
                Severity.valueOf(said(RuleField.SEVERITY)),
                listed(RuleField.STORES),
                timing,
                delivery);
    }

    private Condition condition() {
        return switch (kind) {
            case THRESHOLD -> {
                String metric = said(RuleField.METRIC);
                Subject subject = AgentMetrics.find(metric).isPresent() ? Subject.AGENT : Subject.STORE;
                yield new Condition.Threshold(
                        metric,
                        subject,
                        (int) whole(RuleField.DAYS),
                        against(Metrics.find(subject, metric).better()));
            }
            case BASELINE -> {
                double spreads = number(RuleField.SPREADS).doubleValue();
                double recovery = number(RuleField.RECOVERY_SPREADS).doubleValue();
                long minutes = whole(RuleField.MINUTES);
                if (recovery > spreads) {
                    throw new Wrong(RuleField.RECOVERY_SPREADS, "rules.wrong.spreads");
                }
                if (minutes % 10 != 0) {
                    throw new Wrong(RuleField.MINUTES, "rules.wrong.tens");
                }
                yield new Condition.Baseline(
                        Flow.valueOf(said(RuleField.FLOW)),
                        Condition.Baseline.Side.valueOf(said(RuleField.SIDE)),
                        (int) minutes,
                        (int) whole(RuleField.WEEKS),
                        spreads,
                        recovery,
                        whole(RuleField.SMALLEST));
            }
            case RATE ->
                new Condition.RateRise(
                        said(RuleField.SHARE_METRIC),
                        (int) whole(RuleField.DAYS),
                        whole(RuleField.FEWEST_CASES),
                        whole(RuleField.FEWEST_HITS),
                        number(RuleField.MOST_FALSE).doubleValue());
            case BREACH ->
                new Condition.Breach(
                        said(RuleField.BREACH), (int) whole(RuleField.ALONE), (int) whole(RuleField.FEWEST), (int)
                                whole(RuleField.MANY));
            case FEED ->
                new Condition.FeedDown(
                        Duration.ofMinutes(whole(RuleField.SILENCE)),
                        number(RuleField.EXPECTED).doubleValue());
            case SQL ->
                new Condition.Sql(
                        said(RuleField.QUERY),
                        Subject.valueOf(said(RuleField.QUERY_SUBJECT)),
                        Duration.ofSeconds(whole(RuleField.EVERY)));
        };
    }

    private Against against(Better better) {
        return switch (AgainstKind.valueOf(said(RuleField.AGAINST))) {
            case TARGET -> new Against.Target();
            case FIXED -> {
                Map<String, Limits> own = ownLimits();
                own.values().forEach(limits -> ordered(RuleField.OWN_LIMITS, limits, better));
                yield new Against.Fixed(ordered(RuleField.WARN, limits(), better), own);
            }
            case INDUSTRY -> new Against.Industry(ordered(RuleField.WARN, limits(), better));
        };
    }

    private static Limits ordered(RuleField field, Limits limits, Better better) {
        if (!better.isWorse(limits.critical(), limits.warn()) || better.isWorse(limits.recovery(), limits.warn())) {
            throw new Wrong(field, "rules.wrong.limits");
        }
        return limits;
    }

    private Limits limits() {
        return new Limits(number(RuleField.WARN), number(RuleField.CRITICAL), number(RuleField.RECOVERED));
    }

    /** Reads {@code flagship = 0.1/0.2/0.09, outlet = 0.2/0.3/0.18}. */
    private Map<String, Limits> ownLimits() {
        Map<String, Limits> own = new LinkedHashMap<>();
        for (String one : listed(RuleField.OWN_LIMITS)) {
            String[] sides = one.split("=", 2);
            String[] values = sides.length < 2 ? new String[0] : sides[1].split("/", -1);
            if (values.length != 3) {
                throw new Wrong(RuleField.OWN_LIMITS, "rules.wrong.own", one);
            }
            own.put(
                    sides[0].strip(),
                    new Limits(
                            parsed(RuleField.OWN_LIMITS, values[0]),
                            parsed(RuleField.OWN_LIMITS, values[1]),
                            parsed(RuleField.OWN_LIMITS, values[2])));
        }
        return own;
    }

    private List<String> channelIds() {
        return listed(RuleField.CHANNELS).stream()
                .map(name -> {
                    String channel = channels.get(name);
                    if (channel == null) {
                        throw new Wrong(
                                RuleField.CHANNELS, "rules.wrong.channel", name, String.join(", ", channels.keySet()));
                    }
                    return channel;
                })
                .toList();
    }

    private QuietHours quietHours() {
        if (text(RuleField.QUIET_FROM).isEmpty() && text(RuleField.QUIET_UNTIL).isEmpty()) {
            return QuietHours.NONE;
        }
        return new QuietHours(time(RuleField.QUIET_FROM), time(RuleField.QUIET_UNTIL));
    }

    private LocalTime time(RuleField field) {
        try {
            return LocalTime.parse(text(field));
        } catch (DateTimeException notATime) {
            throw new Wrong(field, "rules.wrong.time");
        }
    }

    private String text(RuleField field) {
        return texts.getOrDefault(field, "").strip();
    }

    private String said(RuleField field) {
        String text = text(field);
        if (text.isEmpty()) {
            throw new Wrong(field, "rules.wrong.empty");
        }
        return text;
    }

    private List<String> listed(RuleField field) {
        return Arrays.stream(text(field).split("[,，]"))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .toList();
    }

    private long whole(RuleField field) {
        return number(field).longValueExact();
    }

    private BigDecimal number(RuleField field) {
        BigDecimal number = parsed(field, said(field));
        boolean fits = number.compareTo(field.least()) >= 0 && number.compareTo(field.most()) <= 0;
        if (!fits || (field.isWhole() && number.stripTrailingZeros().scale() > 0)) {
            throw new Wrong(field, "rules.wrong.range", text(field.least()), text(field.most()));
        }
        return number;
    }

    private static BigDecimal parsed(RuleField field, String text) {
        String typed = text.strip();
        if (!typed.matches("-?[0-9]{1,12}(\\.[0-9]{1,12})?")) {
            throw new Wrong(field, "rules.wrong.number", typed);
        }
        return new BigDecimal(typed);
    }
}
