package dev.storewatch.warehouse.alert.tell;

import dev.storewatch.warehouse.alert.evaluate.Telling;
import dev.storewatch.warehouse.alert.notice.Line;
import dev.storewatch.warehouse.alert.notice.Notice;
import dev.storewatch.warehouse.alert.notice.Occasion;
import dev.storewatch.warehouse.alert.notice.Severity;
import dev.storewatch.warehouse.alert.people.Handle;
import dev.storewatch.warehouse.alert.people.PeopleStore;
import dev.storewatch.warehouse.alert.people.ShiftLead;
import dev.storewatch.warehouse.alert.record.About;
import dev.storewatch.warehouse.alert.record.AlertChange;
import dev.storewatch.warehouse.metric.Label;
import dev.storewatch.warehouse.query.MetricReader;
import dev.storewatch.warehouse.query.Store;
import dev.storewatch.warehouse.query.WarehouseUnavailable;
import dev.storewatch.warehouse.query.why.WhyReader;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Words a notice by what the warehouse knows of its store. Called by one thread. */
public final class Teller implements Telling {

    /** Notices a round whose drivers are looked for; a storm is told in a digest, which has room for headlines alone. */
    private static final int MOST_EXPLAINED = 10;

    private static final Duration REREAD = Duration.ofSeconds(10);

    private final MetricReader reader;
    private final WhyReader why;
    private final PeopleStore people;
    private Instant readAt = Instant.MIN;
    private Map<String, Store> stores = Map.of();
    private List<ShiftLead> leads = List.of();
    private Set<String> callable = Set.of();

    /** @param reader sees every store */
    public Teller(MetricReader reader, WhyReader why, PeopleStore people) {
        this.reader = reader;
        this.why = why;
        this.people = people;
    }

    @Override
    public ZoneId zone(String storeId) {
        if (readAt.equals(Instant.MIN)) {
            read();
        }
        Store store = stores.get(storeId);
        return store == null ? Store.DEFAULT_ZONE : store.zone();
    }

    @Override
    public List<AlertChange> worded(List<AlertChange> changes, Instant now) {
        if (changes.stream().allMatch(change -> change.notice().isEmpty())) {
            return changes;
        }
        if (!now.isBefore(readAt.plus(REREAD))) {
            read();
            readAt = now;
        }
        Drivers drivers = new Drivers(reader, why);
        List<AlertChange> worded = new ArrayList<>();
        int explained = 0;
        for (AlertChange change : changes) {
            boolean explain = change.about().isPresent() && explained < MOST_EXPLAINED;
            explained += explain ? 1 : 0;
            worded.add(change.notice()
                    .map(notice -> change.told(worded(change, notice, explain, drivers, now)))
                    .orElse(change));
        }
        return worded;
    }

    private void read() {
        Map<String, Store> known = new HashMap<>();
        reader.directory().stores().forEach(store -> known.put(store.id().value(), store));
        stores = known;
        leads = people.leads();
        Set<String> able = new HashSet<>();
        people.handles().stream().map(Handle::person).forEach(able::add);
        callable = able;
    }

    private Notice worded(AlertChange change, Notice notice, boolean explain, Drivers drivers, Instant now) {
        ZoneId zone = zone(change.storeId());
        boolean over = notice.occasion() == Occasion.RECOVERED;
        List<Line> lines = new ArrayList<>(notice.lines());
        since(change, notice, zone, now).ifPresent(lines::addFirst);
        if (explain && !over) {
            change.about().ifPresent(about -> lines.addAll(explained(change.storeId(), about, drivers)));
        }
        String link = change.about()
                .filter(_ -> notice.link().contains("?"))
                .map(about -> notice.link() + "&metric=" + about.metricId() + "&range=7d")
                .orElse(notice.link());
        return notice.with(lines, link, over ? List.of() : called(change, notice, zone, now));
    }

    private static Optional<Line> since(AlertChange change, Notice notice, ZoneId zone, Instant now) {
        boolean said = notice.lines().stream().anyMatch(line -> line.enName().equals("Since"));
        if (said || !change.wrongSince().isAfter(Instant.EPOCH)) {
            return Optional.empty();
        }
        return Optional.of(
                notice.occasion() == Occasion.RECOVERED
                        ? SinceText.lasted(Duration.between(change.wrongSince(), now))
                        : SinceText.since(change.wrongSince(), zone));
    }

    private static List<Line> explained(String storeId, About about, Drivers drivers) {
        try {
            return drivers.of(storeId, about);
        } catch (WarehouseUnavailable away) {
            // The alert itself must not wait for its explanation.
            return List.of(
                    Line.sentence(new Label("原因暂时查不到,请打开页面查看", "What drives it could not be read: open the page")));
        }
    }

    /** The agents; with them the shift's lead where it is critical, instead of them where no product knows them. */
    private List<String> called(AlertChange change, Notice notice, ZoneId zone, Instant now) {
        Set<String> called = new LinkedHashSet<>(notice.mentions());
        boolean known = called.stream().anyMatch(callable::contains);
        boolean leadToo = notice.severity() == Severity.CRITICAL || !known;
        if (leadToo && notice.severity() != Severity.INFO) {
            called.addAll(ShiftLead.on(leads, change.storeId(), LocalTime.ofInstant(now, zone)));
        }
        return List.copyOf(called);
    }
}
