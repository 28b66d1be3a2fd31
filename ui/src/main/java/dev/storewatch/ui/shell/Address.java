package dev.storewatch.ui.shell;

import com.vaadin.flow.router.QueryParameters;
import dev.storewatch.ui.text.SpokenLanguage;
import dev.storewatch.warehouse.metric.Language;
import dev.storewatch.warehouse.query.DayRange;
import dev.storewatch.warehouse.query.Period;
import dev.storewatch.warehouse.query.StoreId;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a page shows, as its address says it; what an address says wrongly is as if it were not said. {@code rest} is what one page alone
 * understands, and stays behind on the way to another.
 */
public record Address(
        Period period,
        Optional<StoreId> store,
        Optional<Language> language,
        Optional<Theme> theme,
        Map<String, String> rest) {
    public static final Period DEFAULT_PERIOD = new Period.Recent(7, 0);

    /** The ranges with a name, in the order they are offered. */
    public static final Map<String, Period> PRESETS = presets();

    private static final String RANGE = "range";
    private static final String STORE = "store";
    private static final String THEME = "theme";
    private static final int LONGEST = 200;

    public Address {
        rest = Map.copyOf(rest);
    }

    private static Map<String, Period> presets() {
        Map<String, Period> presets = new LinkedHashMap<>();
        presets.put("today", new Period.Recent(1, 0));
        presets.put("yesterday", new Period.Recent(1, 1));
        presets.put("7d", DEFAULT_PERIOD);
        presets.put("28d", new Period.Recent(28, 0));
        presets.put("month", new Period.MonthToDate());
        return presets;
    }

    public static Address parse(QueryParameters query) {
        Map<String, String> rest = new TreeMap<>();
        query.getParameters()
                .keySet()
                .forEach(key -> query.getSingleParameter(key)
                        .filter(value -> !value.isEmpty() && value.length() <= LONGEST && key.length() <= LONGEST)
                        .ifPresent(value -> rest.put(key, value)));
        rest.keySet().removeAll(Set.of(RANGE, STORE, THEME, SpokenLanguage.PARAMETER));
        return new Address(
                query.getSingleParameter(RANGE).flatMap(Address::period).orElse(DEFAULT_PERIOD),
                query.getSingleParameter(STORE)
                        .filter(id -> !id.isEmpty() && id.codePointCount(0, id.length()) <= 64)
                        .map(StoreId::new),
                SpokenLanguage.said(query),
                query.getSingleParameter(THEME).flatMap(Address::theme),
                rest);
    }

    public QueryParameters query() {
        Map<String, String> query = new LinkedHashMap<>();
        query.put(RANGE, periodText());
        store.ifPresent(id -> query.put(STORE, id.value()));
        query.putAll(new TreeMap<>(rest));
        language.ifPresent(said -> query.put(SpokenLanguage.PARAMETER, SpokenLanguage.text(said)));
        theme.ifPresent(said -> query.put(THEME, said == Theme.DARK ? "dark" : "light"));
        return QueryParameters.simple(query);
    }

    /** The address of another page, relative to the application. */
    public String of(Destination destination) {
        return destination.path() + "?" + query().getQueryString();
    }

    /** The name of a range with one, else its days. */
    public String periodText() {
        return switch (period) {
            case Period.Fixed fixed ->
                fixed.range().from() + ".." + fixed.range().to();
            case Period.Recent _, Period.MonthToDate _ ->
                PRESETS.entrySet().stream()
                        .filter(preset -> preset.getValue().equals(period))
                        .map(Map.Entry::getKey)
                        .findFirst()
                        .orElse("7d");
        };
    }

    /** What only one page understands, if the address says it. */
    public Optional<String> said(String key) {
        return Optional.ofNullable(rest.get(key));
    }

    /** For another page: range, store, language and theme go along. */
    public Address elsewhere() {
        return new Address(period, store, language, theme, Map.of());
    }

    public Address with(Period other) {
        return new Address(other, store, language, theme, rest);
    }

    public Address with(StoreId other) {
        return new Address(period, Optional.of(other), language, theme, rest);
    }

    public Address withoutStore() {
        return new Address(period, Optional.empty(), language, theme, rest);
    }

    public Address with(Language other) {
        return new Address(period, store, Optional.of(other), theme, rest);
    }

    public Address with(Theme other) {
        return new Address(period, store, language, Optional.of(other), rest);
    }

    public Address with(String key, String value) {
        Map<String, String> more = new TreeMap<>(rest);
        more.put(key, value);
        return new Address(period, store, language, theme, more);
    }

    public Address without(String key) {
        Map<String, String> less = new TreeMap<>(rest);
        less.remove(key);
        return new Address(period, store, language, theme, less);
    }

    private static Optional<Period> period(String text) {
        Period preset = PRESETS.get(text);
        if (preset != null) {
            return Optional.of(preset);
        }
        int dots = text.indexOf("..");
        if (dots < 0) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Period.Fixed(
                    new DayRange(LocalDate.parse(text.substring(0, dots)), LocalDate.parse(text.substring(dots + 2)))));
        } catch (DateTimeException | IllegalArgumentException notARange) {
            return Optional.empty();
        }
    }

    private static Optional<Theme> theme(String text) {
        return switch (text) {
            case "dark" -> Optional.of(Theme.DARK);
            case "light" -> Optional.of(Theme.LIGHT);
            default -> Optional.empty();
        };
    }
}
