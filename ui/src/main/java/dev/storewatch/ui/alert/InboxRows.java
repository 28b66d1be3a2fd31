package dev.storewatch.ui.alert;

import dev.storewatch.ui.table.Column;
import dev.storewatch.ui.table.Figure;
import dev.storewatch.ui.table.Table;
import dev.storewatch.ui.text.AgeText;
import dev.storewatch.ui.text.NumberText;
import dev.storewatch.ui.text.Words;
import dev.storewatch.warehouse.alert.life.Handling;
import dev.storewatch.warehouse.alert.life.Status;
import dev.storewatch.warehouse.alert.notice.Severity;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The inbox as a table: worst first, many alike folded into one line with their count. */
final class InboxRows {
    /** So few are read at a glance: nothing is folded unless somebody asks for it. */
    static final int FLAT = 15;

    /** Alerts of one rule in one store from which on they share a line. */
    private static final int ALIKE = 3;

    private static final DateTimeFormatter TODAY = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter EARLIER = DateTimeFormatter.ofPattern("MM-dd HH:mm");
    private static final List<Severity> WORST_FIRST = List.of(Severity.CRITICAL, Severity.WARNING, Severity.INFO);

    private final Words words;
    private final Instant now;
    private final List<Table.Row> rows = new ArrayList<>();

    private InboxRows(Words words, Instant now) {
        this.words = words;
        this.now = now;
    }

    /** Of alerts worst first, then newest. */
    static Table table(List<InboxEntry> entries, InboxQuery query, Words words, Instant now) {
        InboxRows made = new InboxRows(words, now);
        switch (query.grouping().orElse(entries.size() > FLAT ? Grouping.STORE : Grouping.NONE)) {
            case STORE -> made.fold(entries, made.stores(), made.rules());
            case RULE -> made.fold(entries, made.rules(), made.stores());
            case NONE -> made.flat(entries, "", InboxEntry::title);
        }
        return new Table(
                words.say("inbox.caption"),
                List.of(
                        Column.words("what", words.say("alerts.what")),
                        Column.words("standing", words.say("alerts.status")),
                        new Column("since", words.say("alerts.since"), true, true, List.of())),
                made.rows);
    }

    /** What alerts share, and its name. */
    private record Shared(Function<InboxEntry, String> key, Function<InboxEntry, String> name) {}

    private Shared stores() {
        return new Shared(
                entry -> "store:" + entry.alert().storeId(),
                entry -> entry.store().isEmpty() ? words.say("inbox.noStore") : entry.store());
    }

    private Shared rules() {
        return new Shared(entry -> "rule:" + entry.ruleId(), InboxEntry::rule);
    }

    private void fold(List<InboxEntry> entries, Shared outer, Shared inner) {
        groups(entries, outer.key()).forEach((id, members) -> {
            if (members.size() == 1) {
                flat(members, "", InboxEntry::title);
                return;
            }
            rows.add(group(id, "", outer.name().apply(members.getFirst()), members));
            groups(members, entry -> id + "/" + inner.key().apply(entry)).forEach((within, alike) -> {
                boolean folds = alike.size() >= ALIKE;
                if (folds) {
                    rows.add(group(within, id, inner.name().apply(alike.getFirst()), alike));
                }
                boolean storeSaid = outer.key().apply(alike.getFirst()).startsWith("store:") || folds;
                flat(alike, folds ? within : id, storeSaid ? InboxEntry::titleWithinStore : InboxEntry::title);
            });
        });
    }

    /** Worst first: by how many are critical, then by how many there are. */
    private static Map<String, List<InboxEntry>> groups(List<InboxEntry> entries, Function<InboxEntry, String> key) {
        Map<String, List<InboxEntry>> groups = new LinkedHashMap<>();
        entries.forEach(entry ->
                groups.computeIfAbsent(key.apply(entry), _ -> new ArrayList<>()).add(entry));
        Map<String, List<InboxEntry>> ordered = new LinkedHashMap<>();
        groups.entrySet().stream()
                .sorted(Comparator.comparingLong(
                                (Map.Entry<String, List<InboxEntry>> one) -> count(one.getValue(), Severity.CRITICAL))
                        .reversed()
                        .thenComparing(one -> one.getValue().size(), Comparator.reverseOrder()))
                .forEach(one -> ordered.put(one.getKey(), one.getValue()));
        return ordered;
    }

    private static long count(List<InboxEntry> entries, Severity severity) {
        return entries.stream()
                .filter(entry -> entry.alert().state().severity() == severity)
                .count();
    }

    private Table.Row group(String id, String under, String name, List<InboxEntry> members) {
        List<String> counts = WORST_FIRST.stream()
                .filter(severity -> count(members, severity) > 0)
                .map(severity -> words.say(severity.label()) + " " + NumberText.count(count(members, severity)))
                .toList();
        InboxEntry newest = members.stream()
                .max(Comparator.comparing(entry -> entry.alert().state().since()))
                .orElseThrow();
        return new Table.Row(
                id,
                "",
                List.of(
                        Figure.text(name + " · " + NumberText.count(members.size()))
                                .level(level(members.getFirst())),
                        Figure.text(String.join(" · ", counts)),
                        since(newest)),
                under);
    }

    private void flat(List<InboxEntry> entries, String under, Function<InboxEntry, String> title) {
        entries.forEach(entry -> rows.add(new Table.Row(
                entry.id(),
                "",
                List.of(
                        Figure.text(title.apply(entry)).level(level(entry)).faintIf(entry.standing() != Standing.OPEN),
                        Figure.text(standing(entry)),
                        since(entry)),
                under)));
    }

    private static String level(InboxEntry entry) {
        if (entry.standing() == Standing.RESOLVED) {
            return "recovered";
        }
        return switch (entry.alert().state().severity()) {
            case CRITICAL -> "critical";
            case WARNING -> "warn";
            case INFO -> "";
        };
    }

    /** What is not as usual: somebody has it, or it does not simply fire. */
    private String standing(InboxEntry entry) {
        Handling handling = entry.alert().state().handling();
        Status status = entry.alert().state().status();
        if (entry.standing() == Standing.HANDLED) {
            String until = handling.kind() == Handling.Kind.SNOOZED ? " → " + moment(handling.until(), entry) : "";
            return words.say("alerts.handling." + handling.kind()) + until + " · " + handling.who()
                    + (handling.reason().isEmpty() ? "" : " · " + handling.reason());
        }
        // That it fires goes without saying.
        return entry.standing() == Standing.OPEN && status == Status.FIRING ? "" : words.say(status.label());
    }

    private Figure since(InboxEntry entry) {
        Instant since = entry.alert().state().since();
        return Figure.moment(moment(since, entry), since)
                .helped(words.say("alerts.since"), AgeText.moment(since, entry.zone()));
    }

    /** By the store's clock; the day only where it is another. */
    private String moment(Instant at, InboxEntry entry) {
        ZoneId zone = entry.zone();
        boolean today = LocalDate.ofInstant(at, zone).equals(LocalDate.ofInstant(now, zone));
        return (today ? TODAY : EARLIER).format(at.atZone(zone));
    }
}
