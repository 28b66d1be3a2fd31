package dev.storewatch.ingest.measure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storewatch.ingest.event.Event;
import dev.storewatch.ingest.limit.BreachKind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Breaches depend on what happened and on the time, not on when who was told of it. */
class SameBreachesTest {
    private static final int SEEDS = 120;
    private static final long LONG_AFTER = 400L * 86_400_000;

    @Test
    void anyOrderOfArrivalGivesTheSame() {
        Set<String> seen = new HashSet<>();
        for (long seed = 0; seed < SEEDS; seed++) {
            HostileStream stream = HostileStream.of(seed);
            Random random = new Random(seed);
            long first =
                    stream.events().stream().mapToLong(e -> e.occurredAt).min().orElseThrow();
            long last =
                    stream.events().stream().mapToLong(e -> e.occurredAt).max().orElseThrow();
            long late = last + LONG_AFTER;

            // As it happens: each event at its time, the clock going on between them.
            TrackedStores live = new TrackedStores(stream.zones::get, first);
            for (Event event : stream.events().stream()
                    .sorted((a, b) -> Long.compare(a.occurredAt, b.occurredAt))
                    .toList()) {
                live.passTimeTo(event.occurredAt);
                live.take(event);
            }
            live.passTimeTo(late);

            // Long after, in any order, some twice, some together.
            List<Event> arriving = new ArrayList<>(stream.events());
            stream.events().stream().filter(e -> random.nextInt(3) == 0).forEach(arriving::add);
            Collections.shuffle(arriving, random);
            TrackedStores replayed = new TrackedStores(stream.zones::get, late);
            int half = arriving.size() / 2;
            arriving.subList(0, half).forEach(replayed::take);
            replayed.takeAll(arriving.subList(half, arriving.size()));

            assertThat(standing(replayed)).as("seed %d", seed).isEqualTo(standing(live));
            standing(live).forEach(row -> seen.add(row.kind()));
        }
        Set<String> all = new TreeSet<>();
        for (BreachKind kind : BreachKind.values()) {
            all.add(kind.name());
        }
        // No kind is equal only because it never came up.
        assertThat(seen).isEqualTo(all);
    }

    private static List<BreachRow> standing(TrackedStores stores) {
        return BreachRow.standing(stores.written()).stream()
                .map(BreachRow::unversioned)
                .toList();
    }
}
