package dev.storewatch.ui.overview;

import com.vaadin.flow.router.QueryParameters;
import dev.storewatch.ui.text.SpokenLanguage;
import dev.storewatch.warehouse.metric.Language;
import dev.storewatch.warehouse.metric.Metric;
import dev.storewatch.warehouse.metric.MetricCatalog;
import dev.storewatch.warehouse.query.DayRange;
import dev.storewatch.warehouse.query.Period;
import dev.storewatch.warehouse.query.StoreId;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What the page shows, as its address says it; what an address says wrongly is as if it were not said. */
record PageState(Period period, Optional<Choice> choice, Optional<Language> language, Optional<Theme> theme) {

    /** A store and one of its indicators. */
    record Choice(StoreId store, Metric metric) {}

    enum Theme {
        LIGHT,
        DARK
    }

    static final Period DEFAULT_PERIOD = new Period.Recent(7, 0);

    /** The ranges with a name, in the order they are offered. */
    static final Map<String, Period> PRESETS = presets();

    private static Map<String, Period> presets() {
        Map<String, Period> presets = new LinkedHashMap<>();
        presets.put("today", new Period.Recent(1, 0));
        presets.put("yesterday", new Period.Recent(1, 1));
        presets.put("7d", DEFAULT_PERIOD);
        presets.put("28d", new Period.Recent(28, 0));
        presets.put("month", new Period.MonthToDate());
        return presets;
    }

    static PageState parse(QueryParameters query) {
        return new PageState(
                query.getSingleParameter("range").flatMap(PageState::period).orElse(DEFAULT_PERIOD),
                choice(query),
                SpokenLanguage.said(query),
                query.getSingleParameter("theme").flatMap(PageState::theme));
    }

    QueryParameters query() {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("range", periodText());
        choice.ifPresent(chosen -> {
            query.put("store", chosen.store().value());
            query.put("metric", chosen.metric().id());
        });
        language.ifPresent(said -> query.put(SpokenLanguage.PARAMETER, SpokenLanguage.text(said)));
        theme.ifPresent(said -> query.put("theme", said == Theme.DARK ? "dark" : "light"));
        return QueryParameters.simple(query);
    }

    /** The name of a range with one, else its days. */
    String periodText() {
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

    PageState with(Period other) {
        return new PageState(other, choice, language, theme);
    }

    PageState with(Choice other) {
        return new PageState(period, Optional.of(other), language, theme);
    }

    PageState with(Language other) {
        return new PageState(period, choice, Optional.of(other), theme);
    }

    PageState with(Theme other) {
        return new PageState(period, choice, language, Optional.of(other));
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

    private static Optional<Choice> choice(QueryParameters query) {
        Optional<Metric> metric = query.getSingleParameter("metric")
                .flatMap(MetricCatalog::find)
                .filter(MetricCatalog.INDICATORS::contains);
        return metric.flatMap(found -> query.getSingleParameter("store")
                .filter(id -> !id.isEmpty() && id.codePointCount(0, id.length()) <= 64)
                .map(id -> new Choice(new StoreId(id), found)));
    }

    private static Optional<Theme> theme(String text) {
        return switch (text) {
            case "dark" -> Optional.of(Theme.DARK);
            case "light" -> Optional.of(Theme.LIGHT);
            default -> Optional.empty();
        };
    }
}
