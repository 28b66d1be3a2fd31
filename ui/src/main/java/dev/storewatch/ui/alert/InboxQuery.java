package dev.storewatch.ui.alert;

import dev.storewatch.ui.shell.Address;
import dev.storewatch.warehouse.alert.notice.Severity;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** Which alerts are shown and how they are folded, as the address says it; what it says wrongly is as if it were not said. */
record InboxQuery(
        Standing standing,
        Optional<Severity> severity,
        Optional<String> store,
        String rule,
        String text,
        Optional<Grouping> grouping) {
    static final String STATUS = "status";
    static final String SEVERITY = "severity";
    static final String RULE = "rule";
    static final String TEXT = "q";
    static final String GROUP = "by";
    /** Before the name of a kind of rules, where a rule could stand. */
    static final String KIND = "kind:";

    /** What alerts are narrowed by. */
    enum Facet {
        STANDING,
        SEVERITY,
        STORE,
        RULE
    }

    static InboxQuery of(Address address) {
        return new InboxQuery(
                one(Standing.values(), Standing::text, address.said(STATUS)).orElse(Standing.OPEN),
                one(Severity.values(), InboxQuery::text, address.said(SEVERITY)),
                address.store().map(id -> id.value()),
                address.said(RULE).orElse(""),
                address.said(TEXT).orElse(""),
                one(Grouping.values(), Grouping::text, address.said(GROUP)));
    }

    private static <T> Optional<T> one(T[] all, Function<T, String> name, Optional<String> said) {
        return Arrays.stream(all)
                .filter(one -> said.filter(name.apply(one)::equals).isPresent())
                .findFirst();
    }

    /** How an address names a severity. */
    static String text(Severity severity) {
        return severity.name().toLowerCase(Locale.ROOT);
    }

    /** The alerts shown. */
    List<InboxEntry> of(List<InboxEntry> all) {
        return all.stream()
                .filter(entry -> accepts(entry, EnumSet.allOf(Facet.class)))
                .toList();
    }

    /** How many there would be with each value of a facet, all else being as it is. */
    <K extends Comparable<K>> Map<K, Integer> counts(List<InboxEntry> all, Facet facet, Function<InboxEntry, K> value) {
        Set<Facet> others = EnumSet.complementOf(EnumSet.of(facet));
        Map<K, Integer> counts = new TreeMap<>();
        all.stream()
                .filter(entry -> accepts(entry, others))
                .forEach(entry -> counts.merge(value.apply(entry), 1, Integer::sum));
        return counts;
    }

    private boolean accepts(InboxEntry entry, Set<Facet> facets) {
        return (text.isBlank() || entry.mentions(text))
                && facets.stream().allMatch(facet -> switch (facet) {
                    case STANDING -> entry.standing() == standing;
                    case SEVERITY ->
                        severity.isEmpty()
                                || severity.get() == entry.alert().state().severity();
                    case STORE ->
                        store.isEmpty() || store.get().equals(entry.alert().storeId());
                    case RULE -> rule.isEmpty() || rule.equals(entry.ruleId()) || rule.equals(KIND + entry.kind());
                });
    }
}
