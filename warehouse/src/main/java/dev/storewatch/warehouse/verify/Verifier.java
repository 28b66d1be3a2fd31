package dev.storewatch.warehouse.verify;

import dev.storewatch.warehouse.WarehouseAccess;
import dev.storewatch.warehouse.WarehouseHttp;
import dev.storewatch.warehouse.verify.Difference.Cell;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

/**
 * Compares what the stream kept with what the raw events give, proof by proof and zone by zone.
 *
 * <p>While events come in, a moment's rows and its measures become visible one shortly after the other. So a cell that differs is looked
 * at again, some seconds apart, and counts only if it differs every time. And no two clocks agree on what is due: what fell due a minute
 * before the newest event came in must have been counted, what falls due after now must not, and between the two either is right.
 */
public final class Verifier implements AutoCloseable {

    private static final int LOOKS = 4;

    private static final Duration LAG = Duration.ofMinutes(1);

    private static final String ZONES = "SELECT DISTINCT time_zone FROM store_zone";

    private static final String NEWEST_ARRIVAL = """
            SELECT toUnixTimestamp64Milli(greatest(
                (SELECT max(ingested_at) FROM order_event),
                (SELECT max(ingested_at) FROM chat_event),
                (SELECT max(ingested_at) FROM review_event)))""";

    private record Task(Proof proof, String zone) {}

    private final WarehouseHttp http;
    private final InstantSource clock;
    private final Duration pause;

    /**
     * Reads as the given user, who must be the application's.
     *
     * @param pause between one look at a differing cell and the next; longer than from one checkpoint to the next
     */
    public Verifier(WarehouseAccess access, InstantSource clock, Duration pause) {
        this.http = WarehouseHttp.patient(access);
        this.clock = clock;
        this.pause = pause;
    }

    /**
     * Compares every cell.
     *
     * @param days how many local days up to today; all when empty
     */
    public Verification verify(OptionalInt days) {
        Instant begun = clock.instant();
        Look look = look(days, false);
        List<Task> tasks = tasks(look);
        List<Comparison> first = compare(tasks, look);
        Map<Task, Comparison> compared = new LinkedHashMap<>();
        for (int task = 0; task < tasks.size(); task++) {
            compared.put(tasks.get(task), first.get(task));
        }
        for (int looks = 1; looks < LOOKS && compared.values().stream().anyMatch(Verifier::differs); looks++) {
            await();
            look = look(days, true);
            for (Map.Entry<Task, Comparison> entry : compared.entrySet()) {
                if (differs(entry.getValue())) {
                    entry.setValue(differingStill(entry.getValue(), compare(entry.getKey(), look)));
                }
            }
        }
        return sum(compared.values().stream().toList(), look, Duration.between(begun, clock.instant()));
    }

    private Look look(OptionalInt days, boolean hasLeeway) {
        Instant now = clock.instant();
        Instant newest = Instant.ofEpochMilli(Long.parseLong(http.ask(NEWEST_ARRIVAL)));
        return new Look((newest.isBefore(now) ? newest : now).minus(LAG), now, days, hasLeeway);
    }

    private List<Task> tasks(Look look) {
        Set<String> zones = new TreeSet<>(Set.of(ComparisonSql.DEFAULT_ZONE));
        http.rows(ZONES, Map.of()).stream()
                .map(List::getFirst)
                .filter(zone -> !zone.isEmpty())
                .forEach(zones::add);
        List<Task> tasks = new ArrayList<>();
        for (Proof proof : Proofs.read(http, look.parameters(ComparisonSql.DEFAULT_ZONE))) {
            zones.forEach(zone -> tasks.add(new Task(proof, zone)));
        }
        return tasks;
    }

    private List<Comparison> compare(List<Task> tasks, Look look) {
        return Lanes.answers(tasks.stream()
                .map(task -> (Callable<Comparison>) () -> compare(task, look))
                .toList());
    }

    private Comparison compare(Task task, Look look) {
        Map<String, String> parameters = new HashMap<>(look.parameters(task.zone()));
        parameters.put("additional_table_filters", ComparisonSql.rawEventsOf(task.zone()));
        String query = ComparisonSql.of(task.proof(), task.zone(), look);
        return Comparison.of(http.rows(query, parameters), task.proof().grain());
    }

    private static boolean differs(Comparison comparison) {
        return !comparison.differences().isEmpty();
    }

    private static Comparison differingStill(Comparison before, Comparison now) {
        Set<Cell> suspects = before.differences().stream().map(Difference::cell).collect(Collectors.toSet());
        return now.with(now.differences().stream()
                .filter(difference -> suspects.contains(difference.cell()))
                .toList());
    }

    private static Verification sum(List<Comparison> parts, Look look, Duration took) {
        return new Verification(
                parts.stream().mapToLong(Comparison::cells).sum(),
                parts.stream().flatMap(part -> part.days().stream()).collect(Collectors.toCollection(TreeSet::new)),
                parts.stream().mapToLong(Comparison::open).sum(),
                look.settled(),
                look.now(),
                parts.stream()
                        .flatMap(part -> part.differences().stream())
                        .sorted(Difference.BY_PLACE)
                        .toList(),
                took);
    }

    private void await() {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting to look again", interrupted);
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
