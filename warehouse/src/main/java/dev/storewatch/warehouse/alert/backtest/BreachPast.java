package dev.storewatch.warehouse.alert.backtest;

import dev.storewatch.warehouse.alert.evaluate.Judged;
import dev.storewatch.warehouse.alert.rule.BreachLook;
import dev.storewatch.warehouse.alert.rule.BreachRows;
import dev.storewatch.warehouse.alert.rule.Links;
import dev.storewatch.warehouse.alert.rule.OpenBreach;
import dev.storewatch.warehouse.alert.setting.Condition.Breach;
import dev.storewatch.warehouse.alert.setting.Rule;
import dev.storewatch.warehouse.query.Store;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Breaches as they opened and ended, replayed at each of these moments. Pure.
 *
 * @param breaches by store
 */
record BreachPast(Map<Store, List<Span>> breaches, Instant from, Instant until) {

    private static final Links NO_LINKS = new Links("");

    /** A breach and its end; {@link Instant#MAX}: none. */
    record Span(OpenBreach breach, Instant closedAt) {
        boolean isOpen(Instant at) {
            return !breach.openedAt().isAfter(at) && closedAt.isAfter(at);
        }
    }

    Replay replay(Rule rule) {
        Replay replay = new Replay(rule.id(), rule.timing());
        breaches.forEach((store, spans) -> {
            if (rule.watches(store.id().value())) {
                replay(rule, store, spans, replay);
            }
        });
        return replay;
    }

    private void replay(Rule rule, Store store, List<Span> all, Replay replay) {
        List<Instant> moments = moments(all);
        List<Span> coming = all.stream()
                .sorted(Comparator.comparing(span -> span.breach().openedAt()))
                .toList();
        List<Span> known = new ArrayList<>();
        int next = 0;
        for (int i = 0; i < moments.size(); i++) {
            Instant now = moments.get(i);
            while (next < coming.size() && !coming.get(next).breach().openedAt().isAfter(now)) {
                known.add(coming.get(next++));
            }
            known.removeIf(span -> !span.isOpen(now) && !isNew(span, now));
            Instant then = i + 1 < moments.size() ? moments.get(i + 1) : until;
            BreachLook look = new BreachLook(
                    rule, now.minus(BreachRows.NEW), replay.open(store.id().value()), NO_LINKS);
            listing(rule, store, known, now, look);
            for (Judged one : look.all()) {
                replay.see(one, now, Duration.between(now, then));
            }
        }
    }

    private List<Instant> moments(List<Span> spans) {
        TreeSet<Instant> moments = new TreeSet<>();
        for (Span span : spans) {
            moments.add(span.breach().openedAt());
            moments.add(span.closedAt());
        }
        return moments.stream()
                .filter(moment -> !moment.isBefore(from) && moment.isBefore(until))
                .toList();
    }

    private static void listing(Rule rule, Store store, List<Span> known, Instant now, BreachLook look) {
        boolean isShared = ((Breach) rule.condition()).alone() == 0;
        List<Span> open = known.stream().filter(span -> span.isOpen(now)).toList();
        if (open.isEmpty()) {
            return;
        }
        List<Span> listed = isShared ? newest(open, BreachRows.NAMED) : newest(known, BreachRows.MOST);
        look.at(
                store.id().value(),
                new BreachRows.Listing(
                        store.name(),
                        store.zone(),
                        open.size(),
                        open.stream().filter(span -> isNew(span, now)).count(),
                        open.stream()
                                .map(span -> span.breach().since())
                                .min(Instant::compareTo)
                                .orElse(now),
                        listed.stream().map(span -> at(span, now)).toList()));
    }

    private static List<Span> newest(List<Span> spans, int most) {
        return spans.subList(Math.max(0, spans.size() - most), spans.size());
    }

    private static OpenBreach at(Span span, Instant now) {
        OpenBreach one = span.breach();
        return new OpenBreach(
                one.thing(),
                one.thingId(),
                one.part(),
                one.since(),
                one.openedAt(),
                one.agentId(),
                one.orderId(),
                span.isOpen(now));
    }

    private static boolean isNew(Span span, Instant now) {
        return !span.breach().openedAt().isBefore(now.minus(BreachRows.NEW));
    }
}
