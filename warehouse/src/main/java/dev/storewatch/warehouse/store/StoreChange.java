package dev.storewatch.warehouse.store;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** What a {@code stores.json} says of one store: checked, then laid over what is known of it. */
final class StoreChange {

    static final Set<String> PLATFORMS =
            Set.of("taobao", "tmall", "jd", "pdd", "douyin", "kuaishou", "wechat", "shopify", "other");
    private static final Set<String> FIELDS =
            Set.of("name", "platform", "time_zone", "currency", "service_hours", "industry", "limits");
    private static final Pattern HOUR = Pattern.compile("([01]\\d|2[0-3]):[0-5]\\d|24:00");

    private final String storeId;
    private final JsonNode fields;
    private final List<LimitChange> limits;

    StoreChange(String storeId, JsonNode fields) {
        this.storeId = storeId;
        this.fields = fields;
        if (storeId.isEmpty() || storeId.codePointCount(0, storeId.length()) > 64) {
            throw new StoresFileException("A store's id has 1 to 64 characters: \"" + storeId + "\"");
        }
        if (!fields.isObject()) {
            throw wrong("is not an object", fields);
        }
        fields.fieldNames().forEachRemaining(field -> {
            if (!FIELDS.contains(field)) {
                throw wrong(
                        "has an unknown field (known: "
                                + String.join(", ", FIELDS.stream().sorted().toList()) + ")",
                        field);
            }
        });
        this.limits = read(fields.path("limits"));
    }

    String storeId() {
        return storeId;
    }

    /** Sets what is named, leaves the rest. */
    Store over(Store before) {
        List<String> hours = hours(List.of(before.serviceFrom(), before.serviceTo()));
        return new Store(
                storeId,
                text("name", before.name()),
                platform(before.platform()),
                timeZone(before.timeZone()),
                currency(before.currency()),
                hours.getFirst(),
                hours.getLast(),
                industry(before.industry()));
    }

    /** The limits it names: whole numbers, or "off". */
    List<LimitChange> limits() {
        return limits;
    }

    private List<LimitChange> read(JsonNode limits) {
        if (absent(limits)) {
            return List.of();
        }
        if (!limits.isObject()) {
            throw wrong("has limits that are not an object", limits);
        }
        List<LimitChange> changes = new ArrayList<>();
        limits.properties().forEach(named -> {
            JsonNode limit = named.getValue();
            boolean off = limit.isTextual() && limit.asText().equals("off");
            if (!off && !(limit.canConvertToLong() && limit.isIntegralNumber() && limit.asLong() >= 0)) {
                throw wrong("has a limit of " + named.getKey() + " that is neither a whole number nor \"off\"", limit);
            }
            changes.add(new LimitChange(
                    storeId, named.getKey(), off ? OptionalLong.empty() : OptionalLong.of(limit.asLong())));
        });
        return changes;
    }

    private String platform(String before) {
        String platform = text("platform", before);
        if (!PLATFORMS.contains(platform)) {
            throw wrong(
                    "has an unknown platform (known: "
                            + String.join(", ", PLATFORMS.stream().sorted().toList()) + ")",
                    platform);
        }
        return platform;
    }

    private String timeZone(String before) {
        String zone = text("time_zone", before);
        try {
            // Names only: an offset knows no daylight saving, and ClickHouse takes none.
            if (!ZoneId.getAvailableZoneIds().contains(zone)) {
                throw wrong("has an unknown time zone (wanted: an IANA name such as Asia/Shanghai)", zone);
            }
            return ZoneId.of(zone).getId();
        } catch (DateTimeException unknown) {
            throw wrong("has an unknown time zone (wanted: an IANA name such as Asia/Shanghai)", zone);
        }
    }

    private String currency(String before) {
        String code = text("currency", before);
        try {
            return Currency.getInstance(code).getCurrencyCode();
        } catch (IllegalArgumentException unknown) {
            throw wrong("has an unknown currency (wanted: an ISO 4217 code such as CNY)", code);
        }
    }

    private List<String> hours(List<String> before) {
        JsonNode hours = fields.path("service_hours");
        if (absent(hours)) {
            return before;
        }
        List<String> read = new ArrayList<>();
        hours.forEach(hour -> read.add(hour.asText()));
        boolean valid = hours.isArray()
                && read.size() == 2
                && read.stream().allMatch(hour -> HOUR.matcher(hour).matches())
                && read.get(0).compareTo(read.get(1)) < 0;
        if (!valid) {
            throw wrong("has wrong service hours (wanted: [\"09:00\", \"23:00\"], start before end)", hours);
        }
        return read;
    }

    private SortedMap<String, Double> industry(Map<String, Double> before) {
        JsonNode industry = fields.path("industry");
        SortedMap<String, Double> merged = new TreeMap<>(before);
        if (absent(industry)) {
            return merged;
        }
        if (!industry.isObject()) {
            throw wrong("has industry averages that are not an object", industry);
        }
        industry.properties().forEach(average -> {
            if (!average.getValue().isNumber()) {
                throw wrong(
                        "has an industry average of " + average.getKey() + " that is not a number", average.getValue());
            }
            merged.put(average.getKey(), average.getValue().asDouble());
        });
        return merged;
    }

    private String text(String field, String before) {
        JsonNode value = fields.path(field);
        if (absent(value)) {
            return before;
        }
        if (!value.isTextual()) {
            throw wrong("has a " + field + " that is not a text", value);
        }
        return value.asText();
    }

    private static boolean absent(JsonNode value) {
        return value.isMissingNode() || value.isNull();
    }

    private StoresFileException wrong(String what, Object value) {
        return new StoresFileException("Store " + storeId + " " + what + ": " + value);
    }
}
